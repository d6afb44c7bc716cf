/** How a point stands: a drawing for the quick eye, and always the words that say the same. */
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Icon, type IconName } from '../../../ui/public/Icon.tsx';
import type { CaseLine } from './cases.queries.ts';
import styles from './cases.module.css';

export function LineState({ line: { check, blocker, isClaim } }: { readonly line: CaseLine }) {
  const { t } = useTranslation('staff');
  const labelOf = useLabels();
  const result = check && labelOf('checkResult', check.result);
  const words =
    blocker !== null
      ? t('cases.blocksNow', { why: t(`cases.blockerKinds.${blocker}`) })
      : (result ?? t(isClaim ? 'cases.unclaimed' : 'cases.unchecked'));

  return (
    <p className={`${styles.state ?? ''} ${blocker === null ? '' : (styles.against ?? '')}`}>
      <Icon name={drawingOf(check?.result, blocker)} size={18} />
      {words}
    </p>
  );
}

function drawingOf(
  result: NonNullable<CaseLine['check']>['result'] | undefined,
  blocker: CaseLine['blocker'],
): IconName {
  if (blocker === 'LAPSED' || blocker === 'TOO_OLD') return 'lapsed';
  if (result === undefined) return 'none';
  if (result === 'VERIFIED') return 'checked';
  if (result === 'VERIFIED_WITH_CONCERN' || result === 'WAIVED' || result === 'NOT_APPLICABLE') return 'conditions';
  return result === 'EXPIRED' ? 'lapsed' : 'close';
}
