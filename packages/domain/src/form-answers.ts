/**
 * Answers held against their form: which questions are shown, what is missing or not right yet, and what is kept when it is handed in. The browser
 * warns by it and the server decides by it.
 */
import { isDay } from './day.ts';
import { canonicalEmail, emailPattern } from './email.ts';
import { choicesOf, type DataClass, type Form, type FormField, type FormSection, type Widget } from './form.ts';
import { type Answers, holds } from './form-condition.ts';
import { demandedItems, instruments } from './instrument.ts';
import type { RoundLanguage } from './round.ts';
import { parsePhone } from './phone.ts';
import { safetyAnswers } from './safety-screen.ts';
import { stateCodes } from './vocabulary.ts';

export const answerProblems = [
  'MISSING', 'TOO_LONG', 'NOT_A_DAY', 'NOT_AN_ADDRESS', 'NOT_A_NUMBER_TO_CALL', 'NOT_OFFERED', 'OUT_OF_RANGE', 'WRONG_KIND', 'INCOMPLETE',
] as const; // prettier-ignore
export type AnswerProblem = (typeof answerProblems)[number];

export interface AnswerLine {
  readonly field: string;
  readonly problem: AnswerProblem;
}

/** The sections that are shown, each with the questions that are, in their order. A questionnaire without published words in the language is not. */
export function shownIn(form: Form, answers: Answers, language: RoundLanguage): readonly FormSection[] {
  const seen: Record<string, unknown> = {};
  const isShown = (show: 'FIELD' | 'SECTION', name: string): boolean =>
    form.rules.every((rule) => rule.show !== show || rule.name !== name || holds(rule.when, seen));
  return form.ui.sections.flatMap((section) => {
    if (!isShown('SECTION', section.code)) return [];
    const fields = section.fields.filter((name) => {
      if (!hasWords(form.ui.fields[name], language) || !isShown('FIELD', name)) return false;
      if (Object.hasOwn(answers, name)) seen[name] = answers[name];
      return true;
    });
    return fields.length === 0 ? [] : [{ ...section, fields }];
  });
}

/** Published texts are never translated here. */
export const hasWords = (field: FormField | undefined, language: RoundLanguage): boolean =>
  field?.instrument === undefined || instruments[field.instrument].language === language;

export interface Judged {
  readonly sections: readonly FormSection[];
  /** Everything that keeps it from being handed in. */
  readonly problems: readonly AnswerLine[];
  /** Only what is shown and answered: what was answered before a question went away is not handed in. */
  readonly kept: Answers;
}

export function judgeAnswers(form: Form, answers: Answers, language: RoundLanguage): Judged {
  const sections = shownIn(form, answers, language);
  const names = sections.flatMap(({ fields }) => fields);
  const given = names.filter((name) => Object.hasOwn(answers, name) && !isBlank(answers[name]));
  return {
    sections,
    problems: names.flatMap((name) => {
      const problem = problemOf(form, name, given.includes(name) ? answers[name] : undefined);
      return problem === null ? [] : [{ field: name, problem }];
    }),
    kept: Object.fromEntries(given.map((name) => [name, answers[name]])),
  };
}

const isBlank = (answer: unknown): boolean =>
  answer === null ||
  answer === undefined ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0) ||
  (typeof answer === 'object' && Object.keys(answer).length === 0);

const lengthOf = (text: string): number => Array.from(text).length;

function problemOf(form: Form, name: string, answer: unknown): AnswerProblem | null {
  const field = form.ui.fields[name];
  if (field === undefined) return 'WRONG_KIND';
  if (answer === undefined) return field.isRequired ? 'MISSING' : null;
  const schema = form.schema.properties[name] ?? {};
  const { widget } = field;
  if (widget === 'INSTRUMENT') return problemOfInstrument(field, answer);
  if (widget === 'INCOMES') return null;
  if (typeof answer === 'boolean') return widget === 'CONSENT' && !answer ? 'MISSING' : null;
  if (typeof answer === 'number') {
    const { minimum, maximum } = schema as { readonly minimum: number; readonly maximum: number };
    return Number.isInteger(answer) && answer >= minimum && answer <= maximum ? null : 'OUT_OF_RANGE';
  }
  if (Array.isArray(answer)) {
    const offered: readonly unknown[] = choicesOf(form, name);
    return answer.every((each) => offered.includes(each)) ? null : 'NOT_OFFERED';
  }
  return typeof answer === 'string' ? problemOfText(form, name, answer) : 'WRONG_KIND';
}

function problemOfText(form: Form, name: string, answer: string): AnswerProblem | null {
  const most = form.schema.properties[name]?.['maxLength'];
  if (typeof most === 'number' && lengthOf(answer) > most) return 'TOO_LONG';
  const widget = form.ui.fields[name]?.widget ?? 'TEXT';
  const check = widget === 'CHOICE' ? unlessIn(choicesOf(form, name)) : problemOfWidget[widget];
  return check?.(answer) ?? null;
}

const unlessIn =
  (offered: readonly string[]) =>
  (answer: string): AnswerProblem | null =>
    offered.includes(answer) ? null : 'NOT_OFFERED';

const problemOfWidget: Readonly<Partial<Record<Widget, (answer: string) => AnswerProblem | null>>> = {
  DATE: (answer) => (isDay(answer) ? null : 'NOT_A_DAY'),
  EMAIL: (answer) => (emailPattern.test(canonicalEmail(answer)) ? null : 'NOT_AN_ADDRESS'),
  PHONE: (answer) => (parsePhone(answer).phone === null ? 'NOT_A_NUMBER_TO_CALL' : null),
  STATE: unlessIn(stateCodes),
  SAFETY: unlessIn(safetyAnswers),
};

/** On a screen no item may be missing (instruments.md §1) but the one about self-harm, and one may leave out the whole. */
function problemOfInstrument({ instrument }: FormField, answer: unknown): AnswerProblem | null {
  const items = instrument === undefined ? [] : demandedItems(instruments[instrument]);
  return items.every(({ code }) => Object.hasOwn(answer as object, code)) ? null : 'INCOMPLETE';
}

/** What was answered, apart by who may ever read it. */
export interface AnswersByClass {
  readonly plain: Answers;
  readonly identity: Answers;
  /** Health and substances: for clinicians. */
  readonly clinical: Answers;
}

export function byClass({ ui }: Form, answers: Answers): AnswersByClass {
  const of = (...classes: readonly DataClass[]): Answers =>
    Object.fromEntries(
      Object.entries(answers).filter(
        ([name]) => Object.hasOwn(ui.fields, name) && classes.includes(ui.fields[name]?.dataClass ?? 'HEALTH'),
      ),
    );
  return { plain: of('PLAIN'), identity: of('IDENTITY'), clinical: of('HEALTH', 'SUBSTANCE') };
}

/** What may be taken over into a new application: whole parts of the form in which neither money, safety nor a consent is asked. */
export function reusable(form: Form, answers: Answers): Answers {
  const anew: readonly (Widget | undefined)[] = ['INCOMES', 'MONEY', 'SAFETY', 'INSTRUMENT', 'CONSENT'];
  const names = form.ui.sections
    .filter(({ fields }) => !fields.some((name) => anew.includes(form.ui.fields[name]?.widget)))
    .flatMap(({ fields }) => fields);
  const { plain, identity } = byClass(form, answers);
  return Object.fromEntries(Object.entries({ ...plain, ...identity }).filter(([name]) => names.includes(name)));
}
