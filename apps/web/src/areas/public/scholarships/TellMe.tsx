/** Leaves an address to be told once when it opens: a form that works as it is, and that React sends without leaving the page. */
import { useEffect, useRef } from 'react';
import { Form, useActionData, useNavigation } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Button } from '../../../ui/public/Button.tsx';
import { errorIdOf, Field, hintIdOf } from '../../../ui/public/Field.tsx';
import { SendingProblem } from '../complaint/SendingProblem.tsx';
import styles from '../report/ReportPage.module.css';
import type { InterestTold } from './interest.action.ts';

const nothingToWaitFor = 409;

export function TellMe({ code }: { readonly code: string }) {
  const { t, language } = useTexts();
  const answer = useActionData<InterestTold>();
  const isSending = useNavigation().state === 'submitting';
  const told = answer?.code === code ? answer : undefined;
  if (told?.is === 'asked') return <Asked />;
  const isWrong = told !== undefined && (told.problem === null || told.problem.status === 422);
  const id = `interest-${code}`;
  return (
    <Form method="post" className={styles.form} noValidate aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('scholarships.tell.title')}</h3>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="language" value={language} />
      <Field
        id={id}
        label={t('scholarships.tell.email')}
        hint={t('scholarships.tell.text')}
        error={isWrong && t('scholarships.tell.wrong')}
      >
        <input
          id={id}
          name="email"
          type="email"
          autoComplete="email"
          aria-required
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${hintIdOf(id)} ${errorIdOf(id)}` : hintIdOf(id)}
          defaultValue={told?.email}
        />
      </Field>
      {told?.problem?.status === nothingToWaitFor ? (
        <p role="alert">{t('scholarships.tell.over')}</p>
      ) : (
        !isWrong && told?.problem && <SendingProblem problem={told.problem} />
      )}
      <Button type="submit" disabled={isSending}>
        {isSending ? t('scholarships.tell.sending') : t('scholarships.tell.send')}
      </Button>
    </Form>
  );
}

function Asked() {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className={styles.done}>
      <h3 ref={heading} tabIndex={-1}>
        {t('scholarships.tell.asked')}
      </h3>
      <p>{t('scholarships.tell.askedText')}</p>
    </div>
  );
}
