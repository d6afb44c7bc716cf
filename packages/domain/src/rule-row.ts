/**
 * Dated rules of law that listings stand on: who may do what, where, from when until when, by which source. Rows are data that staff and counsel
 * keep; here is what follows from them.
 */
import type { StandingItem } from './check-standing.ts';
import { addDays, daysBetween } from './day.ts';
import type { Day, Listing } from './listing.ts';

/** What rows may be about. Each is asked of the listings that a point of the checklist applies to. */
export const ruleSubjects = ['REMOTE_PRESCRIBING'] as const;
export type RuleSubject = (typeof ruleSubjects)[number];

/** ALLOWS: while it holds, what it is about may be done; REQUIRES: may be done under a condition, in the note; FORBIDS: may not. */
export const ruleEffects = ['ALLOWS', 'REQUIRES', 'FORBIDS'] as const;
export type RuleEffect = (typeof ruleEffects)[number];

export interface RuleRow {
  readonly id: string;
  /** `US`, or a state. */
  readonly jurisdiction: string;
  readonly subject: RuleSubject;
  readonly effect: RuleEffect;
  readonly validFrom: Day;
  /** The last day on which it holds. Null: no end is known. */
  readonly validUntil: Day | null;
  /** The source, as it is cited. */
  readonly source: string;
}

/** Days before its end from which whoever depends on a rule hears of it. */
export const RULE_NOTICE_DAYS = 60;

/** The point of the checklist that rests on each subject. */
const itemOf: Readonly<Record<RuleSubject, number>> = { REMOTE_PRESCRIBING: 36 };

/** The first day on which it no longer holds. */
export const endOf = ({ validUntil }: RuleRow): Day | null => (validUntil === null ? null : addDays(validUntil, 1));

export const holdsOn = ({ validFrom, validUntil }: RuleRow, today: Day): boolean =>
  validFrom <= today && (validUntil === null || today <= validUntil);

interface Dependent {
  readonly facts: Pick<Listing, 'location' | 'service'>;
  readonly standings: readonly StandingItem[];
}

/** A rule of the nation binds everybody; a state's, whoever treats people there. A prohibition gives nobody anything to rest on. */
export function dependsOn(rule: RuleRow, { facts, standings }: Dependent): boolean {
  if (rule.effect === 'FORBIDS') return false;
  if (!standings.some(({ required }) => required.item.number === itemOf[rule.subject])) return false;
  const places: readonly string[] = ['US', facts.location.state, ...facts.service.remoteStates];
  return places.includes(rule.jurisdiction);
}

interface RuleStep {
  readonly item: number;
  readonly endsOn: Day;
  /** Days after `endsOn`. */
  readonly at: number;
}

/** Where a dependent listing stands with a rule's end: nothing, the notice, or the day itself until the point was looked at again. */
export function ruleStepOf(rule: RuleRow, listing: Dependent, today: Day): RuleStep | null {
  const endsOn = endOf(rule);
  if (endsOn === null || rule.validFrom > today || !dependsOn(rule, listing)) return null;
  const at = [0, -RULE_NOTICE_DAYS].find((step) => step <= daysBetween(endsOn, today));
  if (at === undefined) return null;
  const item = itemOf[rule.subject];
  return isLookedAtSince(listing.standings, item, endsOn) ? null : { item, endsOn, at };
}

/** A look on the day of the end or later was taken under what holds then. */
const isLookedAtSince = (standings: readonly StandingItem[], item: number, endsOn: Day): boolean =>
  standings.some(
    ({ required, standing }) =>
      required.item.number === item && standing.performedOn !== null && standing.performedOn >= endsOn,
  );

/**
 * The day on which a result must be looked at again because a rule that it rests on ends: the earliest end among them, when that is before
 * `nextDueOn`. For whoever records a result of `item`.
 */
export function dueUnderRules(
  rules: readonly RuleRow[],
  {
    item,
    performedOn,
    nextDueOn,
  }: { readonly item: number; readonly performedOn: Day; readonly nextDueOn: Day | null },
): Day | null {
  return rules
    .filter((rule) => itemOf[rule.subject] === item && rule.effect !== 'FORBIDS')
    .map(endOf)
    .reduce<Day | null>(
      (due, ends) => (ends !== null && ends > performedOn && (due === null || ends < due) ? ends : due),
      nextDueOn,
    );
}
