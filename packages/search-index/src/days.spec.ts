/** What changes at midnight, and what changes with an edit: without the database, and at once. */
import { describe, expect, it } from '@jest/globals';
import { addDays } from '@open-window/domain/day.ts';
import { ask, givenDocument, givenIndex, idsOf } from '../test/directory.ts';
import { today } from '../test/random-world.ts';
import type { ListingItem } from './item.ts';

const tomorrow = addDays(today, 1);
const badge = (state: 'VERIFIED' | 'LAPSED' | 'NONE') => ({ state, verifiedOn: null, nextDueOn: tomorrow });

describe('At midnight', () => {
  const lapsing = givenDocument('lapsing', {
    badgeTimeline: [
      { from: '0001-01-01', badge: badge('VERIFIED'), isListed: true },
      { from: tomorrow, badge: badge('LAPSED'), isListed: true },
      { from: addDays(tomorrow, 14), badge: badge('NONE'), isListed: false },
    ],
  });

  it('a badge lapses, and fourteen days later the listing is hidden', () => {
    const index = givenIndex(lapsing);
    expect(idsOf(index, { vetted: true })).toEqual(['lapsing']);
    index.moveTo(tomorrow);
    expect(idsOf(index, { vetted: true })).toEqual([]);
    expect(itemsOf(index)[0]?.badge).toEqual(badge('LAPSED'));
    index.moveTo(addDays(tomorrow, 14));
    expect(idsOf(index)).toEqual([]);
    expect(index.has('lapsing')).toBe(false);
    expect(index.size).toBe(0);
  });

  it('an answer on new people grows too old to be repeated', () => {
    const asOf = addDays(today, -90);
    const index = givenIndex(
      givenDocument('open', { availability: { accepting: 'NEWPT', asOf, source: 'ATTESTED', waitWeeks: null } }),
    );
    expect(idsOf(index, { acceptingNew: true })).toEqual(['open']);
    index.moveTo(tomorrow);
    expect(idsOf(index, { acceptingNew: true })).toEqual([]);
    expect(itemsOf(index)[0]?.acceptingNew).toEqual({ value: null, asOf });
  });

  it('a team whose badge lapsed falls behind one whose badge holds', () => {
    const holding = givenDocument('z', {
      badgeTimeline: [{ from: '0001-01-01', badge: badge('VERIFIED'), isListed: true }],
    });
    const index = givenIndex(lapsing, holding);
    expect(idsOf(index)).toEqual(['lapsing', 'z']);
    index.moveTo(tomorrow);
    expect(idsOf(index)).toEqual(['z', 'lapsing']);
  });
});

describe('An edit', () => {
  it('is seen by the next search: a new listing, another name, another place, closed', () => {
    const index = givenIndex(givenDocument('a', { name: 'Harbor' }));
    index.upsert(givenDocument('b', { name: 'Meadow' }));
    expect(idsOf(index)).toEqual(['a', 'b']);
    index.upsert(givenDocument('a', { name: 'Willow', point: { latitude: 45, longitude: -93 } }));
    expect(idsOf(index, { text: 'harbor' })).toEqual([]);
    expect(idsOf(index, { text: 'willow' })).toEqual(['a']);
    expect(idsOf(index, { near: { point: { latitude: 45, longitude: -93 }, radiusMiles: 5 } })).toEqual(['a']);
    index.upsert(givenDocument('a', { isLive: false }));
    index.remove('b');
    expect(idsOf(index)).toEqual([]);
  });

  it('is possible for more listings than the index was made for', () => {
    const index = givenIndex();
    for (let i = 0; i < 3000; i++) index.upsert(givenDocument(String(i), { name: `Team ${String(i)}` }));
    expect(index.size).toBe(3000);
    expect(idsOf(index, { text: 'team 2718' })).toEqual(['2718']);
    expect(ask(index, { near: { point: { latitude: 39.7, longitude: -105 }, radiusMiles: 10 } }).total).toBe(3000);
  });
});

describe('An item', () => {
  it('says how far away it is and why it stands where it does', () => {
    const verified = givenDocument('a', {
      badgeTimeline: [{ from: '0001-01-01', badge: badge('VERIFIED'), isListed: true }],
    });
    const [item] = itemsOf(givenIndex(verified), { latitude: 40.015, longitude: -105.27 });
    expect(item?.distanceMiles).toBeCloseTo(24.1, 0);
    expect(item?.why.map(({ code }) => code)).toEqual(['DISTANCE', 'BADGE']);
  });
});

function itemsOf(index: ReturnType<typeof givenIndex>, from?: { latitude: number; longitude: number }): ListingItem[] {
  return JSON.parse(ask(index, { near: from ? { point: from, radiusMiles: 50 } : null }).itemsJson) as ListingItem[];
}
