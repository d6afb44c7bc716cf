/**
 * How a case of the vetting desk moves from the day it came to its decision, and who may move it. Read the table; it is the policy.
 * Vetters gather and check; two people without a tie to the team decide, of whom the second has checked nothing in the file.
 */
import { addDays } from './day.ts';
import type { Day } from './listing.ts';

/** Why a case is open: a new team, the three years are over, something happened, or a vetted fact is to be changed. */
export const caseKinds = ['INITIAL', 'RECREDENTIALING', 'OFF_CYCLE', 'CHANGE_REQUEST'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const casePriorities = ['URGENT', 'HIGH', 'ROUTINE'] as const;
export type CasePriority = (typeof casePriorities)[number];

export const caseStates = [
  'RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE', 'PROPOSED', 'APPEALED', 'APPROVED', 'CONDITIONAL', 'DENIED', 'WITHDRAWN',
] as const; // prettier-ignore
export type CaseState = (typeof caseStates)[number];

/** Of one listing at most one case is in these. */
export const openCaseStates = caseStates.slice(0, 6);

export const decisions = ['APPROVE', 'CONDITIONAL', 'DEFER', 'DENY'] as const;
export type Decision = (typeof decisions)[number];

/** Why a team is refused, deferred or bound to conditions; told to the team in these words and no others. */
export const decisionReasons = [
  'LICENSE_NOT_CONFIRMED', 'DISCIPLINE_ON_RECORD', 'EXCLUDED', 'NO_COVER', 'TRAINING_SHORT', 'SUPERVISION_MISSING', 'ROLES_NOT_COVERED',
  'SCREENING_UNSAFE', 'MONITORING_UNSAFE', 'EMERGENCY_UNREADY', 'CONSENT_FORM_UNCLEAR', 'ADVERTISING_MISLEADS', 'PRICES_DIFFER',
  'IDENTITY_UNPROVED', 'REMOTE_BASIS_MISSING', 'EVIDENCE_MISSING', 'COMPLAINT_UPHELD', 'OUT_OF_SCOPE',
] as const; // prettier-ignore
export type DecisionReason = (typeof decisionReasons)[number];

/** How somebody at the desk may be tied to a team. NONE is a declaration too: nobody acts in a case without one. */
export const tieKinds = [
  'NONE',
  'OWNERSHIP',
  'EMPLOYMENT',
  'REFERRALS',
  'FAMILY',
  'OWN_CARE',
  'COMPETITOR',
  'OTHER',
] as const;
export type TieKind = (typeof tieKinds)[number];

export const deskActions = ['take', 'askChanges', 'resume', 'present', 'sendBack', 'withdraw'] as const;
export const committeeActions = ['propose', 'oppose', 'second', 'hear'] as const;
export const providerActions = ['appeal'] as const;
export type DeskAction = (typeof deskActions)[number];
export type CommitteeAction = (typeof committeeActions)[number];
export type ProviderAction = (typeof providerActions)[number];
export type CaseAction = DeskAction | CommitteeAction | ProviderAction;

interface Rule {
  readonly from: readonly CaseState[];
  /** DECIDED: where the proposed decision leads, see `outcomes`. */
  readonly to: CaseState | 'DECIDED';
  /** Who is told something must say it in words. */
  readonly needsWords: boolean;
}

// prettier-ignore
const rules: Readonly<Record<CaseAction, Rule>> = {
  take:       { from: ['RECEIVED'],              to: 'IN_REVIEW',         needsWords: false },
  askChanges: { from: ['IN_REVIEW'],             to: 'CHANGES_REQUESTED', needsWords: true },
  resume:     { from: ['CHANGES_REQUESTED'],     to: 'IN_REVIEW',         needsWords: false },
  present:    { from: ['IN_REVIEW'],             to: 'COMMITTEE',         needsWords: false },
  sendBack:   { from: ['COMMITTEE', 'PROPOSED'], to: 'IN_REVIEW',         needsWords: true },
  withdraw:   { from: ['RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE'], to: 'WITHDRAWN', needsWords: true },
  propose:    { from: ['COMMITTEE'],             to: 'PROPOSED',          needsWords: false },
  oppose:     { from: ['PROPOSED'],              to: 'COMMITTEE',         needsWords: true },
  second:     { from: ['PROPOSED'],              to: 'DECIDED',           needsWords: false },
  appeal:     { from: ['DENIED', 'CONDITIONAL'], to: 'APPEALED',          needsWords: true },
  hear:       { from: ['APPEALED'],              to: 'COMMITTEE',         needsWords: false },
};

const outcomes: Readonly<Record<Decision, CaseState>> = {
  APPROVE: 'APPROVED',
  CONDITIONAL: 'CONDITIONAL',
  DEFER: 'IN_REVIEW',
  DENY: 'DENIED',
};

export interface Condition {
  /** What the team is to do. */
  readonly words: string;
  readonly dueOn: Day;
}

export interface Proposal {
  readonly decision: Decision;
  readonly reasons: readonly DecisionReason[];
  readonly conditions: readonly Condition[];
}

/** What the law must know of a case. Ids are of persons. */
export interface CaseFile {
  readonly state: CaseState;
  /** Points that stand against an approval; see vetting-file.ts. */
  readonly blockers: number;
  /** Whether the version of the team that the case is about is still the one that lies there. */
  readonly isContentSame: boolean;
  /** Whether the team still stands to the version that it handed in; one that it took back is not looked at. */
  readonly isHandedIn: boolean;
  readonly declarations: ReadonlyMap<string, TieKind>;
  readonly proposal: (Proposal & { readonly proposedBy: string }) | null;
  /** Who recorded a check in this case. */
  readonly checkers: ReadonlySet<string>;
  /** Who decided this case before an appeal. */
  readonly earlierDeciders: ReadonlySet<string>;
  /** The day of the decision that an appeal is against. */
  readonly decidedOn: Day | null;
}

export interface CaseMove {
  readonly action: CaseAction;
  readonly actorId: string;
  readonly today: Day;
  readonly words: string | null;
  /** For `propose`. */
  readonly proposal: Proposal | null;
}

export const caseObjections = [
  'WRONG_STATE', 'NOT_DECLARED', 'TIED_TO_TEAM', 'WORDS_NEEDED', 'DECISION_NEEDED', 'REASON_NEEDED', 'CONDITIONS_NEEDED', 'CONDITION_DATE_WRONG',
  'FILE_NOT_CLEAN', 'CONTENT_CHANGED', 'NOT_HANDED_IN', 'SAME_PERSON', 'CHECKED_THE_FILE', 'DECIDED_BEFORE', 'TOO_LATE_TO_APPEAL',
] as const; // prettier-ignore
export type CaseObjection = (typeof caseObjections)[number];

/** Days after a decision in which a team may ask for it to be looked at again. Our policy. */
export const APPEAL_DAYS = 30;

/** Every reason against a person's acting in the case at all; a declaration comes first. */
export function objectionsToPerson({ declarations }: Pick<CaseFile, 'declarations'>, id: string): CaseObjection[] {
  const tie = declarations.get(id);
  return tie === undefined ? ['NOT_DECLARED'] : tie === 'NONE' ? [] : ['TIED_TO_TEAM'];
}

/** The state it moves to, or every reason why not. */
export function decideCase(
  file: CaseFile,
  move: CaseMove,
): { readonly to: CaseState } | { readonly objections: readonly CaseObjection[] } {
  const { action, actorId, words } = move;
  const { from, to, needsWords } = rules[action];
  const objections: CaseObjection[] = from.includes(file.state) ? [] : ['WRONG_STATE'];
  if (!isOneOf(providerActions, action)) objections.push(...objectionsToPerson(file, actorId));
  if (needsWords && (words ?? '').trim() === '') objections.push('WORDS_NEEDED');
  if (isOneOf(committeeActions, action) && file.earlierDeciders.has(actorId)) objections.push('DECIDED_BEFORE');
  if ((action === 'take' || action === 'resume') && !file.isHandedIn) objections.push('NOT_HANDED_IN');
  if (action === 'propose') objections.push(...objectionsToProposal(file, move));
  if (action === 'second') objections.push(...objectionsToSecond(file, move));
  if (action === 'oppose' && file.proposal?.proposedBy === actorId) objections.push('SAME_PERSON');
  if (action === 'appeal' && file.decidedOn !== null && move.today > addDays(file.decidedOn, APPEAL_DAYS))
    objections.push('TOO_LATE_TO_APPEAL');
  if (objections.length > 0) return { objections };
  return { to: to !== 'DECIDED' ? to : outcomes[file.proposal?.decision ?? 'DEFER'] };
}

function objectionsToProposal(file: CaseFile, { proposal, today }: CaseMove): CaseObjection[] {
  if (proposal === null) return ['DECISION_NEEDED'];
  const { decision, reasons, conditions } = proposal;
  const objections = objectionsToListing(file, decision);
  if (decision !== 'APPROVE' && reasons.length === 0) objections.push('REASON_NEEDED');
  if ((decision === 'CONDITIONAL') !== conditions.length > 0) objections.push('CONDITIONS_NEEDED');
  if (conditions.some(({ dueOn }) => dueOn <= today)) objections.push('CONDITION_DATE_WRONG');
  return objections;
}

/** What was clean when it was proposed may have lapsed, and its conditions may be due, before somebody seconds it. */
function objectionsToSecond(file: CaseFile, { actorId, today }: CaseMove): CaseObjection[] {
  if (file.proposal === null) return [];
  const { decision, conditions, proposedBy } = file.proposal;
  const objections = objectionsToListing(file, decision);
  if (conditions.some(({ dueOn }) => dueOn <= today)) objections.push('CONDITION_DATE_WRONG');
  if (proposedBy === actorId) objections.push('SAME_PERSON');
  if (file.checkers.has(actorId)) objections.push('CHECKED_THE_FILE');
  return objections;
}

function objectionsToListing({ blockers, isContentSame, isHandedIn }: CaseFile, decision: Decision): CaseObjection[] {
  const objections: CaseObjection[] = [];
  if (decision === 'DEFER' || decision === 'DENY') return objections;
  if (blockers > 0) objections.push('FILE_NOT_CLEAN');
  if (!isContentSame) objections.push('CONTENT_CHANGED');
  if (!isHandedIn) objections.push('NOT_HANDED_IN');
  return objections;
}

/** A case that already waits for the team goes on waiting: told late or twice, the news ends nothing that the team was asked for. */
export const endsWhenTakenBack = ({ state, isHandedIn }: Pick<CaseFile, 'state' | 'isHandedIn'>): boolean =>
  !isHandedIn && (state === 'PROPOSED' || (state !== 'CHANGES_REQUESTED' && rules.withdraw.from.includes(state)));

export const needsWords = (action: CaseAction): boolean => rules[action].needsWords;

const isOneOf = (list: readonly string[], action: string): boolean => list.includes(action);

const anyWords = 'words';
const anyProposal: Proposal = { decision: 'DEFER', reasons: ['EVIDENCE_MISSING'], conditions: [] };

/** What to offer on screen to somebody; what it needs is asked for afterwards. */
export const caseActionsOpen = <A extends CaseAction>(
  file: CaseFile,
  actions: readonly A[],
  actorId: string,
  today: Day,
): readonly A[] =>
  actions.filter(
    (action) => 'to' in decideCase(file, { action, actorId, today, words: anyWords, proposal: anyProposal }),
  );

/** What the state would allow and something else is against, with every reason: nobody looks in vain for a button. */
export const caseActionsBlocked = <A extends CaseAction>(
  file: CaseFile,
  actions: readonly A[],
  actorId: string,
  today: Day,
): readonly { readonly action: A; readonly objections: readonly CaseObjection[] }[] =>
  actions.flatMap((action) => {
    const decision = decideCase(file, { action, actorId, today, words: anyWords, proposal: anyProposal });
    if ('to' in decision || decision.objections.includes('WRONG_STATE')) return [];
    return [{ action, objections: decision.objections }];
  });

/** Days in which we want to have decided, from the day the case came. Our policy; notices go out within 30 days of a decision. */
const daysFor: Readonly<Record<CaseKind, number>> = {
  INITIAL: 45,
  RECREDENTIALING: 180,
  OFF_CYCLE: 14,
  CHANGE_REQUEST: 10,
};

export const caseDueOn = (kind: CaseKind, openedOn: Day): Day => addDays(openedOn, daysFor[kind]);

/** A decision counts for 36 months from its day; the next case opens this long before. */
export const RECREDENTIAL_OPENS_DAYS = 180;
