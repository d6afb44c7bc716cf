/** Help in a crisis and a way to leave at once, first on every page. */
import { useTexts } from '../i18n/i18n.ts';
import { leaveUrl, useQuickExit } from './quick-exit.ts';
import { WithCalls } from './WithCalls.tsx';
import styles from './CrisisBar.module.css';

export function CrisisBar() {
  const { t } = useTexts();
  const leave = useQuickExit();

  return (
    <aside className={styles.bar} aria-label={t('frame.crisis.region')}>
      <p className={styles.help}>
        <strong>{t('frame.crisis.title')}</strong>
        <span>
          <WithCalls text={t('frame.crisis.call')} />
        </span>
        <span>{t('frame.crisis.spanish')}</span>
        <span>{t('frame.crisis.veterans')}</span>
        <span>
          <WithCalls text={t('frame.crisis.danger')} />
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
