/**
 * What somebody says a team did to them or to others: how grave it is, how soon we act, what the team is asked, who decides, and what follows.
 * Read the tables; they are the policy. A complaint is not a report of a wrong page (report.ts), and nothing of one in progress is ever public.
 */
import { addDays } from './day.ts';
import type { Day } from './listing.ts';
import { objectionsToPerson, type TieKind } from './vetting.ts';

export const complaintKinds = [
  'SAFETY_IN_SESSION', 'LEFT_ALONE', 'BOUNDARY', 'CONSENT', 'IMPAIRED_OR_UNLICENSED', 'MEDICINE_LOST', 'PRIVACY', 'DISCRIMINATION', 'PRICE',
  'FALSE_CLAIMS', 'OTHER',
] as const; // prettier-ignore
export type ComplaintKind = (typeof complaintKinds)[number];

export const severities = ['LOW', 'MODERATE', 'HIGH', 'IMMEDIATE'] as const;
export type Severity = (typeof severities)[number];

interface Clock {
  /** Days until somebody decides, from the day it was judged so grave. */
  readonly decideDays: number;
  /** Days that a team has to answer. */
  readonly answerDays: number;
  readonly maySuspend: boolean;
}

// prettier-ignore
export const clockOf: Readonly<Record<Severity, Clock>> = {
  LOW:       { decideDays: 60, answerDays: 21, maySuspend: false },
  MODERATE:  { decideDays: 30, answerDays: 14, maySuspend: false },
  HIGH:      { decideDays: 14, answerDays: 7,  maySuspend: true },
  IMMEDIATE: { decideDays: 7,  answerDays: 3,  maySuspend: true },
};

/** Days in which somebody looks for the first time; on the same day where somebody says that people are in danger. */
export const triageDueOn = (receivedOn: Day, isDanger: boolean): Day => addDays(receivedOn, isDanger ? 0 : 3);

/** An interim suspension by one person; it ends by itself unless another confirms it. */
export const SUSPENSION_DAYS = 3;
/** After a decision a team may ask once for it to be looked at again. */
export const COMPLAINT_APPEAL_DAYS = 30;

export const complaintStates = [
  'RECEIVED',
  'LOOKING',
  'WITH_TEAM',
  'DECIDING',
  'PROPOSED',
  'DECIDED',
  'APPEALED',
] as const;
export type ComplaintState = (typeof complaintStates)[number];

export const findings = ['UNFOUNDED', 'NOT_PROVED', 'RESOLVED', 'UPHELD_WITH_CONDITIONS', 'UPHELD'] as const;
export type Finding = (typeof findings)[number];

/** Told to the team in these words and no others. */
export const findingReasons = [
  'NO_SUCH_EVENT', 'ACCOUNTS_DIFFER', 'TEAM_PUT_IT_RIGHT', 'AGREED_WITH_PERSON', 'BELOW_STANDARD', 'PERSON_HARMED', 'TRUST_BROKEN', 'LAW_BROKEN',
  'NO_ANSWER_GIVEN',
] as const; // prettier-ignore
export type FindingReason = (typeof findingReasons)[number];

interface Effect {
  /** Null: the listing stays as it is. */
  readonly listing: 'suspend' | 'resume' | null;
  /** Whether the desk opens a case of its own. */
  readonly opensCase: boolean;
}

// prettier-ignore
export const effectOf: Readonly<Record<Finding, Effect>> = {
  UNFOUNDED:              { listing: 'resume',  opensCase: false },
  NOT_PROVED:             { listing: 'resume',  opensCase: false },
  RESOLVED:               { listing: 'resume',  opensCase: false },
  UPHELD_WITH_CONDITIONS: { listing: 'resume',  opensCase: true },
  UPHELD:                 { listing: 'suspend', opensCase: true },
};

export const complaintDeskActions = ['triage', 'askTeam', 'goOn'] as const;
export const suspensionActions = ['suspend', 'confirm', 'lift'] as const;
export const complaintDecisionActions = ['propose', 'oppose', 'second', 'hear'] as const;
export const complaintTeamActions = ['answer', 'appeal'] as const;
export type ComplaintDeskAction = (typeof complaintDeskActions)[number];
export type SuspensionAction = (typeof suspensionActions)[number];
export type ComplaintDecisionAction = (typeof complaintDecisionActions)[number];
export type ComplaintTeamAction = (typeof complaintTeamActions)[number];
export type ComplaintStaffAction = ComplaintDeskAction | SuspensionAction | ComplaintDecisionAction;
export type ComplaintAction = ComplaintStaffAction | ComplaintTeamAction;

