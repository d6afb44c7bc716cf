/**
 * The badge, computed from dated checks. It is stored nowhere and nobody can write it: no payment, role or setting is among the inputs.
 *
 * A listing's badge changes only with its facts or with the calendar, so its whole future is a short list of spans:
 * - a FAILED blocking check hides the listing at once;
 * - a blocking check that lapses takes the badge at 00:00 UTC of its due day; the listing is shown as LAPSED for 14 days, then hidden, whatever
 *   else is open, so that an unanswered check cannot keep a lapsed listing on show;
 * - a blocking check that is missing, not found or inconclusive leaves no badge (NONE);
 * - a waiver or a concern on a blocking check makes it CONDITIONAL;
 * - a check that we owe every month and are late with keeps until day 62 (own-delay.ts);
 * - a soft check (prices, privacy, access, contact, attestation) that lapses or fails hides the listing after the same 14 days, and a second
 *   failed call at once.
 */
import { lapseOf, type Standing, standingsOf } from './check-standing.ts';
import { addDays } from './day.ts';
import type { Day, Listing } from './listing.ts';
import { secondFailedCallOn } from './probe.ts';
import { isListable } from './service-model.ts';
import type { BadgeState } from './vocabulary.ts';

/** Days for which a lapse leaves the listing findable. */
export const GRACE_DAYS = 14;

export interface Badge {
  readonly state: BadgeState;
  /** The day on which the present set of blocking checks became complete: the latest day of theirs. Null without a badge (NONE). */
  readonly verifiedOn: Day | null;
  /**
   * The first day on which a blocking check is due again, or was due when LAPSED. With a badge it is past when we are late with it ourselves.
   * Null without a badge (NONE), or when none is ever due.
   */
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

export type BadgeFacts = Pick<
  Listing,
  'status' | 'origin' | 'organizationId' | 'location' | 'team' | 'service' | 'checks'
>;

const noBadge: Badge = { state: 'NONE', verifiedOn: null, nextDueOn: null };

/** At least one span, sorted by day, the first from `FIRST_DAY`, no two neighbors alike. It answers for today and later, not for history. */
export function badgeTimelineOf(listing: BadgeFacts): readonly BadgeSpan[] {
  const always = (isListed: boolean): readonly BadgeSpan[] => [{ from: FIRST_DAY, badge: noBadge, isListed }];
  if (listing.status !== 'LIVE' || !isListable(listing.service)) return always(false);
  if (listing.origin === 'CANDIDATE') return always(true);

  const standings = standingsOf(listing);
  const blocking = standings
    .filter(({ required: { item } }) => item.blocks === 'LISTING')
    .map(({ standing }) => standing);
  if (blocking.some(({ kind }) => kind === 'FAILED')) return always(false);

  const held = blocking.flatMap((standing) => (standing.kind === 'HELD' ? [standing] : []));
  const lapsesOn = earliest(held.map(({ until }) => until));
  const badge = badgeOf(blocking, earliest(held.map(({ dueOn }) => dueOn)));
  const softLapses = standings
    .filter(({ required: { item } }) => item.blocks === 'SOFT')
    .map(({ standing }) => lapseOf(standing));
  const hiddenFrom = earliest([
    ...[lapsesOn, ...softLapses].map((day) => (day === null ? null : addDays(day, GRACE_DAYS))),
    secondFailedCallOn(listing),
  ]);
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

function badgeOf(blocking: readonly Standing[], nextDueOn: Day | null): Badge {
  const held = blocking.flatMap((standing) => (standing.kind === 'HELD' ? [standing] : []));
  if (held.length < blocking.length) return noBadge;
  const verifiedOn = held.reduce<Day | null>(
    (latest, { performedOn }) => (latest === null || performedOn > latest ? performedOn : latest),
    null,
  );
  return { state: held.some(({ isConditional }) => isConditional) ? 'CONDITIONAL' : 'VERIFIED', verifiedOn, nextDueOn };
}

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
