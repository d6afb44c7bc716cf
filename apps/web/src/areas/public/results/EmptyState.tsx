/** Nothing fits: what would, each with the number of teams it leads to. */
import { Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { searchPath } from '../search/search-state.ts';
import type { CountedStep } from './next-steps.ts';
import styles from './EmptyState.module.css';

export function EmptyState({ steps }: { steps: readonly CountedStep[] }) {
  const { t } = useTexts();
  const textOf = useStepText();
  return (
    <div className={styles.empty}>
      <h2>{t('results.empty.title')}</h2>
      <p>{steps.length > 0 ? t('results.empty.text') : t('results.empty.nothing')}</p>
      <ul>
        {steps.map((step) => (
          <li key={searchPath(step.state)}>
            <Link to={searchPath(step.state)}>{textOf(step)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useStepText(): (step: CountedStep) => string {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  return (step) => {
    const without = (label: string) => t('results.empty.without', { count: step.total, label });
    switch (step.kind) {
      case 'wider':
        return t('results.empty.wider', { count: step.total, radius: step.state.radiusMiles });
      case 'withoutGroup':
        return without(format.list(step.codes.map((code) => labelOf(step.group, code))));
      case 'withoutFlag':
        return without(t(`results.filters.flags.${step.flag}`));
      case 'withoutPrice':
        return without(t('results.filters.price'));
      case 'remote':
        return t('results.empty.remote', { count: step.total, state: labelOf('state', step.place) });
      case 'everywhere':
        return t('results.empty.everywhere', { count: step.total });
    }
  };
}
