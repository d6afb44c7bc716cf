/** Before anything is written: who helps at once, because we cannot. */
import { WithCalls } from '../../../lib/crisis/WithCalls.tsx';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import styles from '../report/ReportPage.module.css';

export function CrisisNote() {
  const { t } = useTexts();
  return (
    <div className={styles.done}>
      <p>
        <strong>{t('complaint.crisis.not')}</strong>
      </p>
      <p>
        <WithCalls text={t('complaint.crisis.call')} />
      </p>
    </div>
  );
}
