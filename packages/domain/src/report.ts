/** By when a report about a listing is looked into, what it stirs, and how it ends. Our policy; public holidays are not counted out. */
import { dayNumber, dayOfNumber, isWeekend } from './day.ts';
import type { Day } from './listing.ts';
import { CONTACT_ITEM, PRICES_ITEM } from './probe.ts';
import type { ReportReason } from './vocabulary.ts';

export const REPORT_WORKING_DAYS = 5;

/** The fifth working day, Monday to Friday, after the day it came. */
export function reportDueOn(today: Day): Day {
  let day = dayNumber(today);
  for (let left = REPORT_WORKING_DAYS; left > 0;) {
    day += 1;
    if (!isWeekend(day)) left -= 1;
  }
  return dayOfNumber(day);
}

/** What a report stirs, and the point of the checklist that it is about. Null: none. */
interface Stirred {
  readonly item: number | null;
  /** `PROBE`: we try to reach the team, whoever said so. `CASE`: once one of us found that there is something in it, the desk looks at the team. */
  readonly asks: 'PROBE' | 'CASE' | 'NOTHING';
}

// prettier-ignore
const stirredBy: Readonly<Record<ReportReason, Stirred>> = {
  WRONG_PHONE:    { item: CONTACT_ITEM, asks: 'PROBE' },
  CLOSED:         { item: CONTACT_ITEM, asks: 'PROBE' },
  PRICE_DIFFERED: { item: PRICES_ITEM,  asks: 'CASE' },
  NOT_ACCEPTING:  { item: null,         asks: 'NOTHING' },
  OTHER:          { item: null,         asks: 'NOTHING' },
};

export const itemOfReport = (reason: ReportReason): number | null => stirredBy[reason].item;
export const asksForProbe = (reason: ReportReason): boolean => stirredBy[reason].asks === 'PROBE';
export const asksForCase = (reason: ReportReason, outcome: ReportOutcome | null): boolean =>
  stirredBy[reason].asks === 'CASE' && (outcome === 'CORRECTED' || outcome === 'TEAM_ASKED');

export const reportStatuses = ['OPEN', 'RESOLVED', 'REJECTED'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** What came of it: the listing was corrected, the team was asked, it was not so, it was said before, or it was no report. */
export const reportOutcomes = ['CORRECTED', 'TEAM_ASKED', 'NOT_CONFIRMED', 'DUPLICATE', 'ABUSE'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

export const reportActions = ['resolve', 'reject', 'reopen'] as const;
export type ReportAction = (typeof reportActions)[number];

interface Rule {
  readonly from: ReportStatus;
  readonly to: ReportStatus;
  /** Empty: it has none. */
  readonly outcomes: readonly ReportOutcome[];
}

// prettier-ignore
const rules: Readonly<Record<ReportAction, Rule>> = {
  resolve: { from: 'OPEN',     to: 'RESOLVED', outcomes: ['CORRECTED', 'TEAM_ASKED', 'NOT_CONFIRMED'] },
  reject:  { from: 'OPEN',     to: 'REJECTED', outcomes: ['DUPLICATE', 'ABUSE'] },
  reopen:  { from: 'RESOLVED', to: 'OPEN',     outcomes: [] },
};

export type ReportObjection = 'WRONG_STATUS' | 'OUTCOME_NEEDED' | 'OUTCOME_DOES_NOT_FIT';

/** The status it moves to, or every reason why not. What was rejected stays so: a new report is a new ticket. */
export function decideReport(
  status: ReportStatus,
  action: ReportAction,
  outcome: ReportOutcome | null,
): { readonly to: ReportStatus } | { readonly objections: readonly ReportObjection[] } {
  const { from, to, outcomes } = rules[action];
  const objections: ReportObjection[] = [];
  if (status !== from) objections.push('WRONG_STATUS');
  if (outcomes.length > 0 && outcome === null) objections.push('OUTCOME_NEEDED');
  if (outcome !== null && !outcomes.includes(outcome)) objections.push('OUTCOME_DOES_NOT_FIT');
  return objections.length > 0 ? { objections } : { to };
}

export const reportActionsOpen = (status: ReportStatus): readonly ReportAction[] =>
  reportActions.filter((action) => rules[action].from === status);

/** How it may end by each action; none: it asks for no outcome. */
export const reportOutcomesFor = (action: ReportAction): readonly ReportOutcome[] => rules[action].outcomes;
