/**
 * What the public may read of the checks: which point, by what kind of method, in which month, when it is next due, and what was not checked.
 * Never numbers of documents, names found on a list, or complaints in progress.
 */
import type { CheckGroupCode } from './checklist.template.ts';
import { type RequiredItem, requiredItemsOf } from './checklist.ts';
import { latestChecksOf, standingOf } from './check-standing.ts';
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
  'OURS_LATE',
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
    const line = lineOf(required, latest(required), { team: listing.team, today });
    const last = lines.at(-1);
    if (last?.item === line.item && last.target === line.target) lines[lines.length - 1] = together(last, line);
    else lines.push(line);
  }
  return lines;
}

interface Seen {
  readonly team: Listing['team'];
  readonly today: Day;
}

function lineOf(required: RequiredItem, check: Check | undefined, seen: Seen): LedgerLine {
  const { item, target } = required;
  const { number, group, title } = item;
  const isBlocking = item.blocks === 'LISTING';
  const outcome = outcomeOf(required, check, seen);
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

function outcomeOf(required: RequiredItem, check: Check | undefined, { team, today }: Seen): LedgerOutcome {
  if (check === undefined) return 'NOT_CHECKED';
  const standing = standingOf(check, required, team);
  if (standing.kind === 'FAILED') return 'FAILED';
  if (standing.kind === 'OPEN') return check.result === 'NOT_APPLICABLE' ? 'NOT_CHECKED' : 'NOT_CONFIRMED';
  const { dueOn, until } = standing;
  if (until !== null && until <= today) return 'LAPSED';
  if (dueOn !== null && dueOn <= today) return 'OURS_LATE';
  return current[check.result] ?? 'CURRENT';
}

const current: Readonly<Partial<Record<Check['result'], LedgerOutcome>>> = {
  VERIFIED_WITH_CONCERN: 'CURRENT_WITH_CONCERN',
  WAIVED: 'WAIVED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  EXPIRED: 'LAPSED',
};

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
