/**
 * What the public may read of the checks: which point, by what kind of method, in which month, when it is next due, and what was not checked.
 * Never numbers of documents, names found on a list, or complaints in progress.
 */
import type { CheckGroupCode, ChecklistItem } from './checklist.template.ts';
import { requiredItemsOf } from './checklist.ts';
import { latestChecksOf } from './badge.ts';
import type { Check, CheckTarget, Day, Listing } from './listing.ts';
import type { CheckMethod } from './vocabulary.ts';

/** A closed calendar month, `YYYY-MM`. */
export type Month = string;

export const ledgerOutcomes = [
  'FAILED',
  'LAPSED',
  'NOT_CONFIRMED',
  'NOT_CHECKED',
  'WAIVED',
  'CURRENT_WITH_CONCERN',
  'CURRENT',
  'NOT_APPLICABLE',
] as const;
export type LedgerOutcome = (typeof ledgerOutcomes)[number];

export const methodClasses = ['PRIMARY_SOURCE', 'DOCUMENT', 'STATEMENT', 'VISIT', 'CALL'] as const;
export type MethodClass = (typeof methodClasses)[number];

export interface LedgerLine {
  /** Number of the checklist item. */
  readonly item: number;
  readonly group: CheckGroupCode;
  readonly title: { readonly en: string; readonly es: string };
  /** On whom. Several people of one team share a line, which shows the gravest outcome and the oldest month among them. */
  readonly target: CheckTarget;
  /** Whether the badge depends on it. */
  readonly isBlocking: boolean;
  readonly outcome: LedgerOutcome;
  /** Null: not checked. */
  readonly method: MethodClass | null;
  readonly checkedIn: Month | null;
  readonly nextDueOn: Day | null;
}

export const methodClassOf: Readonly<Record<CheckMethod, MethodClass>> = {
  PRIMARY_SOURCE_API: 'PRIMARY_SOURCE',
  PRIMARY_SOURCE_WEB: 'PRIMARY_SOURCE',
  PRIMARY_SOURCE_BULK: 'PRIMARY_SOURCE',
  PRIMARY_EQUIVALENT: 'PRIMARY_SOURCE',
  DOCUMENT_REVIEW: 'DOCUMENT',
  SELF_QUERY: 'DOCUMENT',
  ATTESTATION: 'STATEMENT',
  SITE_VISIT: 'VISIT',
  VIDEO_WALKTHROUGH: 'VISIT',
  PHONE_PROBE: 'CALL',
};

/** Complaints are not for the public while they are looked into, and a line for them would tell that they are. */
const COMPLAINTS_ITEM = 47;

/** A line for each point that applies and each kind of target, in the order of the checklist, those never checked included. */
export function ledgerOf(listing: Listing, today: Day): readonly LedgerLine[] {
  const latest = latestChecksOf(listing.checks);
  const lines: LedgerLine[] = [];
  for (const required of requiredItemsOf(listing)) {
    if (required.item.number === COMPLAINTS_ITEM) continue;
    const line = lineOf(required.item, required.target, latest(required), today);
    const last = lines.at(-1);
    if (last?.item === line.item && last.target === line.target) lines[lines.length - 1] = together(last, line);
    else lines.push(line);
  }
  return lines;
}

function lineOf(item: ChecklistItem, target: CheckTarget, check: Check | undefined, today: Day): LedgerLine {
  const { number, group, title } = item;
  const isBlocking = item.blocks === 'LISTING';
  const outcome = outcomeOf(item, check, today);
  return {
    item: number,
    group,
    title,
    target,
    isBlocking,
    outcome,
    method: check === undefined ? null : methodClassOf[check.method],
    checkedIn: check === undefined ? null : check.performedOn.slice(0, 7),
    nextDueOn: check?.nextDueOn ?? null,
  };
}

function outcomeOf(item: ChecklistItem, check: Check | undefined, today: Day): LedgerOutcome {
  if (check === undefined) return 'NOT_CHECKED';
  const isDue = check.nextDueOn !== null && check.nextDueOn <= today;
  switch (check.result) {
    case 'VERIFIED':
      return isDue ? 'LAPSED' : 'CURRENT';
    case 'VERIFIED_WITH_CONCERN':
      return isDue ? 'LAPSED' : 'CURRENT_WITH_CONCERN';
    case 'WAIVED':
      return isDue ? 'LAPSED' : 'WAIVED';
    case 'NOT_APPLICABLE':
      return !item.mayNotApply ? 'NOT_CHECKED' : isDue ? 'LAPSED' : 'NOT_APPLICABLE';
    case 'EXPIRED':
      return 'LAPSED';
    case 'FAILED':
      return 'FAILED';
    case 'NOT_FOUND':
    case 'INCONCLUSIVE':
      return 'NOT_CONFIRMED';
  }
}

function together(a: LedgerLine, b: LedgerLine): LedgerLine {
  const [graver, other] = ledgerOutcomes.indexOf(a.outcome) <= ledgerOutcomes.indexOf(b.outcome) ? [a, b] : [b, a];
  if (graver.outcome === 'NOT_CHECKED') return graver;
  return {
    ...graver,
    checkedIn: earlier(graver.checkedIn, other.checkedIn),
    nextDueOn: earlier(graver.nextDueOn, other.nextDueOn),
  };
}

const earlier = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a <= b ? a : b);
