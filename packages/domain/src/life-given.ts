/** Three years in the life of teams, drawn from a seed: renewed in time or late, failed and mended, not attested, left and joined, withdrawn and back. */
import { requiredItemsOf, type RequiredItem } from './checklist.ts';
import { addDays, daysBetween } from './day.ts';
import { given } from './given.ts';
import type { Check, Day, Listing } from './listing.ts';

/** From 0 to under 1; the same seed, the same life. Source: mulberry32, public domain. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Life {
  readonly born: Listing;
  /** What becomes of the listing on each day on which something happens. */
  readonly changes: ReadonlyMap<Day, readonly ((listing: Listing) => Listing)[]>;
}

interface Chance {
  readonly is: (share: number) => boolean;
  readonly from: (low: number, high: number) => number;
}

const chanceOf = (draw: () => number): Chance => ({
  is: (share) => draw() < share,
  from: (low, high) => low + Math.floor(draw() * (high - low + 1)),
});

export function lifeOf(number: number, from: Day, to: Day): Life {
  const chance = chanceOf(chanceFrom(number * 7919 + 1));
  const born = teamOf(number, chance);
  const changes = new Map<Day, ((listing: Listing) => Listing)[]>();
  const onDay = (day: Day, change: (listing: Listing) => Listing): void => {
    if (day <= to) changes.set(day, [...(changes.get(day) ?? []), change]);
  };
  /** As readers see it: of each point the last looks, not the whole history. */
  const record = (check: Check): void => {
    onDay(check.performedOn, (listing) => {
      const isOfPoint = ({ item, target, targetId }: Check): boolean =>
        item === check.item && target === check.target && targetId === check.targetId;
      const [oldest, ...others] = listing.checks.filter(isOfPoint);
      const kept = others.length < 2 ? listing.checks : listing.checks.filter((one) => one !== oldest);
      return { ...listing, checks: [...kept, check] };
    });
  };
  const required = requiredItemsOf(born).filter(({ item }) => item.validity !== null);
  for (const one of required.filter(({ item }) => item.ours === undefined)) renew(one, { chance, from, to, record });
  lookMonthly(
    required.filter(({ item }) => item.ours !== undefined),
    { chance, from, to, record },
  );
  for (const one of requiredItemsOf(born).filter(({ item }) => item.validity === null))
    record(checkOf(one, from, null));
  for (let day = addDays(from, chance.from(0, 80)); day <= to; day = addDays(day, chance.from(60, 125)))
    onDay(day, (listing) => ({ ...listing, service: { ...listing.service, attestedOn: day } }));
  comeAndGo(number, { chance, from, onDay });
  return { born, changes };
}

function teamOf(number: number, chance: Chance): Listing {
  const therapist = given.therapist({
    licenses: [given.license({ expiresOn: addDays('2027-01-01', chance.from(0, 900)) })],
  });
  const associate = given.member('associate', {
    licenses: [given.license({ type: 'ASSOCIATE_SOCIAL_WORK', expiresOn: '2099-12-31' })],
  });
  return given.listing({
    id: `listing-${String(number)}`,
    team: [
      therapist,
      given.prescriber({ licenses: [given.license({ type: 'MD', expiresOn: '2099-12-31' })] }),
      ...(chance.is(0.3) ? [associate] : []),
    ],
    service: given.service({
      routes: chance.is(0.4) ? ['SL_LOZENGE'] : ['IM_INJECTION', 'IN_ESKETAMINE'],
      remoteStates: chance.is(0.3) ? ['CO'] : [],
      scholarship: { participates: chance.is(0.5), slots: null, asOf: null },
    }),
  });
}

interface Living {
  readonly chance: Chance;
  readonly from: Day;
  readonly to: Day;
  readonly record: (check: Check) => void;
}

const checkOf = ({ item, target, targetId }: RequiredItem, performedOn: Day, nextDueOn: Day | null): Check =>
  given.check({
    id: `${String(item.number)} ${targetId} ${performedOn}`,
    item: item.number,
    target,
    targetId,
    performedOn,
    nextDueOn,
  });

const validityOf = ({ item }: RequiredItem): number =>
  item.validity === null ? 0 : 'days' in item.validity ? item.validity.days : Math.round(item.validity.months * 30.44);

function renew(required: RequiredItem, { chance, from, to, record }: Living): void {
  const validity = validityOf(required);
  let due = addDays(from, -1);
  for (let day = from; day <= to;) {
    const check = resultOf(required, checkOf(required, day, addDays(day, validity)), chance);
    record(check);
    if (check.result === 'FAILED' || check.result === 'INCONCLUSIVE' || check.result === 'NOT_FOUND') {
      day = addDays(day, chance.from(1, 60));
      continue;
    }
    due = check.nextDueOn ?? due;
    const late = chance.is(0.75)
      ? -chance.from(1, Math.min(40, validity - 1))
      : chance.from(0, chance.is(0.2) ? 90 : 20);
    day = addDays(due, late > -daysBetween(day, due) ? late : 1);
  }
}

function resultOf({ item }: RequiredItem, check: Check, chance: Chance): Check {
  if (chance.is(item.number === 45 ? 0.25 : 0.03)) return { ...check, result: 'FAILED', nextDueOn: null };
  if (chance.is(0.02)) return { ...check, result: chance.is(0.5) ? 'INCONCLUSIVE' : 'NOT_FOUND', nextDueOn: null };
  if (chance.is(0.01)) return { ...check, result: 'EXPIRED' };
  if (chance.is(0.03)) return { ...check, result: chance.is(0.5) ? 'WAIVED' : 'VERIFIED_WITH_CONCERN' };
  return item.mayNotApply && chance.is(0.3) ? { ...check, result: 'NOT_APPLICABLE' } : check;
}

/** Lists are read for all at once, and now and then nobody gets to it. A certificate may end within the month. */
function lookMonthly(required: readonly RequiredItem[], { chance, from, to, record }: Living): void {
  for (let day = from; day <= to; day = addDays(day, chance.is(0.85) ? chance.from(20, 34) : chance.from(35, 90)))
    for (const one of required) {
      const check = checkOf(one, day, addDays(day, chance.is(0.02) ? chance.from(3, 27) : 30));
      record(chance.is(0.005) ? resultOf(one, check, chance) : check);
    }
}

interface Happening {
  readonly chance: Chance;
  readonly from: Day;
  readonly onDay: (day: Day, change: (listing: Listing) => Listing) => void;
}

function comeAndGo(number: number, { chance, from, onDay }: Happening): void {
  if (number % 4 === 0)
    onDay(addDays(from, chance.from(200, 900)), (listing) => ({ ...listing, team: listing.team.slice(0, 2) }));
  if (number % 5 === 0) {
    const away = addDays(from, chance.from(100, 800));
    onDay(away, (listing) => ({ ...listing, status: 'WITHDRAWN' }));
    onDay(addDays(away, chance.from(1, 120)), (listing) => ({ ...listing, status: 'LIVE' }));
  }
}
