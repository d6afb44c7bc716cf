/**
 * The badge once more, for one day, as slowly and plainly as it can be written: nothing here is taken from badge.ts or from what that is made of,
 * so that the two can only agree by both being right.
 */
import { requiredItemsOf } from './checklist.ts';
import type { Check, Day, Listing } from './listing.ts';

export interface SlowBadge {
  readonly state: string;
  readonly verifiedOn: Day | null;
  readonly nextDueOn: Day | null;
  readonly isListed: boolean;
}

const known = new Map<string, Day>();
/** Days are added a million times over: each sum is worked out once. */
function plus(day: Day, days: number): Day {
  const sum = `${day}+${String(days)}`;
  const there = known.get(sum);
  if (there !== undefined) return there;
  const result = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  known.set(sum, result);
  return result;
}
const first = (days: readonly Day[]): Day | undefined =>
  days.reduce<Day | undefined>((least, day) => (least === undefined || day < least ? day : least), undefined);

const worstFirst = 'FAILED EXPIRED NOT_FOUND INCONCLUSIVE WAIVED VERIFIED_WITH_CONCERN NOT_APPLICABLE VERIFIED'.split(
  ' ',
);

/** Of the checks of one point the newest; among those of one day the worst, and then the one that ends first. */
function newest(found: readonly Check[]): Check | undefined {
  const newestDay = found.reduce((day, { performedOn }) => (performedOn > day ? performedOn : day), '');
  return found
    .filter(({ performedOn }) => performedOn === newestDay)
    .sort((a, b) => (a.nextDueOn ?? '9999').localeCompare(b.nextDueOn ?? '9999'))
    .sort((a, b) => worstFirst.indexOf(a.result) - worstFirst.indexOf(b.result))[0];
}

export interface Looked {
  readonly name: string;
  readonly item: number;
  readonly blocks: string;
  readonly mayNotApply: boolean;
  readonly check: Check | undefined;
  /** First days on which licenses of the one who was checked are over. */
  readonly licenseEnds: readonly Day[];
}

export function lookedOf(listing: Listing): readonly Looked[] {
  return requiredItemsOf(listing).map(({ item, target, targetId }) => {
    const name = `${String(item.number)} ${target} ${targetId}`;
    return {
      name,
      item: item.number,
      blocks: item.blocks,
      mayNotApply: item.mayNotApply,
      check: newest(
        listing.checks.filter(
          (check) => check.item === item.number && check.targetId === targetId && check.target === target,
        ),
      ),
      licenseEnds: (item.number === 6 ? listing.team : [])
        .filter(({ practitionerId }) => practitionerId === targetId)
        .flatMap(({ licenses }) => licenses.map(({ expiresOn }) => plus(expiresOn, 1))),
    };
  });
}

export function secondBadCallOf({ checks }: Listing): Day | undefined {
  const calls = checks.filter(({ item }) => item === 45);
  const days = [...new Set(calls.map(({ performedOn }) => performedOn))].sort().reverse().slice(0, 2);
  const areBad =
    days.length === 2 &&
    days.every((day) => calls.some(({ performedOn, result }) => performedOn === day && result === 'FAILED'));
  return areBad ? days[0] : undefined;
}

/** Looks the checks up once for the facts; each day is then asked from nothing. */
export function slowBadgeOf(listing: Listing): (day: Day) => SlowBadge {
  const looked = lookedOf(listing).map((one) => ({
    ...one,
    due: dueOf(one),
    end: one.blocks === 'SOFT' ? softEndOf(one, listing.service.attestedOn) : endOf(one),
  }));
  const secondBadCall = secondBadCallOf(listing);
  return (day) => onDay(listing, looked, secondBadCall, day);
}

interface Dated extends Looked {
  readonly due: Day | undefined;
  readonly end: Day | undefined;
}

const nothing = { state: 'NONE', verifiedOn: null, nextDueOn: null };

function onDay(listing: Listing, looked: readonly Dated[], secondBadCall: Day | undefined, day: Day): SlowBadge {
  if (listing.status !== 'LIVE') return { ...nothing, isListed: false };
  const hard = looked.filter(({ blocks }) => blocks === 'LISTING');
  if (hard.some(({ check }) => check?.result === 'FAILED')) return { ...nothing, isListed: false };

  const ends = hard.flatMap(({ end }) => end ?? []);
  const lapse = first(ends);
  const isLapsed = lapse !== undefined && lapse <= day;
  const softLapses = looked.flatMap(({ blocks, end }) => (blocks === 'SOFT' && end !== undefined ? [end] : []));
  const isHidden =
    [...softLapses, ...(lapse === undefined ? [] : [lapse])].some((end) => end <= day && plus(end, 14) <= day) ||
    (secondBadCall !== undefined && secondBadCall <= day);
  if (hard.some((one) => !saysSomething(one))) return { ...nothing, isListed: !isHidden };

  const isConditional = hard.some(
    ({ check }) => check?.result === 'WAIVED' || check?.result === 'VERIFIED_WITH_CONCERN',
  );
  return {
    state: isLapsed ? 'LAPSED' : isConditional ? 'CONDITIONAL' : 'VERIFIED',
    verifiedOn:
      hard.reduce((last, { check }) => (check && check.performedOn > last ? check.performedOn : last), '') || null,
    nextDueOn: first(hard.flatMap(({ due }) => due ?? [])) ?? null,
    isListed: !isHidden,
  };
}

export function saysSomething({ check, mayNotApply }: Looked): boolean {
  if (check === undefined || check.result === 'NOT_FOUND' || check.result === 'INCONCLUSIVE') return false;
  return check.result !== 'NOT_APPLICABLE' || mayNotApply;
}

function dueOf(one: Looked): Day | undefined {
  if (!saysSomething(one) || one.check === undefined) return undefined;
  const { result, performedOn, nextDueOn } = one.check;
  if (result === 'FAILED') return undefined;
  return result === 'EXPIRED' ? first([performedOn, nextDueOn ?? '9999']) : (nextDueOn ?? undefined);
}

/** Whether the month is ours, and not the end of what was looked at. */
export const isWholeMonth = ({ check }: Looked): boolean =>
  check?.nextDueOn != null && check.nextDueOn >= plus(check.performedOn, 28);

export const looksOfOurs = [3, 6, 10, 11, 14, 15, 16];

/** When it stops counting. Ours, when a whole month was given: on day 62, but not longer than the license, and never before it is due. */
export function endOf(one: Looked): Day | undefined {
  const due = dueOf(one);
  const { check, item, licenseEnds } = one;
  if (due === undefined || check === undefined || !looksOfOurs.includes(item)) return due;
  if (check.result === 'WAIVED' || check.result === 'EXPIRED') return due;
  if (!isWholeMonth(one)) return due;
  const licenses = item === 6 ? licenseEnds.filter((end) => end > check.performedOn) : [];
  const ours = first([plus(check.performedOn, 62), ...licenses]) ?? due;
  return ours > due ? ours : due;
}

export function softEndOf(one: Looked, attestedOn: Day | null): Day | undefined {
  const end = one.check?.result === 'FAILED' ? one.check.performedOn : endOf(one);
  if (one.item !== 46 || attestedOn === null) return end;
  const word = plus(attestedOn, 91);
  return end === undefined || end < word ? word : end;
}
