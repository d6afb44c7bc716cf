/**
 * What a case must answer for, how each point stands on a day, and which of them are against an approval.
 * The age of what was found at a primary source is measured to the day of the decision.
 */
import { latestChecksOf } from './check-standing.ts';
import { requiredItemsOf, type RequiredItem, type VettedFacts } from './checklist.ts';
import type { ChecklistTemplate } from './checklist.template.ts';
import { checklistTemplate } from './checklist.template.ts';
import { addDays } from './day.ts';
import { methodClassOf } from './ledger.ts';
import type { Check, Day } from './listing.ts';

/** Decisions rest on primary sources asked no longer ago than this. */
export const PRIMARY_SOURCE_DAYS = 120;

/** The decision itself; it is recorded by deciding and asked of nobody. */
export const DECISION_ITEM = 48;
/** The provider's own confirmation and complaints run beside the case. */
const besideTheCase: ReadonlySet<number> = new Set([46, 47, DECISION_ITEM]);

export const blockerKinds = [
  'NOT_CHECKED', 'FAILED', 'NOT_FOUND', 'INCONCLUSIVE', 'LAPSED', 'TOO_OLD', 'MUST_APPLY',
] as const; // prettier-ignore
export type BlockerKind = (typeof blockerKinds)[number];

export interface CaseLine extends RequiredItem {
  /** The one that counts. */
  readonly check: Check | null;
  /** Why it is against an approval; null: it is not. */
  readonly blocker: BlockerKind | null;
}

/**
 * A line for each point and each target, in the order of the checklist, without the decision itself. Claims that nobody recorded have a line too
 * and stand against nothing.
 */
export function caseLinesOf(
  facts: VettedFacts,
  today: Day,
  template: ChecklistTemplate = checklistTemplate,
): readonly CaseLine[] {
  const latest = latestChecksOf(facts.checks);
  return requiredItemsOf(facts, template, true)
    .filter(({ item }) => item.number !== DECISION_ITEM)
    .map((required) => {
      const check = latest(required) ?? null;
      const isUnclaimed = check === null && required.item.scope === 'WHEN_RECORDED';
      return { ...required, check, blocker: isUnclaimed ? null : blockerOf(required, check, today) };
    });
}

/** Scholarship points bind a team that takes part; soft points must stand on the day of the decision as well. */
function blockerOf({ item }: RequiredItem, check: Check | null, today: Day): BlockerKind | null {
  if (item.blocks === 'NOTHING' || besideTheCase.has(item.number)) return null;
  if (check === null) return 'NOT_CHECKED';
  const { result, nextDueOn } = check;
  if (result === 'FAILED' || result === 'NOT_FOUND' || result === 'INCONCLUSIVE') return result;
  if (result === 'NOT_APPLICABLE' && !item.mayNotApply) return 'MUST_APPLY';
  if (result === 'EXPIRED' || (nextDueOn !== null && nextDueOn <= today)) return 'LAPSED';
  return isTooOld(check, today) ? 'TOO_OLD' : null;
}

const isTooOld = ({ method, performedOn }: Check, today: Day): boolean =>
  methodClassOf[method] === 'PRIMARY_SOURCE' && performedOn < addDays(today, -PRIMARY_SOURCE_DAYS);

export const blockersIn = (lines: readonly CaseLine[]): readonly CaseLine[] =>
  lines.filter(({ blocker }) => blocker !== null);
