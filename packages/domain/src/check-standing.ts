/** How each required point of a listing stands, from the check that counts: held until a day, failed, or open. Badge, ledger and monitors read it. */
import { type RequiredItem, requiredItemsOf, type VettedFacts } from './checklist.ts';
import { addDays } from './day.ts';
import { freshThrough } from './freshness.ts';
import { checkTargets, type Check, type CheckTarget, type Day, type Listing } from './listing.ts';
import { isOurMonth, lapseOfMonthly } from './own-delay.ts';

export interface Held {
  readonly kind: 'HELD';
  readonly isConditional: boolean;
  readonly performedOn: Day;
  /** When it is to be done again. */
  readonly dueOn: Day | null;
  /** When it stops counting, at 00:00 UTC: the same day, but for what we owe every month. */
  readonly until: Day | null;
  /** Whether between `dueOn` and `until` it is we who are late. */
  readonly isOurs: boolean;
}

export type Standing =
  | Held
  | { readonly kind: 'FAILED'; readonly performedOn: Day }
  /** Without a result that says anything. Null: never checked. */
  | { readonly kind: 'OPEN'; readonly performedOn: Day | null };

export interface StandingItem {
  readonly required: RequiredItem;
  readonly standing: Standing;
}

/** Every point that applies to it, in the order of the checklist. */
export function standingsOf(listing: VettedFacts): readonly StandingItem[] {
  const latest = latestChecksOf(listing.checks);
  return requiredItemsOf(listing).map((required) => {
    const standing = standingOf(latest(required), required, listing.team);
    return {
      required,
      standing: required.item.number === ATTESTATION_ITEM ? attested(standing, listing.service.attestedOn) : standing,
    };
  });
}

/** The result that counts: of one item on one target the latest day, and on the same day the gravest. Undefined: never checked. */
export function latestChecksOf(checks: readonly Check[]): (required: RequiredItem) => Check | undefined {
  const byTarget = new Map<string, Map<number, Check>>();
  for (const check of checks) {
    const ofTarget = byTarget.get(check.targetId) ?? new Map<number, Check>();
    const key = keyOf(check.item, check.target);
    const other = ofTarget.get(key);
    if (other === undefined || isLater(check, other)) ofTarget.set(key, check);
    byTarget.set(check.targetId, ofTarget);
  }
  return ({ item, target, targetId }) => byTarget.get(targetId)?.get(keyOf(item.number, target));
}

/** A number and not text: the timelines of a million listings are made when the index is loaded. */
const keyOf = (item: number, target: CheckTarget): number => item * checkTargets.length + checkTargets.indexOf(target);

/** Gravest first: two results of one day are read the careful way. */
const gravity: readonly Check['result'][] = [
  'FAILED',
  'EXPIRED',
  'NOT_FOUND',
  'INCONCLUSIVE',
  'WAIVED',
  'VERIFIED_WITH_CONCERN',
  'NOT_APPLICABLE',
  'VERIFIED',
];

function isLater(check: Check, other: Check): boolean {
  if (check.performedOn !== other.performedOn) return check.performedOn > other.performedOn;
  if (check.result !== other.result) return gravity.indexOf(check.result) < gravity.indexOf(other.result);
  return (check.nextDueOn ?? '9999-12-31') < (other.nextDueOn ?? '9999-12-31');
}

export function standingOf(check: Check | undefined, required: RequiredItem, team: Listing['team']): Standing {
  if (check === undefined) return { kind: 'OPEN', performedOn: null };
  const { result, performedOn, nextDueOn } = check;
  switch (result) {
    case 'VERIFIED':
      return held(check, required, team);
    case 'VERIFIED_WITH_CONCERN':
      return { ...held(check, required, team), isConditional: true };
    case 'WAIVED':
      return { kind: 'HELD', isConditional: true, performedOn, dueOn: nextDueOn, until: nextDueOn, isOurs: false };
    case 'EXPIRED': {
      const until = nextDueOn !== null && nextDueOn < performedOn ? nextDueOn : performedOn;
      return { kind: 'HELD', isConditional: false, performedOn, dueOn: until, until, isOurs: false };
    }
    case 'NOT_APPLICABLE':
      return required.item.mayNotApply ? held(check, required, team) : { kind: 'OPEN', performedOn };
    case 'FAILED':
      return { kind: 'FAILED', performedOn };
    case 'NOT_FOUND':
    case 'INCONCLUSIVE':
      return { kind: 'OPEN', performedOn };
  }
}

function held({ performedOn, nextDueOn }: Check, { item, targetId }: RequiredItem, team: Listing['team']): Held {
  const plain = { kind: 'HELD', isConditional: false, performedOn, dueOn: nextDueOn } as const;
  const { ours } = item;
  if (ours === undefined || nextDueOn === null) return { ...plain, until: nextDueOn, isOurs: false };
  const endsOn = item.number === LICENSES_ITEM ? licensesEndOn(team, targetId, performedOn) : null;
  return {
    ...plain,
    until: lapseOfMonthly(ours, performedOn, nextDueOn, endsOn),
    isOurs: isOurMonth(performedOn, nextDueOn),
  };
}

const LICENSES_ITEM = 6;
const ATTESTATION_ITEM = 46;

/** The first day after a license that was in force when they were checked. Null: none ends. */
const licensesEndOn = (team: Listing['team'], practitionerId: string, checkedOn: Day): Day | null =>
  team
    .filter((member) => member.practitionerId === practitionerId)
    .flatMap(({ licenses }) => licenses.map(({ expiresOn }) => expiresOn))
    .reduce<Day | null>((first, expiresOn) => {
      const endsOn = addDays(expiresOn, 1);
      return expiresOn < checkedOn || (first !== null && first <= endsOn) ? first : endsOn;
    }, null);

/** An attestation is a check of item 46 or the provider's own confirmation, whichever holds longer. */
function attested(standing: Standing, attestedOn: Day | null): Standing {
  if (attestedOn === null) return standing;
  const until = addDays(freshThrough(attestedOn), 1);
  const lapse = lapseOf(standing);
  if (lapse !== null && lapse >= until) return standing;
  return { kind: 'HELD', isConditional: false, performedOn: attestedOn, dueOn: until, until, isOurs: false };
}

/** The day from which a soft point does not count. Null: it does, or never did. */
export const lapseOf = (standing: Standing): Day | null =>
  standing.kind === 'FAILED' ? standing.performedOn : standing.kind === 'HELD' ? standing.until : null;
