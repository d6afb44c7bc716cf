/** Before anything is written: who helps at once, because we cannot. */
import { Trans } from 'react-i18next';
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
        <Trans
          i18nKey="complaint.crisis.call"
          components={{ emergency: <a href="tel:911" />, lifeline: <a href="tel:988" /> }}
        />
      </p>
    </div>
  );
}