interface Rule {
  readonly from: readonly ComplaintState[];
  /** SAME: it stays where it is. */
  readonly to: ComplaintState | 'SAME';
  readonly needsWords: boolean;
}

const undecided = ['LOOKING', 'WITH_TEAM', 'DECIDING', 'PROPOSED', 'APPEALED'] as const;

// prettier-ignore
const rules: Readonly<Record<ComplaintAction, Rule>> = {
  triage:  { from: ['RECEIVED', 'LOOKING'],  to: 'LOOKING',   needsWords: false },
  askTeam: { from: ['LOOKING'],              to: 'WITH_TEAM', needsWords: true },
  answer:  { from: ['WITH_TEAM'],            to: 'DECIDING',  needsWords: true },
  goOn:    { from: ['LOOKING', 'WITH_TEAM'], to: 'DECIDING',  needsWords: true },
  suspend: { from: undecided,                to: 'SAME',      needsWords: true },
  confirm: { from: undecided,                to: 'SAME',      needsWords: false },
  lift:    { from: undecided,                to: 'SAME',      needsWords: true },
  propose: { from: ['DECIDING'],             to: 'PROPOSED',  needsWords: false },
  oppose:  { from: ['PROPOSED'],             to: 'DECIDING',  needsWords: true },
  second:  { from: ['PROPOSED'],             to: 'DECIDED',   needsWords: false },
  appeal:  { from: ['DECIDED'],              to: 'APPEALED',  needsWords: true },
  hear:    { from: ['APPEALED'],             to: 'DECIDING',  needsWords: false },
};

export interface Suspension {
  readonly by: string;
  /** Until when it holds by itself. */
  readonly endsOn: Day;
  readonly isConfirmed: boolean;
}

/** What the law must know. Ids are of persons. */
export interface ComplaintFile {
  readonly state: ComplaintState;
  readonly severity: Severity | null;
  readonly declarations: ReadonlyMap<string, TieKind>;
  readonly suspension: Suspension | null;
  readonly answerDueOn: Day | null;
  readonly proposedBy: string | null;
  /** Who judged how grave it is, asked the team, or suspended it. */
  readonly handlers: ReadonlySet<string>;
  /** Who decided before an appeal. */
  readonly earlierDeciders: ReadonlySet<string>;
  readonly decidedOn: Day | null;
  readonly finding: Finding | null;
  readonly isAppealed: boolean;
}

export interface ComplaintMove {
  readonly action: ComplaintAction;
  readonly actorId: string;
  readonly today: Day;
  readonly words: string | null;
  readonly severity: Severity | null;
  readonly finding: Finding | null;
  readonly reasons: readonly FindingReason[];
}

export const complaintObjections = [
  'WRONG_STATE', 'NOT_DECLARED', 'TIED_TO_TEAM', 'WORDS_NEEDED', 'SEVERITY_NEEDED', 'NOT_GRAVE_ENOUGH', 'SUSPENDED_ALREADY', 'NOT_SUSPENDED',
  'SAME_PERSON', 'HANDLED_IT', 'DECIDED_BEFORE', 'TEAM_HAS_TIME', 'FINDING_NEEDED', 'REASON_NEEDED', 'APPEALED_BEFORE', 'NOTHING_TO_APPEAL',
  'TOO_LATE_TO_APPEAL',
] as const; // prettier-ignore
export type ComplaintObjection = (typeof complaintObjections)[number];

type Check = (file: ComplaintFile, move: ComplaintMove) => readonly (readonly [ComplaintObjection, boolean])[];

const isDecider: Check = ({ handlers, earlierDeciders }, { actorId }) => [
  ['HANDLED_IT', handlers.has(actorId)],
  ['DECIDED_BEFORE', earlierDeciders.has(actorId)],
];

