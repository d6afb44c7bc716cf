/** The filters in use, each a link to the same search without it. */
import { Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Icon } from '../../../ui/public/Icon.tsx';
import {
  changed,
  facetGroupNames,
  searchPath,
  withoutChoice,
  withoutFilters,
  type SearchState,
} from '../search/search-state.ts';
import styles from './Chips.module.css';

interface Chip {
  readonly key: string;
  readonly label: string;
  readonly without: SearchState;
}

export function Chips({ state }: { state: SearchState }) {
  const { t } = useTexts();
  const chips = useChips(state);
  if (chips.length === 0) return null;

  return (
    <ul className={styles.chips} aria-label={t('results.filters.active')}>
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <Link
            to={searchPath(without)}
            preventScrollReset
            className={styles.chip}
            aria-label={t('results.filters.remove', { label })}
          >
            {label} <Icon name="close" size={14} />
          </Link>
        </li>
      ))}
      <li>
        <Link to={searchPath(withoutFilters(state))} preventScrollReset className={styles.clear}>
          {t('results.filters.clear')}
        </Link>
      </li>
    </ul>
  );
}

export function useChips(state: SearchState): readonly Chip[] {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const chips: Chip[] = facetGroupNames.flatMap((group) =>
    (state.choices[group] ?? []).map((code) => ({
      key: `${group}=${code}`,
      label: labelOf(group, code),
      without: withoutChoice(state, group, code),
    })),
  );
  for (const flag of state.flags) {
    const without = changed(state, { flags: state.flags.filter((other) => other !== flag) });
    chips.push({ key: flag, label: t(`results.filters.flags.${flag}`), without });
  }
  if (state.maxCoursePrice !== null) {
    const price = format.money(state.maxCoursePrice * 100);
    const without = changed(state, { maxCoursePrice: null });
    chips.push({ key: 'maxCoursePrice', label: t('results.filters.upTo', { price }), without });
  }
  if (state.bbox !== '') {
    chips.push({ key: 'bbox', label: t('results.filters.areaChip'), without: changed(state, { bbox: '' }) });
  }
  if (state.telehealthState !== '') {
    const label = t('results.filters.remoteChip', { state: labelOf('state', state.telehealthState) });
    chips.push({ key: 'telehealthState', label, without: changed(state, { telehealthState: '' }) });
  }
  return chips;
}
