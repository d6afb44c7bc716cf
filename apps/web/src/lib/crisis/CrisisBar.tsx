/** Help in a crisis and a way to leave at once, first on every page. */
import { Trans } from 'react-i18next';
import { useTexts } from '../i18n/i18n.ts';
import { leaveUrl, useQuickExit } from './quick-exit.ts';
import styles from './CrisisBar.module.css';

export function CrisisBar() {
  const { t } = useTexts();
  const leave = useQuickExit();

  return (
    <aside className={styles.bar} aria-label={t('frame.crisis.region')}>
      <p className={styles.help}>
        <strong>{t('frame.crisis.title')}</strong>
        <span>
          <Trans i18nKey="frame.crisis.call" components={{ tel: <a href="tel:988" /> }} />
        </span>
        <span>{t('frame.crisis.spanish')}</span>
        <span>{t('frame.crisis.veterans')}</span>
        <span>
          <Trans i18nKey="frame.crisis.danger" components={{ emergency: <a href="tel:911" /> }} />
        </span>
      </p>
      <p className={styles.exit}>
        <a className={styles.leave} href={leaveUrl} rel="noreferrer" onClick={leave} aria-describedby="leave-hint">
          {t('frame.leave.label')}
        </a>
        <span id="leave-hint" className={styles.hint}>
          {t('frame.leave.hint')}
        </span>
      </p>
    </aside>
  );
}
