/** The report itself: a reason, a few words, and a key so that sending twice opens one ticket. */
import { reportReasons, type ReportReason } from '@open-window/domain/vocabulary.ts';
import { useState, type SyntheticEvent } from 'react';
import { Problem } from '../../../lib/api.ts';
import { useApi } from '../../../lib/api-provider.ts';
import type { ProblemDetails, ReportResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Button } from '../../../ui/public/Button.tsx';
import { errorIdOf, Field, hintIdOf } from '../../../ui/public/Field.tsx';
import { ReportDone } from './ReportDone.tsx';
import styles from './ReportPage.module.css';

type Progress =
  | { at: 'writing'; isReasonMissing: boolean; problem: ProblemDetails | null }
  | { at: 'sending' }
  | { at: 'done'; answer: ReportResponse };

const start = { at: 'writing', isReasonMissing: false, problem: null } as const;

export function ReportForm({ slug }: { slug: string }) {
  const { t } = useTexts();
  const labelOf = useLabels();
  const api = useApi();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [details, setDetails] = useState('');
  const [progress, setProgress] = useState<Progress>(start);
  if (progress.at === 'done') return <ReportDone answer={progress.answer} />;

  const send = async (chosen: ReportReason) => {
    setProgress({ at: 'sending' });
    const text = details.trim();
    try {
      const answer = await api.report(slug, { reason: chosen, ...(text !== '' && { details: text }) }, key);
      setProgress({ at: 'done', answer });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProgress({ ...start, problem: error.details });
    }
  };

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (progress.at === 'sending') return;
    if (reason) void send(reason);
    else setProgress({ ...start, isReasonMissing: true });
  };

  const isReasonMissing = progress.at === 'writing' && progress.isReasonMissing;
  const problem = progress.at === 'writing' ? progress.problem : null;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <fieldset aria-describedby={isReasonMissing ? errorIdOf('reason') : undefined}>
        <legend>{t('report.reason')}</legend>
        {isReasonMissing && (
          <p id={errorIdOf('reason')} role="alert" className={styles.error}>
            {t('report.reasonMissing')}
          </p>
        )}
        {reportReasons.map((code) => (
          <label key={code} className={styles.reason}>
            <input
              type="radio"
              name="reason"
              value={code}
              checked={reason === code}
              onChange={() => {
                setReason(code);
                setProgress(start);
              }}
            />
            {labelOf('reportReason', code)}
          </label>
        ))}
      </fieldset>
      <Field id="details" label={t('report.details')} hint={t('report.detailsHint')}>
        <textarea
          id="details"
          rows={4}
          maxLength={2000}
          aria-describedby={hintIdOf('details')}
          value={details}
          onChange={({ target }) => {
            setDetails(target.value);
          }}
        />
      </Field>
      {problem && (
        <div role="alert" className={styles.error}>
          <p>{problem.status === 0 ? t('problems.offline') : t('problems.failed')}</p>
          <p>{t('report.again')}</p>
          {problem.requestId && <p>{t('problems.requestId', { id: problem.requestId })}</p>}
        </div>
      )}
      <Button type="submit" disabled={progress.at === 'sending'}>
        {progress.at === 'sending' ? t('report.sending') : t('report.submit')}
      </Button>
    </form>
  );
}