/** What an action asks beyond its state. Whoever handled a complaint does not decide it, and of those who decide each is another. */
const checks: Readonly<Partial<Record<ComplaintAction, Check>>> = {
  triage: (_file, { severity }) => [['SEVERITY_NEEDED', severity === null]],
  goOn: ({ state, answerDueOn }, { today }) => [
    ['TEAM_HAS_TIME', state === 'WITH_TEAM' && answerDueOn !== null && today <= answerDueOn],
  ],
  suspend: ({ severity, suspension, proposedBy }, { actorId }) => [
    ['SAME_PERSON', proposedBy === actorId],
    ['NOT_GRAVE_ENOUGH', severity === null || !clockOf[severity].maySuspend],
    ['SUSPENDED_ALREADY', suspension !== null],
  ],
  confirm: ({ suspension }, { actorId }) => [
    ['NOT_SUSPENDED', suspension === null || suspension.isConfirmed],
    ['SAME_PERSON', suspension?.by === actorId],
  ],
  lift: ({ suspension }) => [['NOT_SUSPENDED', suspension === null]],
  propose: (file, move) => [
    ...isDecider(file, move),
    ['FINDING_NEEDED', move.finding === null],
    ['REASON_NEEDED', move.reasons.length === 0],
  ],
  oppose: ({ proposedBy }, { actorId }) => [['SAME_PERSON', proposedBy === actorId]],
  second: (file, move) => [...isDecider(file, move), ['SAME_PERSON', file.proposedBy === move.actorId]],
  hear: (file, move) => [['DECIDED_BEFORE', file.earlierDeciders.has(move.actorId)]],
  appeal: ({ decidedOn, isAppealed, finding }, { today }) => [
    ['NOTHING_TO_APPEAL', finding === null || !effectOf[finding].opensCase],
    ['APPEALED_BEFORE', isAppealed],
    ['TOO_LATE_TO_APPEAL', decidedOn !== null && today > addDays(decidedOn, COMPLAINT_APPEAL_DAYS)],
  ],
};

/** The state it moves to, or every reason why not. */
export function decideComplaint(
  file: ComplaintFile,
  move: ComplaintMove,
): { readonly to: ComplaintState } | { readonly objections: readonly ComplaintObjection[] } {
  const { from, to, needsWords } = rules[move.action];
  const ofTeam = complaintTeamActions.some((action) => action === move.action);
  const asked = checks[move.action]?.(file, move) ?? [];
  const objections: ComplaintObjection[] = [
    ...(from.includes(file.state) ? [] : (['WRONG_STATE'] as const)),
    ...(ofTeam ? [] : (objectionsToPerson(file, move.actorId) as ComplaintObjection[])),
    ...(needsWords && (move.words ?? '').trim() === '' ? (['WORDS_NEEDED'] as const) : []),
    ...asked.flatMap(([objection, isSo]) => (isSo ? [objection] : [])),
  ];
  return objections.length > 0 ? { objections } : { to: to === 'SAME' ? file.state : to };
}

export const complaintNeedsWords = (action: ComplaintAction): boolean => rules[action].needsWords;

const anything = { words: 'words', severity: 'LOW', finding: 'RESOLVED', reasons: ['TEAM_PUT_IT_RIGHT'] } as const;

/** What to offer on screen to somebody; what it needs is asked for afterwards. */
export const complaintActionsOpen = <A extends ComplaintAction>(
  file: ComplaintFile,
  actions: readonly A[],
  actorId: string,
  today: Day,
): readonly A[] => actions.filter((action) => 'to' in decideComplaint(file, { action, actorId, today, ...anything }));

/** Of an action that these are against there is nothing to say: it is not its time. */
const untimely: ReadonlySet<ComplaintObjection> = new Set(['WRONG_STATE', 'NOT_SUSPENDED', 'SUSPENDED_ALREADY']);

/** What it would be time for and something else is against, with every reason. */
export const complaintActionsBlocked = <A extends ComplaintAction>(
  file: ComplaintFile,
  actions: readonly A[],
  actorId: string,
  today: Day,
): readonly { readonly action: A; readonly objections: readonly ComplaintObjection[] }[] =>
  actions.flatMap((action) => {
    const decision = decideComplaint(file, { action, actorId, today, ...anything });
    if ('to' in decision || decision.objections.some((objection) => untimely.has(objection))) return [];
    return [{ action, objections: decision.objections }];
  });

/** What whoever complained may know: that it came, that somebody looks, that it is over. */
export const receiptStages = ['RECEIVED', 'LOOKED_INTO', 'DECIDED'] as const;
export type ReceiptStage = (typeof receiptStages)[number];

export const stageOf = (state: ComplaintState): ReceiptStage =>
  state === 'RECEIVED' ? 'RECEIVED' : state === 'DECIDED' ? 'DECIDED' : 'LOOKED_INTO';
