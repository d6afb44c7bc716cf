/** Small crowded worlds and questions that hit them: many ties, shared words, slips, missing points, every filter. */
import { addDays } from '@open-window/domain/day.ts';
import type { Point } from '@open-window/domain/listing.ts';
import type { FacetGroup, StateCode } from '@open-window/domain/vocabulary.ts';
import { facetGroups } from '@open-window/domain/vocabulary.ts';
import { documentOf, type SearchDocument } from '../src/document.ts';
import type { SearchQuery } from '../src/query.ts';
import { searchSorts } from '../src/query.ts';
import { type Chance, sampleListing } from '../src/sample-listings.ts';

export const today = '2026-11-22';

const towns: readonly [city: string, state: StateCode, latitude: number, longitude: number][] = [
  ['Denver', 'CO', 39.74, -104.99],
  ['Saint Paul', 'MN', 44.95, -93.09],
  ['Portland', 'OR', 45.52, -122.68],
  ['Portland', 'ME', 43.66, -70.26],
  ['San José', 'CA', 37.34, -121.89],
  ['Adak', 'AK', 51.88, -176.66],
  ['Attu', 'AK', 52.9, 172.9],
];
// prettier-ignore
const nameWords = ['Harbor', 'Harbour', 'Harper', 'Counseling', 'Counselling', 'Service', 'Services', 'Center', 'Ctr.', 'Hope', 'Hop', 'Home', 'Path', 'Ways', 'Pathways', 'of', 'the', 'for', 'St.', 'Saint', 'Mary', 'Marys', 'Family', 'LLC', '12', 'Ñandú', 'Café', 'Denver', 'Depression', 'Inc'];

const wordsFrom = (chance: Chance, most: number): string =>
  Array.from({ length: 1 + chance.below(most) }, () => chance.of(nameWords)).join(' ');

function randomPoint(chance: Chance, latitude: number, longitude: number): Point {
  // Rounded, so that several stand on one spot.
  const shifted = (degrees: number): number => Math.round((degrees + (chance.next() - 0.5) * 0.8) * 20) / 20;
  return { latitude: shifted(latitude), longitude: shifted(longitude) };
}

export function randomDocument(number: number, chance: Chance): SearchDocument {
  const [city, state, latitude, longitude] = chance.of(towns);
  const point = chance.is(0.9) ? randomPoint(chance, latitude, longitude) : null;
  const listing = sampleListing(number, { city, state, postalCode: '00000', point }, today, chance);
  const name = wordsFrom(chance, 4);
  const document = documentOf({ ...listing, name, organizationName: chance.is(0.5) ? name : wordsFrom(chance, 3) });
  // Few prices and few people, so that there are ties.
  return {
    ...document,
    coursePriceMinCents: document.coursePriceMinCents && Math.ceil(document.coursePriceMinCents / 50_000) * 50_000,
    people: document.people.slice(0, 1),
    isLive: chance.is(0.97),
  };
}

export const randomWorld = (size: number, chance: Chance): SearchDocument[] =>
  Array.from({ length: size }, (_, number) => randomDocument(number, chance));

function randomText(chance: Chance, documents: readonly SearchDocument[]): string {
  const { name, people, city } = chance.of(documents);
  const text = chance.of([
    name,
    wordsFrom(chance, 3),
    people[0] ?? city,
    `${chance.of(nameWords)} ${city}`,
    chance.of([
      'depresion',
      'lozenge denver',
      'spravato',
      'EMDR',
      'zzzz qqqq',
      'the of',
      '!!!',
      '',
      'colorado harbor',
      'Ｄｅｎｖｅｒ',
      '💜 hope',
    ]),
  ]);
  return chance.is(0.5) ? text : withSlip(text, chance);
}

export function withSlip(text: string, chance: Chance): string {
  const place = chance.below(text.length);
  const letter = chance.of(Array.from('abcdefghijklmnopqrstuvwxyz '));
  return chance.of([
    text.slice(0, place) + letter + text.slice(place),
    text.slice(0, place) + text.slice(place + 1),
    text.slice(0, place) + letter + text.slice(place + 1),
    text.slice(0, place) + text.slice(place + 1, place + 2) + text.slice(place, place + 1) + text.slice(place + 2),
  ]);
}

export function randomQuery(chance: Chance, documents: readonly SearchDocument[]): SearchQuery {
  const [, state, latitude, longitude] = chance.of(towns);
  const near = chance.is(0.35)
    ? { point: randomPoint(chance, latitude, longitude), radiusMiles: 1 + chance.below(80) }
    : null;
  const groups = chance.some(Object.keys(facetGroups) as FacetGroup[], chance.of([0, 0.05, 0.2]));
  const sort = chance.of(searchSorts);
  return {
    text: chance.is(0.5) ? randomText(chance, documents) : null,
    near,
    telehealthState: chance.is(0.1) ? state : null,
    bbox: chance.is(0.15)
      ? chance.of([
          { west: longitude - 1, east: longitude + 0.3, south: latitude - 1, north: latitude + 0.3 },
          { west: 170, east: -170, south: 40, north: 60 },
          { west: -180, east: 180, south: -90, north: 45 },
        ])
      : null,
    filters: Object.fromEntries(groups.map((group) => [group, chance.some<string>(facetGroups[group], 0.3)])),
    acceptingNew: chance.is(0.1),
    scholarship: chance.is(0.05),
    vetted: chance.is(0.15),
    maxCoursePriceCents: chance.is(0.15) ? chance.below(8) * 50_000 : null,
    sort: sort === 'distance' && !near ? 'best' : sort,
    limit: 50,
    cursor: null,
  };
}

export const randomDay = (chance: Chance): string => addDays(today, chance.below(120) - 20);
