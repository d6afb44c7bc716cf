/** Says what went wrong, what was kept, and one thing to do; with the request's number for those who can look it up. */
import { useRevalidator } from 'react-router';
import type { ProblemDetails } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Button } from '../../../ui/public/Button.tsx';
import styles from './ProblemNotice.module.css';

interface ProblemNoticeProps {
  readonly problem: ProblemDetails;
  readonly isListKept?: boolean;
}

export function ProblemNotice({ problem, isListKept = false }: ProblemNoticeProps) {
  const { t } = useTexts();
  const { revalidate } = useRevalidator();
  return (
    <div role="alert" className={styles.notice}>
      <p>
        <strong>{problem.status === 0 ? t('problems.offline') : t('problems.failed')}</strong>{' '}
        {isListKept && t('problems.kept')}
      </p>
      {problem.requestId && <p className={styles.id}>{t('problems.requestId', { id: problem.requestId })}</p>}
      <Button look="quiet" onClick={() => void revalidate()}>
        {t('problems.again')}
      </Button>
    </div>
  );
}
