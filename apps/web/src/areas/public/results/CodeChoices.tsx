/** The choices of one group as boxes, in the order of the vocabulary so that nothing jumps, the rarer ones folded away. */
import { facetGroups, type FacetGroup } from '@open-window/domain/vocabulary.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { searchFormId } from '../search/SearchBar.tsx';
import styles from './CodeChoices.module.css';

interface CodeChoicesProps {
  readonly group: FacetGroup;
  readonly chosen: readonly string[];
  readonly counts: readonly { code: string; count: number }[];
  readonly onChange: () => void;
}

const shownAtFirst = 6;

export function CodeChoices({ group, chosen, counts, onChange }: CodeChoicesProps) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const countOf = new Map(counts.map(({ code, count }) => [code, count]));
  const codes = facetGroups[group].filter((code) => countOf.has(code) || chosen.includes(code));
  if (codes.length === 0) return null;
  const first = codes.filter((code, index) => index < shownAtFirst || chosen.includes(code));
  const more = codes.filter((code) => !first.includes(code));

  const box = (code: string) => (
    <li key={code}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          name={group}
          value={code}
          form={searchFormId}
          checked={chosen.includes(code)}
          onChange={onChange}
        />
        <span>{labelOf(group, code)}</span>
        <span className={styles.count}>{format.number(countOf.get(code) ?? 0)}</span>
      </label>
    </li>
  );

  return (
    <>
      <ul className={styles.choices}>{first.map(box)}</ul>
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{t('results.filters.more', { count: more.length })}</summary>
          <ul className={styles.choices}>{more.map(box)}</ul>
        </details>
      )}
    </>
  );
}
