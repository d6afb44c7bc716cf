/**
 * Three years of a hundred teams, day by day: every public badge against a computation written apart, and everything that is told against a calendar
 * that knows nothing of the law's code, with a monitor that is down now and then and is killed in the middle.
 */
import { describe, expect, it, jest } from '@jest/globals';
import { endOf, isWholeMonth, lookedOf, looksOfOurs, saysSomething, secondBadCallOf, slowBadgeOf, softEndOf, type Looked } from './badge-slow-given.ts'; // prettier-ignore
import { badgeTimelineOf, spanOn } from './badge.ts';
import { addDays } from './day.ts';
import { chanceFrom, lifeOf } from './life-given.ts';
import type { Day, Listing } from './listing.ts';
import { monitored, type MonitorEvent } from './monitor.ts';
import { NaiveBook, type Point } from './monitor-naive-given.ts';
import { changeOn, keyOf } from './monitor-told.ts';

jest.setTimeout(240_000);

const from = '2027-01-01';
const to = '2029-12-31';
const days = Array.from({ length: 1096 }, (_, index) => addDays(from, index));
const teams = Array.from({ length: 100 }, (_, index) => index + 1);

/** Days on which nobody looked: some single ones, and now and then weeks. */
function downDays(seed: number): ReadonlySet<Day> {
  const draw = chanceFrom(seed);
  const down = new Set<Day>();
  for (let at = 0; at < days.length; at += 1)
    if (draw() < 0.03)
      for (const length = draw() < 0.2 ? 40 : 3, end = at + length; at < end; at += 1) down.add(days[at] ?? to);
  return down;
}

const special: Readonly<Partial<Record<number, Point['kind']>>> = { 45: 'CALLED', 46: 'ATTESTED', 48: 'DECIDED' };

const kindOf = ({ item, blocks, check }: Looked): Point['kind'] => {
  if (blocks === 'NOTHING') return 'SHOWN';
  if (blocks === 'SCHOLARSHIP') return 'SCHOLARSHIP';
  const isWaived = check?.result === 'WAIVED' || check?.result === 'EXPIRED';
  if (looksOfOurs.includes(item) && !isWaived && isWholeMonth({ check } as Looked)) return 'MONTHLY';
  return special[item] ?? 'EXPIRES';
};

function pointsOf(listing: Listing): readonly Point[] | null {
  if (listing.status !== 'LIVE') return null;
  const second = secondBadCallOf(listing);
  return lookedOf(listing).map((one) => {
    const { name, item, blocks, check } = one;
    const isSoft = blocks === 'SOFT';
    const { attestedOn } = listing.service;
    const ends = isSoft ? softEndOf(one, attestedOn) : endOf(one);
    const isOwnWord = item === 46 && attestedOn !== null && ends === addDays(attestedOn, 91);
    const base = { name, isSoft, kind: kindOf(one) };
    if (isOwnWord && (check?.result !== 'FAILED' || check.performedOn < ends))
      return { ...base, lookedOn: attestedOn, found: 'FINE', ends };
    const lookedOn = check?.performedOn ?? null;
    if (check?.result === 'FAILED')
      return { ...base, lookedOn, found: item === 45 && second === lookedOn ? 'BAD_TWICE' : 'BAD', ends: null };
    return { ...base, lookedOn, found: saysSomething(one) ? 'FINE' : 'UNCLEAR', ends: ends ?? null };
  });
}

/** What the product keeps: rows under a unique key, some of them open. */
class Shelf {
  readonly told = new Map<string, number>();
  open: readonly MonitorEvent[] = [];

  /** One run; `tell` are those that the unique key let in. */
  run(listing: ReturnType<typeof monitored>, today: Day): string[] {
    const { tell, close } = changeOn(listing, this.open, { today });
    const fresh = tell.filter((event) => !this.told.has(keyOf(event)));
    for (const event of fresh) this.told.set(keyOf(event), (this.told.get(keyOf(event)) ?? 0) + 1);
    const closed = new Set(close.map(keyOf));
    this.open = [
      ...this.open.filter((event) => !closed.has(keyOf(event))),
      ...tell.filter(({ kind }) => kind !== 'RESTORED'),
    ];
    return fresh.filter(({ item }) => item !== null).map(keyOf);
  }
}

/** Each team's life, with what it is on each day. */
function* daysOf(number: number): Generator<{ readonly day: Day; readonly listing: Listing; readonly isNew: boolean }> {
  const { born, changes } = lifeOf(number, from, to);
  let listing = born;
  for (const day of days) {
    const today = changes.get(day) ?? [];
    for (const change of today) listing = change(listing);
    yield { day, listing, isNew: day === from || today.length > 0 };
  }
}

