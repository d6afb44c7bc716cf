/** Answers to a questionnaire as FHIR carries them (QuestionnaireResponse, R4 and R5): which questionnaire it is, and what was answered. Source: hl7.org/fhir. */
import { type AnswerOption, type Instrument, type InstrumentItem, instruments, selfHarmItem } from './instrument.ts';
import type { InstrumentAnswers } from './instrument-score.ts';

export const responseObjections = ['NO_RESPONSE', 'UNKNOWN_INSTRUMENT', 'TWO_INSTRUMENTS', 'UNKNOWN_ANSWER'] as const;
export type ResponseObjection = (typeof responseObjections)[number];

export type ReadResponse =
  | { readonly instrument: Instrument; readonly answers: InstrumentAnswers }
  | { readonly objection: ResponseObjection; readonly at: string };

interface Answered {
  readonly code: string;
  readonly answers: readonly unknown[];
}

/** Deeper than any questionnaire; what is below is not read. */
const DEEPEST = 20;
/**
 * The instrument is known by the codes of its items, whatever the response says of its questionnaire. All eight of the PHQ-8 without so much as a
 * place for the ninth are a PHQ-8; fewer are a PHQ-9 of which some are missing. `at` names the item that the objection is about; it never repeats an answer.
 */
export function readResponse(response: unknown): ReadResponse {
  if (!isRecord(response) || response['resourceType'] !== 'QuestionnaireResponse')
    return { objection: 'NO_RESPONSE', at: 'resourceType' };
  const given = itemsIn(response, DEEPEST);
  const codes = new Set(given.map(({ code }) => code));
  const isAsked = ({ code }: InstrumentItem): boolean => codes.has(code);
  const isEight = instruments['PHQ-8'].items.every(isAsked) && !isAsked(selfHarmItem);
  const found = [instruments[isEight ? 'PHQ-8' : 'PHQ-9'], instruments['GAD-7']].filter(({ items, unscored }) =>
    [...items, ...unscored.map(({ item }) => item)].some(isAsked),
  );
  const [instrument, second] = found;
  if (instrument === undefined) return { objection: 'UNKNOWN_INSTRUMENT', at: 'item' };
  if (second !== undefined) return { objection: 'TWO_INSTRUMENTS', at: 'item' };
  return answersOf(instrument, given);
}

function answersOf(instrument: Instrument, given: readonly Answered[]): ReadResponse {
  const answers = new Map<string, readonly number[]>();
  const read = ({ code }: InstrumentItem, options: readonly AnswerOption[]): boolean => {
    const values = given
      .flatMap((each) => (each.code === code ? each.answers : []))
      .map((each) => valueOf(each, options));
    const known = values.filter((value) => value !== null);
    if (known.length > 0) answers.set(code, known);
    return known.length === values.length;
  };
  const unread = instrument.items.find((item) => !read(item, instrument.options));
  if (unread !== undefined) return { objection: 'UNKNOWN_ANSWER', at: unread.code };
  for (const { item, options } of instrument.unscored) read(item, options); // an odd answer to what counts for nothing harms nobody
  return { instrument, answers };
}

function valueOf(answer: unknown, options: readonly AnswerOption[]): number | null {
  const coding = isRecord(answer) ? answer['valueCoding'] : null;
  const code = isRecord(coding) ? coding['code'] : null;
  return options.find(({ codes }) => typeof code === 'string' && codes.includes(code))?.value ?? null;
}

/** Items of groups, and items below an answer, count like others. */
function itemsIn(parent: Readonly<Record<string, unknown>>, depth: number): readonly Answered[] {
  if (depth === 0) return [];
  return listOf(parent['item']).flatMap((item) => {
    if (!isRecord(item)) return [];
    const answers = listOf(item['answer']);
    const below = answers.flatMap((answer) => (isRecord(answer) ? itemsIn(answer, depth - 1) : []));
    const code = typeof item['linkId'] === 'string' ? item['linkId'].replace(/^\//, '') : '';
    return [{ code, answers }, ...itemsIn(item, depth - 1), ...below];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
