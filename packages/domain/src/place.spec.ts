import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  parsePlace,
  resolvePlace,
  type Gazetteer,
  type GazetteerPlace,
  type PlaceProblem,
  type PlaceResolution,
} from './place.ts';
import { stateNames, stateOf } from './states.ts';
import { stateCodes, type StateCode } from './vocabulary.ts';
import { foldText } from './words.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const place = (city: string, state: StateCode, weight: number): GazetteerPlace => ({
  city,
  state,
  weight,
  point: at(40, -100),
});
const cities = [
  place('Denver', 'CO', 715),
  place('Denver', 'PA', 4),
  place('Portland', 'ME', 68),
  place('Portland', 'OR', 650),
  place('New York', 'NY', 8300),
  place('Washington', 'DC', 690),
  place('Washington', 'PA', 13),
  place('Saint Paul', 'MN', 311),
  place('Kansas City', 'MO', 508),
  place('Kansas City', 'KS', 156),
  place('Cañon City', 'CO', 17),
];
const zips: Readonly<Record<string, GazetteerPlace>> = {
  '80202': place('Denver', 'CO', 1),
  '02139': place('Cambridge', 'MA', 1),
  '00601': place('Adjuntas', 'PR', 1),
};
const gazetteer: Gazetteer = {
  zip: (zip) => (Object.hasOwn(zips, zip) ? (zips[zip] ?? null) : null),
  cities: (name) => cities.filter(({ city }) => foldText(city) === name),
  state: (state) => (state === 'GU' ? null : at(39, -98)),
  similarCities: (name, state, limit) =>
    cities
      .filter((one) => foldText(one.city).startsWith(name.slice(0, 3)) && (state === null || one.state === state))
      .slice(0, limit),
};
const resolve = (text: string): PlaceResolution => resolvePlace(parsePlace(text), gazetteer);
const labelsOf = (text: string): readonly string[] => {
  const answer = resolve(text);
  return answer.kind === 'FOUND'
    ? [answer.place.label, ...answer.alternatives.map(({ label }) => label)]
    : [answer.problem];
};

describe('a ZIP code', () => {
  it.each([
    ['80202', '80202', false],
    [' 80202 ', '80202', false],
    ['80202-1234', '80202', false],
    ['802021234', '80202', false],
    ['80202 1234', '80202', false],
    ['2139', '02139', true],
    ['21391234', '02139', true],
    ['2139-1234', '02139', true],
    ['601', '00601', true],
    ['6708', '06708', true],
    ['ZIP 80202', '80202', false],
    ['zip code: 80202', '80202', false],
    ['Denver, CO 80202', '80202', false],
    ['1 Example St, Denver, CO 80202-1234', '80202', false],
    ['80202 Denver, CO', '80202', false],
    ['８０２０２', '80202', false],
  ])('%s is %s', (text, zip, hasRestoredZeros) => {
    expect(parsePlace(text)).toEqual({ kind: 'ZIP', zip, hasRestoredZeros });
  });

  it.each(['7', '42', '1234567890', '99999999999999999999'])('%s has no length of one', (text) => {
    expect(parsePlace(text)).toMatchObject({ kind: 'UNREADABLE', problem: 'ZIP_OF_WRONG_LENGTH' });
  });

  it('is found with its city, or said to be unknown', () => {
    expect(labelsOf('2139')).toEqual(['02139 Cambridge, MA']);
    expect(resolve('99998')).toMatchObject({ kind: 'UNKNOWN', problem: 'ZIP_UNKNOWN', understood: 'ZIP code 99998' });
  });
});

describe('coordinates', () => {
  it.each([
    '39.74,-104.99',
    '39.74, -104.99',
    '39.74 -104.99',
    '(39.74; -104.99)',
    '39.74°, −104.99°',
    '39.74° N, 104.99° W',
    '+39.74,-104.99',
  ])('%s are Denver', (text) => {
    expect(parsePlace(text)).toEqual({ kind: 'POINT', point: at(39.74, -104.99) });
  });

  it.each<[string, PlaceProblem]>([
    ['-104.99,39.74', 'COORDINATES_SWAPPED'],
    ['-74.0,40.7', 'COORDINATES_SWAPPED'],
    ['144.79,13.44', 'COORDINATES_SWAPPED'],
    ['95.5,190.1', 'COORDINATES_IMPOSSIBLE'],
    ['-200.5,-500', 'COORDINATES_IMPOSSIBLE'],
    ['39.74,181.5', 'COORDINATES_IMPOSSIBLE'],
  ])('%s are refused: %s', (text, problem) => {
    expect(resolve(text)).toMatchObject({ kind: 'UNKNOWN', problem });
  });
});

