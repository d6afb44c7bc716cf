/** The state of the checks in one line. It says what was done, never that a team is safe or recommended. */
import type { ListingOrigin } from '@open-window/domain/vocabulary.ts';
import type { Badge } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Icon, type IconName } from '../../../ui/public/Icon.tsx';
import styles from './BadgeLine.module.css';

const icons: Record<Badge['state'], IconName> = {
  VERIFIED: 'checked',
  CONDITIONAL: 'conditions',
  LAPSED: 'lapsed',
  NONE: 'none',
};

export function BadgeLine({ badge, origin }: { badge: Badge; origin: ListingOrigin }) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const isCurrent = badge.state === 'VERIFIED' || badge.state === 'CONDITIONAL';
  const text = badge.state === 'NONE' && origin === 'CANDIDATE' ? t('badge.CANDIDATE') : labelOf('badge', badge.state);

  return (
    <span className={isCurrent ? styles.current : styles.other}>
      <Icon name={icons[badge.state]} size={18} />
      <span>
        {text}
        {isCurrent && badge.nextDueOn && ` · ${t('badge.nextDue', { month: format.month(badge.nextDueOn) })}`}
      </span>
    </span>
  );
}
