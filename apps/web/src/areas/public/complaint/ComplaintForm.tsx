/** The complaint itself: a form that works as it is, and that React sends without leaving the page. */
import { complaintKinds } from '@open-window/domain/complaint.ts';
import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Button } from '../../../ui/public/Button.tsx';
import { errorIdOf, Field, hintIdOf } from '../../../ui/public/Field.tsx';
import styles from '../report/ReportPage.module.css';
import type { Told } from './complaint.action.ts';
import { SendingProblem } from './SendingProblem.tsx';

export function ComplaintForm({ told }: { readonly told: Extract<Told, { is: 'not' }> | undefined }) {
  const { t } = useTexts();
  const [newKey] = useState(() => crypto.randomUUID());
  const isSending = useNavigation().state === 'submitting';
  const said = told?.said;
  const isMissing = (field: 'kind' | 'words') => told?.missing.includes(field) === true;
  return (
    <Form method="post" className={styles.form} noValidate>
      <input type="hidden" name="key" defaultValue={said?.key ?? newKey} suppressHydrationWarning />
      {told && told.missing.length > 0 && (
        <p role="alert" className={styles.error}>
          {told.missing.map((field) => t(`complaint.missing.${field}`)).join(' ')}
        </p>
      )}
      <label className={styles.reason}>
        <input type="checkbox" name="isDanger" defaultChecked={said?.isDanger} />
        {t('complaint.danger')}
      </label>
      <fieldset aria-describedby={isMissing('kind') ? errorIdOf('kind') : undefined}>
        <legend>{t('complaint.kind')}</legend>
        {isMissing('kind') && (
          <p id={errorIdOf('kind')} className={styles.error}>
            {t('complaint.missing.kind')}
          </p>
        )}
        {complaintKinds.map((kind) => (
          <label key={kind} className={styles.reason}>
            <input type="radio" name="kind" value={kind} defaultChecked={said?.kind === kind} />
            {t(`complaint.kinds.${kind}`)}
          </label>
        ))}
      </fieldset>
      <Field
        id="words"
        label={t('complaint.words')}
        hint={t('complaint.wordsHint')}
        error={isMissing('words') && t('complaint.missing.words')}
      >
        <textarea
          id="words"
          name="words"
          rows={8}
          maxLength={4000}
          aria-required
          aria-invalid={isMissing('words')}
          aria-describedby={isMissing('words') ? `${hintIdOf('words')} ${errorIdOf('words')}` : hintIdOf('words')}
          defaultValue={said?.words}
        />
      </Field>
      <Field id="contact" label={t('complaint.contact')} hint={t('complaint.contactHint')}>
        <input
          id="contact"
          name="contact"
          maxLength={200}
          autoComplete="off"
          aria-describedby={hintIdOf('contact')}
          defaultValue={said?.contact}
        />
      </Field>
      {told?.problem && <SendingProblem problem={told.problem} />}
      <Button type="submit" disabled={isSending}>
        {isSending ? t('report.sending') : t('complaint.submit')}
      </Button>
    </Form>
  );
}