describe('a city', () => {
  it('is the likeliest of its name, with the others as alternatives', () => {
    expect(labelsOf('portland')).toEqual(['Portland, OR', 'Portland, ME']);
    expect(labelsOf('Portland, ME')).toEqual(['Portland, ME']);
    expect(labelsOf('portland maine')).toEqual(['Portland, ME']);
  });

  it.each(['St. Paul, MN', 'saint paul minnesota', 'ST PAUL MN', 'Saint Paul,MN,USA', 'St Paul, Minesota'])(
    '%s is found',
    (text) => {
      expect(labelsOf(text)).toEqual(['Saint Paul, MN']);
    },
  );

  it.each([
    ['Canon City', 'Cañon City, CO'],
    ['Kansas City', 'Kansas City, MO'],
    ['Kansas City, Kansas', 'Kansas City, KS'],
    ['Washington, D.C.', 'Washington, DC'],
    ['Washington PA', 'Washington, PA'],
    ['near Denver', 'Denver, CO'],
    ['cerca de Portland, Maine', 'Portland, ME'],
    ['New York, Nueva York', 'New York, NY'],
  ])('%s is %s', (text, label) => {
    expect(labelsOf(text)[0]).toBe(label);
  });

  it('that is unknown is answered with what was understood and what is like it', () => {
    expect(resolve('Denvr')).toMatchObject({
      kind: 'UNKNOWN',
      problem: 'CITY_UNKNOWN',
      understood: 'a city named “Denvr”',
    });
    const answer = resolve('Denver, TX');
    expect(answer).toMatchObject({ problem: 'CITY_NOT_IN_STATE', understood: 'a city named “Denver” in Texas' });
    expect(answer.kind === 'UNKNOWN' && answer.suggestions.map(({ label }) => label)).toEqual([
      'Denver, CO',
      'Denver, PA',
    ]);
  });
});

describe('a state', () => {
  it.each(stateCodes)('%s is understood by code and by name in both languages', (code) => {
    for (const text of [code, code.toLowerCase(), stateNames[code].en, stateNames[code].es.toUpperCase()]) {
      expect(stateOf(text)).toBe(code);
      expect(parsePlace(text)).toMatchObject({ kind: 'STATE', state: code });
    }
  });

  it.each([
    ['Colorado', ['Colorado']],
    ['CO', ['Colorado']],
    ['nuevo mexico', ['New Mexico']],
    ['New York', ['New York, NY', 'New York']],
    ['Nueva York', ['New York, NY', 'New York']],
    ['NY', ['New York']],
    ['Washington', ['Washington, DC', 'Washington', 'Washington, PA']],
    ['WA', ['Washington']],
    ['Colorado, CO', ['Colorado']],
    ['DC', ['Washington, DC', 'District of Columbia']],
    ['Washington DC', ['Washington, DC', 'District of Columbia']],
    ['Guam', ['STATE_UNKNOWN']],
  ])('%s is %s', (text, expected) => {
    expect(labelsOf(text)).toEqual(expected);
  });
});

describe('whatever is typed', () => {
  it.each<[string, PlaceProblem]>([
    ['', 'EMPTY'],
    [' ,. ', 'EMPTY'],
    ['😀', 'NO_WORDS'],
    ['near me', 'OWN_PLACE'],
    ['Cerca de mí', 'OWN_PLACE'],
    ['x'.repeat(201), 'TOO_LONG'],
  ])('%s is answered with a reason: %s', (text, problem) => {
    expect(resolve(text)).toMatchObject({ kind: 'UNKNOWN', problem });
  });

  it('is understood or answered with a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[\d .,;NSEW°+-]{0,60}$/),
          fc.constantFrom('__proto__', 'constructor', 'toString, CO'),
        ),
        (text) => {
          const answer = resolve(text);
          if (answer.kind === 'UNKNOWN') expect(answer.understood).not.toBe('');
          else expect(Number.isFinite(answer.place.point.latitude)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is read in the time that its length asks, which another power of it would be far beyond', () => {
    const started = Date.now();
    for (const part of ['1 ', '1.', ' ,', '-', 'a ', '0', '°']) parsePlace(`a${part.repeat(50_000)}a`);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('a place found is found again by the query it gives', () => {
    for (const text of ['80202', 'portland', 'NY', 'New York', '39.74,-104.99', 'Washington']) {
      const answer = resolve(text);
      if (answer.kind !== 'FOUND') throw new Error(text);
      for (const one of [answer.place, ...answer.alternatives])
        expect(resolve(one.query)).toMatchObject({ place: one });
    }
  });
});
