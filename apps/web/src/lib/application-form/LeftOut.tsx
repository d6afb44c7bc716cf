/** Says which questionnaires are left out in a language, and why: they have no published words in it, and nobody here makes some up. */
import { Alert } from '@mantine/core';
import { hasWords } from '@open-window/domain/form-answers.ts';
import type { Form } from '@open-window/domain/form.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { formatFor } from '../format.ts';
import { filled, formWords } from './form-words.ts';

export function LeftOut({ form, language }: { readonly form: Form; readonly language: RoundLanguage }) {
  const { title, text } = formWords[language].leftOut;
  const names = form.ui.sections
    .flatMap(({ fields }) => fields)
    .flatMap((name) => {
      const field = form.ui.fields[name];
      return field?.instrument === undefined || hasWords(field, language) ? [] : [field.instrument];
    });
  if (names.length === 0) return null;
  return (
    <Alert role="note" variant="light" color="evergreen" title={title}>
      {filled(text, { names: formatFor(language).list(names) })}
    </Alert>
  );
}
