/** Whether new people are taken, and as of when: a statement without a date is worth little. */
import type { ListingItem } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Dot } from '../../../ui/public/Facts.tsx';
import styles from './AcceptingLine.module.css';

export function AcceptingLine({ acceptingNew, accepting }: Pick<ListingItem, 'acceptingNew' | 'accepting'>) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const isFresh = acceptingNew.value !== null;
  const text = isFresh && accepting ? labelOf('accepting', accepting) : t('card.acceptingUnknown');

  return (
    <span className={styles.line}>
      <Dot isFilled={acceptingNew.value === true} />
      {isFresh && acceptingNew.asOf ? t('card.asOf', { text, day: format.day(acceptingNew.asOf) }) : text}
    </span>
  );
}
