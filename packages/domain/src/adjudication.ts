/**
 * What staff decide about somebody who may be on a list of the excluded, and what is remembered of it when lists come anew.
 * A confirmed one acts at once (suspension first, questions later); only a lead who did not confirm it may take that back.
 */
import type { Permission } from './access.ts';

/** GONE: nobody decided, and the list does not name the entry any more. */
export const adjudicationStates = ['OPEN', 'NEEDS_IDENTIFIER', 'CONFIRMED', 'FALSE_POSITIVE', 'GONE'] as const;
export type AdjudicationState = (typeof adjudicationStates)[number];

/** What somebody still has to answer. */
export const waitingStates = ['OPEN', 'NEEDS_IDENTIFIER'] as const satisfies readonly AdjudicationState[];

export const adjudicationActions = ['confirm', 'dismiss', 'askIdentifier', 'lift', 'reopen'] as const;
export type AdjudicationAction = (typeof adjudicationActions)[number];

interface Rule {
  readonly from: readonly AdjudicationState[];
  readonly to: AdjudicationState;
  readonly right: Permission;
  /** Not by who confirmed it. */
  readonly isForAnother: boolean;
  readonly needsNote: boolean;
}

// prettier-ignore
const rules: Readonly<Record<AdjudicationAction, Rule>> = {
  confirm:       { from: ['OPEN', 'NEEDS_IDENTIFIER'], to: 'CONFIRMED',        right: 'exclusion.decide', isForAnother: false, needsNote: true },
  dismiss:       { from: ['OPEN', 'NEEDS_IDENTIFIER'], to: 'FALSE_POSITIVE',   right: 'exclusion.decide', isForAnother: false, needsNote: true },
  askIdentifier: { from: ['OPEN'],                     to: 'NEEDS_IDENTIFIER', right: 'exclusion.decide', isForAnother: false, needsNote: false },
  lift:          { from: ['CONFIRMED'],                to: 'FALSE_POSITIVE',   right: 'exclusion.lift',   isForAnother: true,  needsNote: true },
  reopen:        { from: ['FALSE_POSITIVE'],           to: 'OPEN',             right: 'exclusion.decide', isForAnother: false, needsNote: true },
};

export interface AdjudicationFile {
  readonly state: AdjudicationState;
  /** Who confirmed it last; null while nobody has. */
  readonly confirmedBy: string | null;
}

export interface Adjudicator {
  readonly personId: string;
  readonly rights: readonly Permission[];
}

export const adjudicationObjections = [
  'WRONG_STATE', 'LEAD_NEEDED', 'ANOTHER_PERSON_NEEDED', 'NOTE_NEEDED', 'NOTE_HOLDS_A_NUMBER',
] as const; // prettier-ignore
export type AdjudicationObjection = (typeof adjudicationObjections)[number];

/** The state it moves to, or every reason why not. */
export function adjudicate(
  { state, confirmedBy }: AdjudicationFile,
  action: AdjudicationAction,
  { personId, rights }: Adjudicator,
  note: string | null,
): { readonly to: AdjudicationState } | { readonly objections: readonly AdjudicationObjection[] } {
  const { from, to, right, isForAnother, needsNote } = rules[action];
  const objections: AdjudicationObjection[] = [];
  if (!from.includes(state)) objections.push('WRONG_STATE');
  if (!rights.includes(right)) objections.push('LEAD_NEEDED');
  if (isForAnother && confirmedBy === personId) objections.push('ANOTHER_PERSON_NEEDED');
  if (needsNote && (note === null || note.trim() === '')) objections.push('NOTE_NEEDED');
  if (note !== null && holdsTaxNumber(note)) objections.push('NOTE_HOLDS_A_NUMBER');
  return objections.length > 0 ? { objections } : { to };
}

/** What to offer on screen, before anything is written. */
export const adjudicationsOpen = (file: AdjudicationFile, actor: Adjudicator): readonly AdjudicationAction[] =>
  adjudicationActions.filter((action) => 'to' in adjudicate(file, action, actor, 'because'));

/**
 * Whether a text holds what may be a social security or tax number: nine digits, with dashes anywhere or in groups of 3-2-4 and 2-7. The number is
 * compared at the source and written down nowhere. Longer numbers (an NPI, a phone number) are none.
 */
export function holdsTaxNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Pd}/gu, '-');
  return (
    /(?<!\d)(?<!\d-)\d(?:-?\d){8}(?!-?\d)/u.test(plain) ||
    /(?<!\d)\d{3}[-. /]{1,3}\d{2}[-. /]{1,3}\d{4}(?!\d)/u.test(plain) ||
    /(?<!\d)\d{2}[-. /]{1,3}\d{7}(?!\d)/u.test(plain)
  );
}

/** How a run found the question that it or an earlier run asked. */
export const sightings = ['SEEN', 'SEEN_AS_ANOTHER', 'NOT_SEEN'] as const;
/** SEEN_AS_ANOTHER: the entry is the same, but the name or number of the person changed since somebody decided. */
export type Sighting = (typeof sightings)[number];

// prettier-ignore
const memory: Readonly<Record<AdjudicationState, Readonly<Record<Sighting, AdjudicationState>>>> = {
  OPEN:             { SEEN: 'OPEN',             SEEN_AS_ANOTHER: 'OPEN',             NOT_SEEN: 'GONE' },
  NEEDS_IDENTIFIER: { SEEN: 'NEEDS_IDENTIFIER', SEEN_AS_ANOTHER: 'NEEDS_IDENTIFIER', NOT_SEEN: 'GONE' },
  CONFIRMED:        { SEEN: 'CONFIRMED',        SEEN_AS_ANOTHER: 'CONFIRMED',        NOT_SEEN: 'CONFIRMED' },
  FALSE_POSITIVE:   { SEEN: 'FALSE_POSITIVE',   SEEN_AS_ANOTHER: 'OPEN',             NOT_SEEN: 'FALSE_POSITIVE' },
  GONE:             { SEEN: 'OPEN',             SEEN_AS_ANOTHER: 'OPEN',             NOT_SEEN: 'GONE' },
};

/** What a question is after a run: no run ever confirms, and none lifts what somebody confirmed. */
export const stateAfterRun = (state: AdjudicationState, sighting: Sighting): AdjudicationState =>
  memory[state][sighting];
