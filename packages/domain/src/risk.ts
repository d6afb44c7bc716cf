/**
 * What happens when somebody may be in danger: how soon a trained person must reach them, what may be done in which state, and who signs that it
 * is over. Read the table; it is the policy (instruments.md, risk protocol). It decides nothing about an application. Times are milliseconds.
 */

/** How soon somebody must have reached the person, in calendar time. */
export const riskPriorities = ['P1', 'P2', 'P3'] as const;
export type RiskPriority = (typeof riskPriorities)[number];

const hour = 3_600_000;
const within: Readonly<Record<RiskPriority, number>> = { P1: hour, P2: 4 * hour, P3: 24 * hour };

export const riskClockMs = (priority: RiskPriority): number => within[priority];
export const riskDueAt = (priority: RiskPriority, raisedAt: number): number => raisedAt + within[priority];

/** By the answer to item 9 of the PHQ-9; 0 raises nothing. */
export const priorityOfItem9 = (answer: 1 | 2 | 3): RiskPriority => (['P3', 'P2', 'P1'] as const)[answer - 1] ?? 'P1';

export const isMoreUrgent = (one: RiskPriority, than: RiskPriority): boolean => within[one] < within[than];

/** What a case comes from. ANSWER: item 9. NOT_SAFE: an answer that somebody is not safe. PROVIDER: a team reports it. CONCERN: staff raised it. */
export const riskSources = ['ANSWER', 'NOT_SAFE', 'PROVIDER', 'CONCERN'] as const;
export type RiskSource = (typeof riskSources)[number];

export const riskStates = ['RISK_OPEN', 'CONTACTED', 'SAFE_PLAN', 'HANDED_OFF', 'UNREACHABLE', 'CLOSED'] as const;
export type RiskState = (typeof riskStates)[number];

export const riskActions = [
  'acknowledge', 'handOver', 'recordAttempt', 'contacted', 'safePlan', 'handedOff', 'unreachable', 'close',
] as const; // prettier-ignore
export type RiskAction = (typeof riskActions)[number];

