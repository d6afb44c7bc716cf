/** Each filter keeps whom it promises and nobody else. */
import { describe, expect, it } from '@jest/globals';
import type { FacetGroup } from '@open-window/domain/vocabulary.ts';
import { facetGroups } from '@open-window/domain/vocabulary.ts';
import { ask, givenDocument, givenIndex, idsOf } from '../test/directory.ts';
import { today } from '../test/random-world.ts';
import type { SearchQuery } from './query.ts';

const denver = { latitude: 39.74, longitude: -104.99 };
const boulder = { latitude: 40.015, longitude: -105.27 };
const listed = (state: 'VERIFIED' | 'CONDITIONAL' | 'LAPSED' | 'NONE') => [
  { from: '0001-01-01', badge: { state, verifiedOn: null, nextDueOn: null }, isListed: true },
];
const answered = (accepting: 'NEWPT' | 'WAITLIST', asOf: string) =>
  ({ accepting, asOf, source: 'ATTESTED', waitWeeks: null }) as const;

const groups = Object.keys(facetGroups) as FacetGroup[];

describe('A filter', () => {
  it.each(groups)('by %s keeps any of the values chosen, and nothing else', (group) => {
    const [first, second, third] = facetGroups[group] as readonly string[];
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few codes');
    const one = givenDocument('one', { codes: { [group]: [first] } });
    const two = givenDocument('two', { codes: { [group]: [second] } });
    const both = givenDocument('both', { codes: { [group]: [first, second] } });
    const other = givenDocument('other', { codes: { [group]: [third] } });
    const index = givenIndex(one, two, both, other);
    expect(idsOf(index, { filters: { [group]: [first] } })).toEqual(['both', 'one']);
    expect(idsOf(index, { filters: { [group]: [first, second] } })).toEqual(['both', 'one', 'two']);
    expect(idsOf(index, { filters: { [group]: [] } })).toHaveLength(4);
  });

  it.each<[string, Partial<SearchQuery>]>([
    ['of a place', { near: { point: denver, radiusMiles: 10 } }],
    ['of a box', { bbox: { west: -105.1, south: 39, east: -104, north: 40 } }],
    ['for care from afar', { telehealthState: 'WY' }],
    ['for new people', { acceptingNew: true }],
    ['for scholarships', { scholarship: true }],
    ['for vetted teams', { vetted: true }],
    ['for a price', { maxCoursePriceCents: 250_000 }],
    ['for words', { text: 'harbor' }],
  ])('%s keeps only those that meet it', (_, query) => {
    const meets = givenDocument('meets', {
      name: 'Harbor',
      telehealthStates: ['WY'],
      availability: answered('NEWPT', today),
      hasScholarship: true,
      badgeTimeline: listed('CONDITIONAL'),
      coursePriceMinCents: 250_000,
    });
    const fails = givenDocument('fails', {
      name: 'Meadow',
      point: boulder,
      telehealthStates: ['CO'],
      availability: answered('WAITLIST', today),
      badgeTimeline: listed('LAPSED'),
      coursePriceMinCents: 250_001,
    });
    const unknown = givenDocument('unknown', { name: 'Field', point: null });
    const index = givenIndex(meets, fails, unknown);
    expect(idsOf(index)).toHaveLength(3);
    expect(idsOf(index, query)).toEqual(['meets']);
  });

  it('of a box may cross the 180th meridian', () => {
    const attu = givenDocument('attu', { point: { latitude: 52.9, longitude: 172.9 } });
    const adak = givenDocument('adak', { point: { latitude: 51.9, longitude: -176.7 } });
    const index = givenIndex(attu, adak, givenDocument('denver'));
    expect(idsOf(index, { bbox: { west: 170, south: 50, east: -170, north: 60 } })).toEqual(['adak', 'attu']);
  });

  it('passes over an answer on new people that is older than 90 days', () => {
    const index = givenIndex(givenDocument('old', { availability: answered('NEWPT', '2026-06-01') }));
    expect(idsOf(index, { acceptingNew: true })).toEqual([]);
  });
});

describe('A count beside a choice', () => {
  const index = givenIndex(
    givenDocument('a', { codes: { route: ['ORAL'], condition: ['OCD'] } }),
    givenDocument('b', { codes: { route: ['ORAL', 'IV_INFUSION'], condition: ['OCD', 'TRD'] } }),
    givenDocument('c', { codes: { route: ['IV_INFUSION'], condition: ['TRD'] }, state: 'ME' }),
  );
  const facets = (query: Partial<SearchQuery>) =>
    JSON.parse(ask(index, query).facetsJson) as Record<FacetGroup, { code: string; count: number }[]>;

  it('tells what that choice would leave, most frequent first, without zeros', () => {
    const { route, state, language } = facets({});
    expect(route).toEqual([
      { code: 'IV_INFUSION', count: 2 },
      { code: 'ORAL', count: 2 },
    ]);
    expect(state).toEqual([
      { code: 'CO', count: 2 },
      { code: 'ME', count: 1 },
    ]);
    expect(language).toEqual([]);
  });

  it('ignores the choice made in its own group, and obeys those of the others', () => {
    const { route, condition } = facets({ filters: { route: ['ORAL'] } });
    expect(route).toEqual([
      { code: 'IV_INFUSION', count: 2 },
      { code: 'ORAL', count: 2 },
    ]);
    expect(condition).toEqual([
      { code: 'OCD', count: 2 },
      { code: 'TRD', count: 1 },
    ]);
  });

  it('names the groups of the search parameters and no others', () => {
    expect(Object.keys(facets({}))).toEqual(groups);
  });
});
