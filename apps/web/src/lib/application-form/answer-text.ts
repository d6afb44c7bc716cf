/** An answer as it is read again: in a list of all, and where two devices wrote. */
import { incomeOf, type Income } from '@open-window/domain/household-income.ts';
import { isDay } from '@open-window/domain/day.ts';
import { choicesOf, type Form, type Widget } from '@open-window/domain/form.ts';
import { demandedItems, instruments } from '@open-window/domain/instrument.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { SafetyAnswer } from '@open-window/domain/safety-screen.ts';
import { stateNames } from '@open-window/domain/states.ts';
import type { StateCode } from '@open-window/domain/vocabulary.ts';
import { filled, formWords, wordsOf } from './form-words.ts';
import { formatFor } from '../format.ts';

interface Asked {
  readonly form: Form;
  readonly name: string;
  readonly language: RoundLanguage;
}

const textOfWidget: Readonly<Partial<Record<Widget, (answer: unknown, asked: Asked) => string>>> = {
  SAFETY: (answer, { language }) => formWords[language].safety[answer as SafetyAnswer],
  STATE: (answer, { language }) => stateNames[answer as StateCode][language],
  DATE: (answer, { language }) => (isDay(String(answer)) ? formatFor(language).day(String(answer)) : String(answer)),
  MONEY: (answer, { language }) => formatFor(language).money(answer as number),
  INCOMES: (answer, { language }) =>
    filled(formWords[language].incomes.total, {
      sum: formatFor(language).money(incomeOf(answer as readonly Income[])),
    }),
  INSTRUMENT: (answer, { form, name }) => {
    const { instrument } = form.ui.fields[name] ?? {};
    const demanded = instrument === undefined ? 0 : demandedItems(instruments[instrument]).length;
    const given = Object.keys(answer as object).length;
    return `${String(given)} / ${String(Math.max(demanded, given))}`;
  },
  CHOICE: chosenText,
  CHOICES: chosenText,
};

function chosenText(answer: unknown, { form, name, language }: Asked): string {
  const { options = {} } = wordsOf(form, name, language);
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const codes = choicesOf(form, name).filter((code) => chosen.includes(code));
  return formatFor(language).list(codes.map((code) => options[code] ?? code));
}

/** Empty: there is no answer. */
export function answerText(form: Form, name: string, answer: unknown, language: RoundLanguage): string {
  const field = form.ui.fields[name];
  if (answer === undefined || answer === null || field === undefined) return '';
  if (typeof answer === 'boolean') return formWords[language][answer ? 'yes' : 'no'];
  const ofWidget = textOfWidget[field.widget]?.(answer, { form, name, language });
  return ofWidget ?? (typeof answer === 'string' ? answer : JSON.stringify(answer));
}
