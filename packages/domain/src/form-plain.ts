/** Answers as plain text in the words of their form, for whoever takes a copy of what they wrote. Nothing is rounded, shortened or left out. */
import { choicesOf, type Form, type FormField, type Widget } from './form.ts';
import type { Answers } from './form-condition.ts';
import type { Income } from './household-income.ts';
import { type InstrumentCode, instruments } from './instrument.ts';
import type { RoundLanguage } from './round.ts';

// prettier-ignore
const words = {
  en: { yes: 'Yes', no: 'No', none: 'No answer', YES: 'Yes', NO: 'No', UNSURE: 'I am not sure', TELL_CLINICIAN: 'I would rather tell a clinician' },
  es: { yes: 'Sí', no: 'No', none: 'Sin respuesta', YES: 'Sí', NO: 'No', UNSURE: 'No estoy seguro', TELL_CLINICIAN: 'Prefiero decirlo a un médico' },
} as const;

const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

const ofInstrument = (code: InstrumentCode | undefined, answer: unknown): string => {
  if (code === undefined) return JSON.stringify(answer);
  const { items, options } = instruments[code];
  const given = answer as Readonly<Record<string, number>>;
  return items
    .filter((item) => Object.hasOwn(given, item.code))
    .map(
      (item) =>
        `${item.text}: ${options.find(({ value }) => value === given[item.code])?.text ?? String(given[item.code])}`,
    )
    .join('\n  ');
};

interface Asked {
  readonly form: Form;
  readonly name: string;
  readonly field: FormField;
  readonly language: RoundLanguage;
}

function ofChoices(answer: unknown, { form, name, language }: Asked): string {
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const { options = {} } = form.texts[language]?.fields[name] ?? {};
  const known = choicesOf(form, name).filter((code) => chosen.includes(code));
  return known.map((code) => options[code] ?? code).join(', ');
}

const byWidget: Readonly<Partial<Record<Widget, (answer: unknown, asked: Asked) => string>>> = {
  MONEY: (answer) => dollars(answer as number),
  INCOMES: (answer) =>
    (answer as readonly Income[]).map(({ amountCents, per }) => `${dollars(amountCents)} / ${per}`).join(', '),
  SAFETY: (answer, { language }) => words[language][answer as 'YES'],
  INSTRUMENT: (answer, { field }) => ofInstrument(field.instrument, answer),
  CHOICE: ofChoices,
  CHOICES: ofChoices,
};

function textOf(answer: unknown, asked: Asked): string {
  if (typeof answer === 'boolean') return words[asked.language][answer ? 'yes' : 'no'];
  return (
    byWidget[asked.field.widget]?.(answer, asked) ?? (typeof answer === 'string' ? answer : JSON.stringify(answer))
  );
}

/** Section by section, as it is asked; what is answered and asked no more stands at the end. */
export function plainAnswers(form: Form, answers: Answers, language: RoundLanguage): string {
  const line = (name: string): string => {
    const field = form.ui.fields[name];
    const label = form.texts[language]?.fields[name]?.label ?? name;
    const isThere = Object.hasOwn(answers, name) && answers[name] !== null;
    const text = !isThere ? words[language].none : field === undefined ? JSON.stringify(answers[name]) : textOf(answers[name], { form, name, field, language }); // prettier-ignore
    return `${label}\n  ${text}\n`;
  };
  const known = new Set(form.ui.sections.flatMap(({ fields }) => fields));
  const rest = Object.keys(answers).filter((name) => !known.has(name));
  return [
    ...form.ui.sections.flatMap(({ code, fields }) => [
      `== ${form.texts[language]?.sections[code]?.title ?? code} ==\n`,
      ...fields.map(line),
    ]),
    ...rest.map(line),
  ].join('\n');
}
