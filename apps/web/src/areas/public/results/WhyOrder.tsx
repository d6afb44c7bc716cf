/** Why a team stands where it stands, in the words of the ranking itself. */
import type { ListingItem } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import styles from './WhyOrder.module.css';

export function WhyOrder({ why, distanceMiles }: Pick<ListingItem, 'why' | 'distanceMiles'>) {
  const { t, language, format } = useTexts();
  const labelOf = useLabels();
  // The ranking speaks English; other languages have a sentence for each of its codes.
  const wordsOf = (code: string, text: string) => {
    if (language === 'en') return text;
    const miles =
      code === 'DISTANCE' && distanceMiles !== null && t('card.miles', { miles: format.miles(distanceMiles) });
    return miles ? `${labelOf('why', code)}: ${miles}` : labelOf('why', code);
  };

  return (
    <details className={styles.why}>
      <summary>{t('card.why')}</summary>
      <ul>
        {why.map(({ code, text }) => (
          <li key={code}>{wordsOf(code, text)}</li>
        ))}
        <li>{t('card.whyNote')}</li>
      </ul>
    </details>
  );
}
