/**
 * A sentence that worried somebody who read it, until a clinician has looked. It starts a clock for a trained person;
 * it never changes what is decided about anybody. Times are milliseconds.
 */
import { type HandOff, riskDueAt, type RiskPriority, type RiskState } from './risk.ts';

/** How soon somebody must look, in the words of who raised it. */
export const urgencies = ['NOW', 'TODAY', 'THIS_WEEK'] as const;
export type Urgency = (typeof urgencies)[number];

const priorities = { NOW: 'P1', TODAY: 'P2', THIS_WEEK: 'P3' } as const satisfies Record<Urgency, RiskPriority>;

/** A concern is a case of the risk rota, as urgent as its raiser says. */
export const priorityOfConcern = (urgency: Urgency): RiskPriority => priorities[urgency];

/** The instant by which somebody must have looked after it. */
export const concernDueAt = (urgency: Urgency, raisedAt: number): number => riskDueAt(priorities[urgency], raisedAt);

export const concernAbout = ['REPORT', 'LISTING', 'PERSON', 'CANDIDATE', 'OTHER'] as const;
export type ConcernAbout = (typeof concernAbout)[number];

export const concernStates = ['OPEN', 'TAKEN', 'CLOSED'] as const;
export type ConcernState = (typeof concernStates)[number];

export const concernOutcomes = ['REACHED', 'NOT_REACHED', 'REFERRED', 'NO_CONCERN', 'DUPLICATE'] as const;
export type ConcernOutcome = (typeof concernOutcomes)[number];

/** How a concern ends with its case: from which state it was signed off, and to whom somebody was handed. */
export function outcomeOfCase(from: RiskState, handOff: HandOff | null): ConcernOutcome {
  if (handOff !== null) return 'REFERRED';
  return from === 'UNREACHABLE' ? 'NOT_REACHED' : 'REACHED';
}

export const concernActions = ['take', 'release', 'close', 'reopen'] as const;
export type ConcernAction = (typeof concernActions)[number];

interface Rule {
  readonly from: readonly ConcernState[];
  readonly to: ConcernState;
  /** Only who took it may, so that two people do not call the same person. */
  readonly isForTaker: boolean;
  readonly needsOutcome: boolean;
}

// prettier-ignore
const rules: Readonly<Record<ConcernAction, Rule>> = {
  take:    { from: ['OPEN'],   to: 'TAKEN',  isForTaker: false, needsOutcome: false },
  release: { from: ['TAKEN'],  to: 'OPEN',   isForTaker: true,  needsOutcome: false },
  close:   { from: ['TAKEN'],  to: 'CLOSED', isForTaker: true,  needsOutcome: true },
  reopen:  { from: ['CLOSED'], to: 'OPEN',   isForTaker: false, needsOutcome: false },
};

export interface ConcernFile {
  readonly state: ConcernState;
  readonly takenBy: string | null;
}

export type ConcernObjection = 'WRONG_STATE' | 'TAKEN_BY_ANOTHER' | 'OUTCOME_NEEDED';

/** The state it moves to, or every reason why not. */
export function decideConcern(
  { state, takenBy }: ConcernFile,
  action: ConcernAction,
  actorId: string,
  outcome: ConcernOutcome | null,
): { readonly to: ConcernState } | { readonly objections: readonly ConcernObjection[] } {
  const { from, to, isForTaker, needsOutcome } = rules[action];
  const objections: ConcernObjection[] = [];
  if (!from.includes(state)) objections.push('WRONG_STATE');
  if (isForTaker && state === 'TAKEN' && takenBy !== actorId) objections.push('TAKEN_BY_ANOTHER');
  if (needsOutcome && outcome === null) objections.push('OUTCOME_NEEDED');
  return objections.length > 0 ? { objections } : { to };
}

/** What to offer on screen; `close` is offered before its outcome is chosen. */
export const concernActionsOpen = (file: ConcernFile, actorId: string): readonly ConcernAction[] =>
  concernActions.filter((action) => 'to' in decideConcern(file, action, actorId, 'NO_CONCERN'));
