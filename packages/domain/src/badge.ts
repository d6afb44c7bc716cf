/**
 * The badge, computed from dated checks. It is stored nowhere and nobody can write it: no payment, role or setting is among the inputs.
 *
 * A listing's badge changes only with its facts or with the calendar, so its whole future is a short list of spans:
 * - a FAILED blocking check hides the listing at once;
 * - a blocking check that lapses takes the badge at 00:00 UTC of its due day; the listing is shown as LAPSED for 14 days, then hidden, whatever
 *   else is open, so that an unanswered check cannot keep a lapsed listing on show;
 * - a blocking check that is missing, not found or inconclusive leaves no badge (NONE);
 * - a waiver or a concern on a blocking check makes it CONDITIONAL;
 * - a soft check (prices, privacy, access, contact, attestation) that lapses or fails hides the listing after the same 14 days.
 */
import type { RequiredItem } from './checklist.ts';
import { requiredItemsOf } from './checklist.ts';
import { addDays } from './day.ts';
import { freshThrough } from './freshness.ts';
import { checkTargets, type Check, type CheckTarget, type Day, type Listing } from './listing.ts';
import { isListable } from './service-model.ts';
import type { BadgeState } from './vocabulary.ts';

/** Days for which a lapse leaves the listing findable. */
export const GRACE_DAYS = 14;

export interface Badge {
  readonly state: BadgeState;
  /** The day on which the present set of blocking checks became complete: the latest day of theirs. Null without a badge (NONE). */
  readonly verifiedOn: Day | null;
  /** The first day on which a blocking check is due again, or was due when LAPSED. Null without a badge (NONE), or when none is ever due. */
  readonly nextDueOn: Day | null;
}

/** What holds from 00:00 UTC of `from` until the next span begins. */
export interface BadgeSpan {
  readonly from: Day;
  readonly badge: Badge;
  /** Whether the public finds the listing at all. */
  readonly isListed: boolean;
}

/** The first day of every timeline. */
export const FIRST_DAY: Day = '0001-01-01';

type BadgeFacts = Pick<Listing, 'status' | 'origin' | 'organizationId' | 'location' | 'team' | 'service' | 'checks'>;

const noBadge: Badge = { state: 'NONE', verifiedOn: null, nextDueOn: null };

/** At least one span, sorted by day, the first from `FIRST_DAY`, no two neighbors alike. It answers for today and later, not for history. */
export function badgeTimelineOf(listing: BadgeFacts): readonly BadgeSpan[] {
  const always = (isListed: boolean): readonly BadgeSpan[] => [{ from: FIRST_DAY, badge: noBadge, isListed }];
  if (listing.status !== 'LIVE' || !isListable(listing.service)) return always(false);
  if (listing.origin === 'CANDIDATE') return always(true);

  const required = requiredItemsOf(listing);
  const latest = latestChecksOf(listing.checks);
  const blocking = required.filter(({ item }) => item.blocks === 'LISTING').map((one) => standingOf(latest(one), one));
  if (blocking.some(({ kind }) => kind === 'FAILED')) return always(false);

  const dueDays = blocking.flatMap((standing) =>
    standing.kind === 'HELD' && standing.until !== null ? [standing.until] : [],
  );
  const lapsesOn = earliest(dueDays);
  const badge = badgeOf(blocking, lapsesOn);
  const hiddenFrom = earliest(
    [lapsesOn, ...softLapsesOf(listing.service, required, latest)].map((day) =>
      day === null ? null : addDays(day, GRACE_DAYS),
    ),
  );
  return merged([
    { from: FIRST_DAY, badge, isListed: true },
    ...(lapsesOn === null || badge.state === 'NONE'
      ? []
      : [{ from: lapsesOn, badge: { ...badge, state: 'LAPSED' as const }, isListed: true }]),
    ...(hiddenFrom === null ? [] : [{ from: hiddenFrom, badge, isListed: false }]),
  ]);
}

