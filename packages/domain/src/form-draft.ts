/** What a draft can hold: also what is half-written or not right yet, as long as it is of the question's kind and no longer than anybody would write. */
import { type Form, type FormField, LONGEST_ANSWER, type Widget } from './form.ts';
import type { Answers } from './form-condition.ts';
import { incomePeriods, MOST_INCOME_CENTS, MOST_INCOMES } from './household-income.ts';
import { instruments } from './instrument.ts';

/** In UTF-16 units, as browsers count. What is longer is refused, and stays with whoever wrote it. */
export const LONGEST_DRAFT_ANSWER = 4 * LONGEST_ANSWER;

export interface Unstorable {
  readonly field: string;
  /** After “must”. */
  readonly must: string;
}

/** Why a draft cannot hold these answers; none: it can. Null takes an answer away. */
export const unstorable = (form: Form, answers: Answers): readonly Unstorable[] =>
  Object.entries(answers).flatMap(([field, answer]) => {
    const asked = Object.hasOwn(form.ui.fields, field) ? form.ui.fields[field] : undefined;
    if (asked === undefined) return [{ field, must: 'be a question of this form' }];
    if (answer === null || kindOf[asked.widget](answer, asked)) return [];
    const isLong = typeof answer === 'string' && answer.length > LONGEST_DRAFT_ANSWER;
    return [
      { field, must: isLong ? `have no more than ${String(LONGEST_DRAFT_ANSWER)} characters` : 'be of its kind' },
    ];
  });

/** A draft with what changed. Null takes an answer away. */
export const mergedAnswers = (before: Answers, change: Answers): Answers =>
  Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, answer]) => answer !== null));

type IsKind = (answer: unknown, field: FormField) => boolean;

const isText: IsKind = (answer) => typeof answer === 'string' && answer.length <= LONGEST_DRAFT_ANSWER;
const isFlag: IsKind = (answer) => typeof answer === 'boolean';
const isCount = (answer: unknown): boolean => Number.isSafeInteger(answer) && (answer as number) >= 0;
const isRecord = (answer: unknown): answer is Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);
const isIncome = (item: unknown): boolean =>
  isRecord(item) &&
  Object.keys(item).length === 2 &&
  isCount(item['amountCents']) &&
  Number(item['amountCents']) <= MOST_INCOME_CENTS &&
  (incomePeriods as readonly unknown[]).includes(item['per']);
const areIncomes: IsKind = (answer) =>
  Array.isArray(answer) && answer.length <= MOST_INCOMES && answer.every((item) => isIncome(item));
const areChoices: IsKind = (answer) =>
  Array.isArray(answer) &&
  answer.length <= 60 &&
  answer.every((item) => typeof item === 'string' && item.length <= 60) &&
  new Set(answer).size === answer.length;
const areItems: IsKind = (answer, { instrument }) => {
  const codes = new Set(instrument === undefined ? [] : instruments[instrument].items.map(({ code }) => code));
  return (
    isRecord(answer) &&
    Object.entries(answer).every(([code, value]) => codes.has(code) && [0, 1, 2, 3].some((each) => each === value))
  );
};

const kindOf: Readonly<Record<Widget, IsKind>> = {
  TEXT: isText,
  LONG_TEXT: isText,
  EMAIL: isText,
  PHONE: isText,
  DATE: isText,
  STATE: isText,
  CHOICE: isText,
  CHOICES: areChoices,
  YES_NO: isFlag,
  NUMBER: isCount,
  MONEY: isCount,
  INCOMES: areIncomes,
  CONSENT: isFlag,
  SAFETY: isText,
  INSTRUMENT: areItems,
};
