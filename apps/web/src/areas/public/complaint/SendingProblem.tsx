/** Why a form did not arrive, beside what was written in it. */
import type { ProblemDetails } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import styles from '../report/ReportPage.module.css';

const tooMany = 429;

export function SendingProblem({ problem: { status, requestId } }: { readonly problem: ProblemDetails }) {
  const { t } = useTexts();
  return (
    <div role="alert" className={styles.error}>
      <p>{status === 0 ? t('problems.offline') : status === tooMany ? t('complaint.tooMany') : t('problems.failed')}</p>
      {status !== tooMany && <p>{t('report.again')}</p>}
      {requestId && <p>{t('problems.requestId', { id: requestId })}</p>}
    </div>
  );
}
