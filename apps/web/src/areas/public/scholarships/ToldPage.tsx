/** Where our two mails lead: with a link's token to say yes or to be forgotten, without one to what is open now. Its address and its title say nothing. */
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../../lib/api.ts';
import { useApi } from '../../../lib/api-provider.ts';
import type { InterestAnswer, ProblemDetails } from '../../../lib/directory.types.ts';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useIsTakenOver } from '../../../lib/taken-over.ts';
import { Button, buttonClass } from '../../../ui/public/Button.tsx';
import { SendingProblem } from '../complaint/SendingProblem.tsx';
import styles from '../report/ReportPage.module.css';

export const loader = () => null;

export const handle: PageHandle = {
  head: ({ t }) => ({
    title: t('scholarships.told.head.title'),
    description: t('scholarships.told.head.description'),
    canonicalPath: '/told',
    isIndexed: false,
  }),
};

/** Behind the #, where no server and no log sees it; gone from the address once it is read. */
function useToken(): string | null {
  const isTakenOver = useIsTakenOver();
  const [token] = useState(() =>
    typeof window === 'undefined' ? null : new URLSearchParams(window.location.hash.slice(1)).get('token'),
  );
  useEffect(() => {
    if (token !== null) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [token]);
  return isTakenOver ? token : null;
}

export function Component() {
  const { t } = useTexts();
  const token = useToken();
  return (
    <div className={styles.page}>
      {token === null ? (
        <>
          <h1>{t('scholarships.told.openTitle')}</h1>
          <p className={styles.about}>{t('scholarships.told.openText')}</p>
          <noscript>
            <p>{t('scholarships.told.noScript')}</p>
          </noscript>
          <p>
            <Link to="/scholarships" className={buttonClass()}>
              {t('scholarships.told.open')}
            </Link>
          </p>
        </>
      ) : (
        <Asking token={token} />
      )}
    </div>
  );
}

function Asking({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const api = useApi();
  const [isSending, setIsSending] = useState(false);
  const [done, setDone] = useState<InterestAnswer | null>(null);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const answer = async (said: InterestAnswer) => {
    setIsSending(true);
    try {
      await api.answerInterest(token, said);
      setDone(said);
      setProblem(null);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.details);
    } finally {
      setIsSending(false);
    }
  };
  return (
    <>
      <h1>{t('scholarships.told.title')}</h1>
      <p className={styles.about}>{t('scholarships.told.text')}</p>
      <p role="status">
        {done !== null && t(done === 'TELL' ? 'scholarships.told.yesDone' : 'scholarships.told.noDone')}
      </p>
      {problem && <SendingProblem problem={problem} />}
      {done !== 'FORGET' && (
        <p>
          {done === null && (
            <>
              <Button disabled={isSending} onClick={() => void answer('TELL')}>
                {t('scholarships.told.yes')}
              </Button>{' '}
            </>
          )}
          <Button disabled={isSending} onClick={() => void answer('FORGET')}>
            {t('scholarships.told.no')}
          </Button>
        </p>
      )}
    </>
  );
}