describe('a hundred teams for three years', () => {
  it('carry on every day the badge that the plain computation gives them', () => {
    const seen = new Map<string, number>();
    const differing: string[] = [];
    for (const number of teams) {
      let timeline = badgeTimelineOf(lifeOf(number, from, to).born);
      let slow = slowBadgeOf(lifeOf(number, from, to).born);
      for (const { day, listing, isNew } of daysOf(number)) {
        if (isNew) [timeline, slow] = [badgeTimelineOf(listing), slowBadgeOf(listing)];
        const { badge, isListed } = spanOn(timeline, day);
        const plain = slow(day);
        const state = `${badge.state} ${isListed ? 'listed' : 'hidden'}`;
        seen.set(state, (seen.get(state) ?? 0) + 1);
        if (
          badge.state !== plain.state ||
          badge.verifiedOn !== plain.verifiedOn ||
          badge.nextDueOn !== plain.nextDueOn ||
          isListed !== plain.isListed
        )
          differing.push(
            `team ${String(number)} on ${day}: ${JSON.stringify({ ...badge, isListed })} ${JSON.stringify(plain)}`,
          );
      }
    }
    expect(differing.slice(0, 5)).toEqual([]);
    // The lives are no easy ones: every state is lived through, each by many.
    for (const state of [
      'VERIFIED listed',
      'CONDITIONAL listed',
      'LAPSED listed',
      'LAPSED hidden',
      'NONE listed',
      'NONE hidden',
      'VERIFIED hidden',
    ])
      // prettier-ignore
      expect([state, (seen.get(state) ?? 0) > 200]).toEqual([state, true]);
  });

  it.each([0, 1])('hear of each thing on the day that the calendar says, and once: downtimes %s', (seed) => {
    const down = seed === 0 ? new Set<Day>() : downDays(seed);
    const kill = chanceFrom(seed + 77);
    const differing: string[] = [];
    const kinds = new Map<string, number>();
    // A calendar of one's own for each is slow: without downtimes ten tell as much as a hundred, with them thirty.
    for (const number of teams.slice(0, seed === 0 ? 10 : 30)) {
      const [shelf, book] = [new Shelf(), new NaiveBook()];
      let ready = monitored(lifeOf(number, from, to).born);
      let points = pointsOf(ready.facts as Listing);
      for (const { day, listing, isNew } of daysOf(number)) {
        if (isNew) [ready, points] = [monitored(listing), pointsOf(listing)];
        if (down.has(day)) continue;
        // Killed before its rows were kept: nothing was told, and it runs again.
        if (kill() < 0.05) changeOn(ready, shelf.open, { today: day });
        const told = shelf.run(ready, day);
        if (kill() < 0.05) told.push(...shelf.run(ready, day));
        const plain = book.today(points, day);
        for (const key of told) kinds.set(key.split(' ')[0] ?? '', (kinds.get(key.split(' ')[0] ?? '') ?? 0) + 1);
        if (told.length + plain.length > 0 && [...told].sort().join('\n') !== [...plain].sort().join('\n'))
          differing.push(`team ${String(number)} on ${day}: ${JSON.stringify({ told, plain })}`);
      }
      expect([...shelf.told.values()].every((count) => count === 1)).toBe(true);
    }
    expect(differing.slice(0, 3)).toEqual([]);
    for (const kind of ['DUE_SOON', 'RECREDENTIAL', 'LAPSED', 'HIDDEN', 'FAILED', 'NOT_CONFIRMED', 'RESTORED'])
      expect([kind, (kinds.get(kind) ?? 0) > 5]).toEqual([kind, true]);
  });

  it('are told of every lapse of a badge on its first day', () => {
    let lapses = 0;
    for (const number of teams.slice(0, 10)) {
      const shelf = new Shelf();
      let before = 'NONE';
      let [ready, slow] = [monitored(lifeOf(number, from, to).born), slowBadgeOf(lifeOf(number, from, to).born)];
      for (const { day, listing, isNew } of daysOf(number)) {
        if (isNew) [ready, slow] = [monitored(listing), slowBadgeOf(listing)];
        const told = shelf.run(ready, day);
        const { state } = slow(day);
        if (state === 'LAPSED' && (before === 'VERIFIED' || before === 'CONDITIONAL')) {
          lapses += 1;
          expect([number, day, told.some((key) => /^(?:LAPSED|HIDDEN) /.test(key))]).toEqual([number, day, true]);
        }
        before = state;
      }
    }
    expect(lapses).toBeGreaterThan(20);
  });
});
