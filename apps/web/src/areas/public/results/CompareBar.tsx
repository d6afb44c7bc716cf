/** Takes the chosen teams to the comparison. */
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { Button } from '../../../ui/public/Button.tsx';
import { compareFormId } from '../compare/compare-state.ts';
import styles from './CompareBar.module.css';

export function CompareBar() {
  const { t, language } = useTexts();
  return (
    <form id={compareFormId} method="get" action={localized(language, '/compare')} className={styles.bar}>
      <p>{t('results.compare.hint')}</p>
      <Button type="submit" look="quiet">
        {t('results.compare.submit')}
      </Button>
    </form>
  );
}