/** By what somebody tried to reach them. The trusted contact only where the person consented to it. */
export const attemptWays = ['PHONE', 'TEXT', 'EMAIL', 'IN_PERSON', 'TRUSTED_CONTACT'] as const;
export type AttemptWay = (typeof attemptWays)[number];
export const attemptOutcomes = ['REACHED', 'NO_ANSWER', 'MESSAGE_LEFT', 'WRONG_CONTACT', 'NO_WAY_KNOWN'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** What the screen of a trained person found; its questions and answers are kept nowhere. */
export const riskLevels = ['NONE', 'LOW', 'MODERATE', 'HIGH', 'NOT_SCREENED'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** To whom somebody was handed off. RAISER: back to who raised it, where nobody can be named. */
export const handOffs = [
  'EMERGENCY_SERVICES', 'EMERGENCY_DEPARTMENT', 'CRISIS_LINE', 'OWN_CLINICIAN', 'TRUSTED_CONTACT', 'RAISER',
] as const; // prettier-ignore
export type HandOff = (typeof handOffs)[number];

export interface RiskAttempt {
  readonly way: AttemptWay;
  readonly outcome: AttemptOutcome;
}

export interface RiskFile {
  readonly state: RiskState;
  /** Who looks after it, and whether they said so. */
  readonly holderId: string | null;
  readonly isAcknowledged: boolean;
  /** Since it was raised last. */
  readonly attempts: readonly RiskAttempt[];
  /** Whether the person consented to it. */
  readonly hasTrustedContact: boolean;
}

export interface RiskActor {
  readonly personId: string;
  readonly isOnRota: boolean;
  readonly isClinician: boolean;
  /** For this very case: the director, at the end of the ladder. */
  readonly wasCalled: boolean;
}

/** Whose case it can be, and who sees who it is and how to reach them. Clinicians always: nobody who could help is turned away at night. */
export const isOfTheRota = ({ isOnRota, isClinician, wasCalled }: RiskActor): boolean =>
  isOnRota || isClinician || wasCalled;

export interface RiskSaid {
  readonly attempt: RiskAttempt | null;
  readonly level: RiskLevel | null;
  readonly handOff: HandOff | null;
  readonly receiver: { readonly personId: string; readonly isOnRota: boolean } | null;
}

export const riskObjections = [
  'WRONG_STATE', 'OFF_ROTA', 'HELD_ALREADY', 'NOT_HOLDER', 'RECEIVER_MISSING', 'RECEIVER_OFF_ROTA', 'RECEIVER_HOLDS_IT', 'ATTEMPT_MISSING', 'NO_TRUSTED_CONTACT',
  'NOBODY_REACHED', 'TWO_ATTEMPTS_NEEDED', 'LEVEL_MISSING', 'HAND_OFF_MISSING', 'CLINICIAN_NEEDED',
] as const; // prettier-ignore
export type RiskObjection = (typeof riskObjections)[number];

type Need = (file: RiskFile, actor: RiskActor, said: RiskSaid) => boolean;
interface Rule {
  readonly from: readonly RiskState[];
  /** Null: it stays in its state. */
  readonly to: RiskState | null;
  /** What is against it: each that is true. */
  readonly against: Readonly<Partial<Record<RiskObjection, Need>>>;
}

const isNotHolder: Need = ({ holderId, isAcknowledged }, { personId }) => holderId !== personId || !isAcknowledged;
const isReached = ({ attempts }: RiskFile): boolean => attempts.some(({ outcome }) => outcome === 'REACHED');
const live = riskStates.filter((state) => state !== 'CLOSED');

// prettier-ignore
const rules: Readonly<Record<RiskAction, Rule>> = {
  acknowledge:   { from: live, to: null, against: {
    HELD_ALREADY: ({ isAcknowledged }) => isAcknowledged } },
  handOver:      { from: live, to: null, against: {
    RECEIVER_MISSING:  (_file, _actor, { receiver }) => receiver === null,
    RECEIVER_OFF_ROTA: (_file, _actor, { receiver }) => receiver !== null && !receiver.isOnRota,
    RECEIVER_HOLDS_IT: ({ holderId }, _actor, { receiver }) => receiver !== null && receiver.personId === holderId } },
  recordAttempt: { from: ['RISK_OPEN', 'CONTACTED', 'UNREACHABLE'], to: null, against: {
    NOT_HOLDER: isNotHolder,
    ATTEMPT_MISSING: (_file, _actor, { attempt }) => attempt === null,
    NO_TRUSTED_CONTACT: ({ hasTrustedContact }, _actor, { attempt }) => attempt?.way === 'TRUSTED_CONTACT' && !hasTrustedContact } },
  contacted:     { from: ['RISK_OPEN', 'UNREACHABLE'], to: 'CONTACTED', against: {
    NOT_HOLDER: isNotHolder,
    NOBODY_REACHED: (file) => !isReached(file) } },
  safePlan:      { from: ['CONTACTED'], to: 'SAFE_PLAN', against: {
    NOT_HOLDER: isNotHolder,
    LEVEL_MISSING: (_file, _actor, { level }) => level === null } },
  handedOff:     { from: ['RISK_OPEN', 'CONTACTED', 'UNREACHABLE'], to: 'HANDED_OFF', against: {
    NOT_HOLDER: isNotHolder,
    LEVEL_MISSING: (_file, _actor, { level }) => level === null,
    HAND_OFF_MISSING: (_file, _actor, { handOff }) => handOff === null } },
  unreachable:   { from: ['RISK_OPEN'], to: 'UNREACHABLE', against: {
    NOT_HOLDER: isNotHolder,
    TWO_ATTEMPTS_NEEDED: ({ attempts }) => attempts.length < 2 } },
  close:         { from: ['SAFE_PLAN', 'HANDED_OFF', 'UNREACHABLE'], to: 'CLOSED', against: {
    CLINICIAN_NEEDED: (_file, { isClinician }) => !isClinician } },
};

/** The state it is in afterwards, or every reason why not. */
export function decideRisk(
  file: RiskFile,
  action: RiskAction,
  actor: RiskActor,
  said: RiskSaid,
): { readonly to: RiskState } | { readonly objections: readonly RiskObjection[] } {
  const { from, to, against } = rules[action];
  const objections = riskObjections.filter((objection) => {
    if (objection === 'WRONG_STATE') return !from.includes(file.state);
    if (objection === 'OFF_ROTA') return !isOfTheRota(actor);
    return against[objection]?.(file, actor, said) ?? false;
  });
  return objections.length > 0 ? { objections } : { to: to ?? file.state };
}

const anything = (actor: RiskActor): RiskSaid => ({
  attempt: { way: 'PHONE', outcome: 'NO_ANSWER' },
  level: 'NONE',
  handOff: 'RAISER',
  receiver: { personId: `not ${actor.personId}`, isOnRota: true },
});

/** What its state allows, with what is against it whatever is said; none: it may be done. */
export const riskMovesAt = (
  file: RiskFile,
  actor: RiskActor,
): readonly { readonly action: RiskAction; readonly objections: readonly RiskObjection[] }[] =>
  riskActions.flatMap((action) => {
    const decision = decideRisk(file, action, actor, anything(actor));
    if ('to' in decision) return [{ action, objections: [] }];
    return decision.objections.includes('WRONG_STATE') ? [] : [{ action, objections: decision.objections }];
  });

export interface RaisedCase {
  readonly state: RiskState;
  readonly priority: RiskPriority;
  readonly raisedAt: number;
  readonly dueAt: number;
  readonly closedAt: number | null;
}

/**
 * What the same source raises again. More urgent than before: its clock starts with the new answer, never ends later than the old one, and it is
 * called anew. Closed, and answered later: it opens again. Otherwise what runs goes on (null).
 */
export function raisedAgain(
  before: RaisedCase,
  { priority, raisedAt }: Pick<RaisedCase, 'priority' | 'raisedAt'>,
): Pick<RaisedCase, 'priority' | 'raisedAt' | 'dueAt'> | null {
  const dueAt = riskDueAt(priority, raisedAt);
  if (before.state === 'CLOSED')
    return before.closedAt !== null && raisedAt > before.closedAt ? { priority, raisedAt, dueAt } : null;
  if (!isMoreUrgent(priority, before.priority)) return null;
  const isOpen = before.state === 'RISK_OPEN';
  return { priority, raisedAt, dueAt: isOpen ? Math.min(dueAt, before.dueAt) : dueAt };
}

/** What may be known of how to reach somebody, besides their account. `trustedContact`: only what they consented to. */
export const reachFields = ['name', 'phone', 'email', 'language', 'hint', 'trustedContact'] as const;
export type ReachField = (typeof reachFields)[number];
export type Reach = Readonly<Partial<Record<ReachField, string>>>;
