/** How far a complaint is, by its number. The number is sent in a form, so that no address holds it. */
import { data, Form, useActionData, useNavigation, type ActionFunctionArgs } from 'react-router';
import { apiContext, Problem } from '../../../lib/api.ts';
import type { ComplaintReceipt, ProblemDetails } from '../../../lib/directory.types.ts';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Button } from '../../../ui/public/Button.tsx';
import { errorIdOf, Field, hintIdOf } from '../../../ui/public/Field.tsx';
import styles from '../report/ReportPage.module.css';
import { textIn } from './complaint.action.ts';
import { CrisisNote } from './CrisisNote.tsx';
import { SendingProblem } from './SendingProblem.tsx';

type Found =
  | { readonly is: 'found'; readonly receipt: ComplaintReceipt }
  | { readonly is: 'unknown'; readonly asked: string }
  | { readonly is: 'not'; readonly asked: string; readonly problem: ProblemDetails };

const notFound = 404;
const noReference = new Set([400, notFound, 422]);

export const loader = () => null;

export async function action({ request, context }: ActionFunctionArgs) {
  const asked = textIn(await request.formData(), 'reference');
  // As it is read from paper: no letter of a number looks like another.
  const reference = asked.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (reference === '') return data<Found>({ is: 'unknown', asked }, { status: notFound });
  try {
    return data<Found>({ is: 'found', receipt: await context.get(apiContext).complaint(reference) });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { details } = error;
    return noReference.has(details.status)
      ? data<Found>({ is: 'unknown', asked }, { status: notFound })
      : data<Found>({ is: 'not', asked, problem: details }, { status: details.status || 503 });
  }
}

export const handle: PageHandle = {
  head: ({ t }) => ({
    title: t('content.title', { title: t('complaint.stage.title') }),
    description: t('complaint.stage.description'),
    canonicalPath: '/complaint',
    isIndexed: false,
  }),
};

export function Component() {
  const found = useActionData<Found>();
  const { t } = useTexts();
  const isSending = useNavigation().state === 'submitting';
  const isUnknown = found?.is === 'unknown';
  return (
    <div className={styles.page}>
      <h1>{t('complaint.stage.title')}</h1>
      <CrisisNote />
      <div role="status">{found?.is === 'found' && <Stage receipt={found.receipt} />}</div>
      <Form method="post" className={styles.form} noValidate>
        <Field
          id="reference"
          label={t('complaint.stage.reference')}
          hint={t('complaint.stage.hint')}
          error={isUnknown && <span role="alert">{t('complaint.stage.unknown')}</span>}
        >
          <input
            id="reference"
            name="reference"
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-invalid={isUnknown}
            aria-describedby={isUnknown ? `${hintIdOf('reference')} ${errorIdOf('reference')}` : hintIdOf('reference')}
            defaultValue={found && found.is !== 'found' ? found.asked : undefined}
          />
        </Field>
        {found?.is === 'not' && <SendingProblem problem={found.problem} />}
        <Button type="submit" disabled={isSending}>
          {t('complaint.stage.ask')}
        </Button>
      </Form>
      <p>{t('complaint.stage.lost')}</p>
    </div>
  );
}

function Stage({ receipt: { reference, stage, receivedOn, dueOn } }: { readonly receipt: ComplaintReceipt }) {
  const { t, format } = useTexts();
  return (
    <div className={styles.done}>
      <h2>{t(`complaint.stage.stages.${stage}`)}</h2>
      <p>{t('report.done.reference', { reference })}</p>
      <p>{t('complaint.done.received', { day: format.day(receivedOn) })}</p>
      {dueOn !== null && <p>{t('complaint.stage.due', { day: format.day(dueOn) })}</p>}
    </div>
  );
}
