/** The words of a form in the language in which it is asked, which need not be that of the page around it. */
import type { AnswerLine } from '@open-window/domain/form-answers.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import type { FieldWords, Form } from '@open-window/domain/form.ts';
import { MOST_INCOME_CENTS } from '@open-window/domain/household-income.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { formatFor } from '../format.ts';
import { applicationForm as english } from '../i18n/en/application-form.ts';
import { applicationForm as spanish } from '../i18n/es/application-form.ts';
import type { Translated } from '../i18n/catalog.ts';

export const formWords: Readonly<Record<RoundLanguage, Translated<typeof english>>> = { en: english, es: spanish };

/** Fills in the blanks of a text. */
export const filled = (text: string, blanks: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => blanks[name] ?? blank);

/** The element in which a question is answered. */
export const fieldId = (name: string): string => `field-${name}`;

/** What a question says. Without words of its own it is at least known by its name. */
export const wordsOf = (form: Form, name: string, language: RoundLanguage): FieldWords =>
  form.texts[language]?.fields[name] ?? { label: name };

/** From and to, as a question takes a number. */
export function limitsOf(form: Form, name: string, language: RoundLanguage): { from: string; to: string } {
  const isMoney = form.ui.fields[name]?.widget === 'MONEY';
  const { minimum = 0, maximum = MOST_INCOME_CENTS } = form.schema.properties[name] ?? {};
  const format = formatFor(language);
  const written = (value: unknown) => (isMoney ? format.money(Number(value)) : format.number(Number(value)));
  return { from: written(minimum), to: written(maximum) };
}

export const lengthOf = (text: string): number => Array.from(text).length;

/** What is wrong with an answer, beside its question and in a list of all. */
export function problemText(
  form: Form,
  { field, problem }: AnswerLine,
  answers: Answers,
  language: RoundLanguage,
): string {
  const { problems } = formWords[language];
  if (problem === 'MISSING' && form.ui.fields[field]?.widget === 'CONSENT') return problems.CONSENT;
  const answer = answers[field];
  const over =
    lengthOf(typeof answer === 'string' ? answer : '') - Number(form.schema.properties[field]?.['maxLength']);
  return filled(problems[problem], {
    count: formatFor(language).number(over),
    ...limitsOf(form, field, language),
  });
}
