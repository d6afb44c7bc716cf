/**
 * What the desk asks an applicant for after an application was handed in: which questions are open again, when somebody is reminded, and when it is
 * closed because nothing came. Source: scholarship.md §1.
 */
import { addDays } from './day.ts';
import type { Form } from './form.ts';
import { type Answers, fieldsOf } from './form-condition.ts';
import { judgeAnswers } from './form-answers.ts';
import type { Day } from './listing.ts';
import type { RoundLanguage } from './round.ts';

/** ANSWER: it was left out. CLEARER: say more, or say it otherwise. CHECK: it does not go with something else. */
export const informationAsks = ['ANSWER', 'CLEARER', 'CHECK'] as const;
export type InformationAsk = (typeof informationAsks)[number];

export interface InformationItem {
  readonly field: string;
  readonly ask: InformationAsk;
}

/** Days for an answer, unless the desk gives another day. */
export const INFORMATION_DAYS = 10;
const SHORTEST = 3;
const LONGEST = 60;
/** The next word by how often somebody was reminded, in days against the day by which an answer is asked for; after three, the end. */
export const wordsAt = [-3, 0, 4, 8] as const;
const REMINDERS = 3;
/** Between one word and the next, however late they are. Days. */
const REST = 2;
/** So long it can be opened again, once. Days. */
const RETURN_WITHIN = 30;

export type InformationObjection = 'NOTHING_ASKED' | 'NOT_ASKABLE' | 'ASKED_TWICE' | 'TOO_SOON' | 'TOO_LATE';

/** Every reason at once against asking; none: it may be asked. Nothing about health or substances is asked by the desk, nor what nobody was shown. */
export function objectionsToRequest(
  askable: readonly string[],
  items: readonly InformationItem[],
  { dueOn, today }: { readonly dueOn: Day; readonly today: Day },
): readonly InformationObjection[] {
  const fields = items.map(({ field }) => field);
  const is: Readonly<Record<InformationObjection, boolean>> = {
    NOTHING_ASKED: fields.length === 0,
    NOT_ASKABLE: fields.some((field) => !askable.includes(field)),
    ASKED_TWICE: new Set(fields).size < fields.length,
    TOO_SOON: dueOn < addDays(today, SHORTEST),
    TOO_LATE: dueOn > addDays(today, LONGEST),
  };
  return (Object.keys(is) as InformationObjection[]).filter((objection) => is[objection]);
}

/** What the desk may ask about: what it reads itself. */
export const askableIn = (form: Form, answers: Answers, language: RoundLanguage): readonly string[] =>
  judgeAnswers(form, answers, language)
    .sections.flatMap(({ fields }) => fields)
    .filter((name) => ['PLAIN', 'IDENTITY'].includes(form.ui.fields[name]?.dataClass ?? 'HEALTH'));

/** What may be written again: what was asked for, and every question that is shown or hidden by one that is open. */
export function openedBy(form: Form, items: readonly InformationItem[]): ReadonlySet<string> {
  const open = new Set(items.map(({ field }) => field));
  for (let before = -1; before !== open.size;) {
    before = open.size;
    for (const { show, name, when } of form.rules)
      if (fieldsOf(when).some((field) => open.has(field)))
        for (const field of show === 'FIELD'
          ? [name]
          : (form.ui.sections.find(({ code }) => code === name)?.fields ?? []))
          // prettier-ignore
          open.add(field);
  }
  return open;
}

/** What was asked for, is shown, and has no answer. */
export function unansweredIn(
  form: Form,
  answers: Answers,
  language: RoundLanguage,
  items: readonly InformationItem[],
): readonly string[] {
  const { sections, kept } = judgeAnswers(form, answers, language);
  const shown = new Set(sections.flatMap(({ fields }) => fields));
  return items.map(({ field }) => field).filter((field) => shown.has(field) && !Object.hasOwn(kept, field));
}

export interface OpenRequest {
  readonly dueOn: Day;
  /** How often somebody was reminded. */
  readonly reminded: number;
  /** When they were last told of it. */
  readonly toldOn: Day;
}

/** What is due today: a word, the end, or nothing. Nobody is closed out who was not reminded three times, each at least two days apart. */
export function informationDuty({ dueOn, reminded, toldOn }: OpenRequest, today: Day): 'REMIND' | 'CLOSE' | null {
  const isDue = addDays(dueOn, wordsAt[reminded] ?? wordsAt[REMINDERS]) <= today && rested(toldOn) <= today;
  return isDue ? (reminded < REMINDERS ? 'REMIND' : 'CLOSE') : null;
}

/** The first day on which another word may come. */
const rested = (toldOn: Day): Day => addDays(toldOn, REST);

/** What is told from this day on is told too soon. */
export const lastTold = (today: Day): Day => addDays(today, -REST);

/** The day that a reminder names: the one that was asked for; where that is over, the last on which it is not closed. */
export const answerableUntil = (dueOn: Day, today: Day): Day => {
  const last = [dueOn, addDays(dueOn, wordsAt[REMINDERS] - 1)].find((day) => day >= today);
  return last ?? rested(today);
};

/** Once, and within thirty days. */
export const mayReturn = (closedOn: Day, hasReturned: boolean, today: Day): boolean =>
  !hasReturned && today <= addDays(closedOn, RETURN_WITHIN);
