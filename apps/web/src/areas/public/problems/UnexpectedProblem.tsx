/** What stands in place of a page that could not be made: honest, with the request's number and one thing to do. */
import { Link, useRouteError } from 'react-router';
import { Problem } from '../../../lib/api.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import styles from './ProblemPage.module.css';

export function UnexpectedProblem() {
  const { t } = useTexts();
  const error = useRouteError();
  const requestId = error instanceof Problem ? error.details.requestId : undefined;
  const isOffline = error instanceof Problem && error.details.status === 0;

  return (
    <div className={styles.page}>
      <h1>{t('problems.unexpected.title')}</h1>
      <p>{isOffline ? t('problems.offline') : t('problems.unexpected.text')}</p>
      {requestId && <p>{t('problems.requestId', { id: requestId })}</p>}
      <p>
        <Link to="/" reloadDocument>
          {t('problems.home')}
        </Link>
      </p>
    </div>
  );
}