/** The span that holds on a day. The timeline is never empty; a day before the first span reads as the first. */
export function spanOn(timeline: readonly BadgeSpan[], today: Day): BadgeSpan {
  const current = timeline.findLast(({ from }) => from <= today) ?? timeline[0];
  return current ?? { from: FIRST_DAY, badge: noBadge, isListed: false };
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

/** How one required point stands: held until a day, failed, or without a result that says anything. */
type Standing =
  | { readonly kind: 'HELD'; readonly isConditional: boolean; readonly performedOn: Day; readonly until: Day | null }
  | { readonly kind: 'FAILED'; readonly performedOn: Day }
  | { readonly kind: 'OPEN' };

function standingOf(check: Check | undefined, { item }: RequiredItem): Standing {
  if (check === undefined) return { kind: 'OPEN' };
  const { result, performedOn, nextDueOn } = check;
  switch (result) {
    case 'VERIFIED':
      return { kind: 'HELD', isConditional: false, performedOn, until: nextDueOn };
    case 'VERIFIED_WITH_CONCERN':
    case 'WAIVED':
      return { kind: 'HELD', isConditional: true, performedOn, until: nextDueOn };
    case 'EXPIRED':
      return { kind: 'HELD', isConditional: false, performedOn, until: earliest([nextDueOn, performedOn]) };
    case 'NOT_APPLICABLE':
      return item.mayNotApply
        ? { kind: 'HELD', isConditional: false, performedOn, until: nextDueOn }
        : { kind: 'OPEN' };
    case 'FAILED':
      return { kind: 'FAILED', performedOn };
    case 'NOT_FOUND':
    case 'INCONCLUSIVE':
      return { kind: 'OPEN' };
  }
}

function badgeOf(blocking: readonly Standing[], nextDueOn: Day | null): Badge {
  const held = blocking.flatMap((standing) => (standing.kind === 'HELD' ? [standing] : []));
  if (held.length < blocking.length) return noBadge;
  const verifiedOn = held.reduce<Day | null>(
    (latest, { performedOn }) => (latest === null || performedOn > latest ? performedOn : latest),
    null,
  );
  return { state: held.some(({ isConditional }) => isConditional) ? 'CONDITIONAL' : 'VERIFIED', verifiedOn, nextDueOn };
}

/** When each soft point stops counting. An attestation is a check of item 46 or the provider's own confirmation, whichever holds longer. */
function softLapsesOf(
  service: BadgeFacts['service'],
  required: readonly RequiredItem[],
  latest: (required: RequiredItem) => Check | undefined,
): readonly (Day | null)[] {
  const confirmedUntil = service.attestedOn === null ? null : addDays(freshThrough(service.attestedOn), 1);
  return required
    .filter(({ item }) => item.blocks === 'SOFT')
    .map((one) => {
      const lapse = lapseOf(standingOf(latest(one), one));
      if (one.item.number !== ATTESTATION_ITEM || confirmedUntil === null) return lapse;
      return lapse === null || lapse < confirmedUntil ? confirmedUntil : lapse;
    });
}

const ATTESTATION_ITEM = 46;

const lapseOf = (standing: Standing): Day | null =>
  standing.kind === 'FAILED' ? standing.performedOn : standing.kind === 'HELD' ? standing.until : null;

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);

/** In the order of days; a hidden listing stays hidden and keeps the badge it had. Of two changes on one day both hold. */
function merged(spans: readonly BadgeSpan[]): readonly BadgeSpan[] {
  const result: BadgeSpan[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = result.at(-1);
    if (last === undefined) {
      result.push(span);
      continue;
    }
    const next: BadgeSpan = {
      from: span.from,
      badge: last.badge.state === 'LAPSED' || !span.isListed ? last.badge : span.badge,
      isListed: last.isListed && span.isListed,
    };
    if (span.from === last.from) result[result.length - 1] = next;
    else result.push(next);
  }
  return result;
}
