/** What somebody means by a place, and where it is: ZIP code, city, state or coordinates. */
import { isPossible } from './geography.ts';
import type { Point } from './listing.ts';
import { stateNames, stateOf } from './states.ts';
import type { StateCode } from './vocabulary.ts';
import { foldText } from './words.ts';

export const placeProblems = [
  'EMPTY',
  'NO_WORDS',
  'OWN_PLACE',
  'TOO_LONG',
  'ZIP_OF_WRONG_LENGTH',
  'COORDINATES_IMPOSSIBLE',
  'COORDINATES_SWAPPED',
  'ZIP_UNKNOWN',
  'CITY_UNKNOWN',
  'CITY_NOT_IN_STATE',
  'STATE_UNKNOWN',
] as const;
export type PlaceProblem = (typeof placeProblems)[number];

/** What was read from the text, before anything is looked up. */
export type PlaceIntent =
  /** `zip` has five digits; `hasRestoredZeros` when leading ones had been lost. */
  | { readonly kind: 'ZIP'; readonly zip: string; readonly hasRestoredZeros: boolean }
  /** `city` is folded, `typed` is as written. `state` null: none was named. */
  | { readonly kind: 'CITY'; readonly city: string; readonly typed: string; readonly state: StateCode | null }
  /** Names that are both, like New York, are STATE here and tried as a city first. */
  | { readonly kind: 'STATE'; readonly state: StateCode; readonly city: string }
  | { readonly kind: 'POINT'; readonly point: Point }
  | { readonly kind: 'UNREADABLE'; readonly problem: PlaceProblem; readonly understood: string };

/** A city, or the place of a ZIP code, as the gazetteer knows it. */
export interface GazetteerPlace {
  readonly city: string;
  readonly state: StateCode;
  readonly point: Point;
  /** Grows with the number of people there; compares places of one name. */
  readonly weight: number;
}

/** The door behind which the names and points of places are kept. All lookups are pure and in memory. */
export interface Gazetteer {
  /** The place of a five-digit ZIP, or null. */
  zip(zip: string): GazetteerPlace | null;
  /** Every city of a folded name (`foldText`), in any order. */
  cities(foldedName: string): readonly GazetteerPlace[];
  /** The middle of a state, by its people rather than its land; null when unknown. */
  state(state: StateCode): Point | null;
  /** Cities whose folded name is nearly this one, likeliest first. */
  similarCities(foldedName: string, state: StateCode | null, limit: number): readonly GazetteerPlace[];
}

export interface Place {
  readonly kind: 'ZIP' | 'CITY' | 'STATE' | 'POINT';
  /** `Denver, CO`, `80202 Denver, CO`, `Colorado`, `39.7400, -104.9900`. */
  readonly label: string;
  readonly point: Point;
  /** What to type to mean exactly this place: resolves to itself. */
  readonly query: string;
  readonly state: StateCode | null;
}

export type PlaceResolution =
  | { readonly kind: 'FOUND'; readonly place: Place; readonly alternatives: readonly Place[] }
  /** `understood` says in plain English what was read; `suggestions` are places of nearly that name. */
  | {
      readonly kind: 'UNKNOWN';
      readonly problem: PlaceProblem;
      readonly understood: string;
      readonly suggestions: readonly Place[];
    };

export const PLACE_MAX_LENGTH = 200;
const MOST_ALTERNATIVES = 8;
const MOST_SUGGESTIONS = 5;

/** Reads a place as typed. Never fails: what cannot be read is UNREADABLE with its reason. Nothing is looked up. */
export function parsePlace(text: string): PlaceIntent {
  if (text.trim().length > PLACE_MAX_LENGTH) {
    return unreadable('TOO_LONG', `more than ${String(PLACE_MAX_LENGTH)} characters`);
  }
  const typed = text
    .normalize('NFKC')
    .replace(/[−–—]/gu, '-')
    .replace(/^[\s,;.]+|[\s,;.]+$/gu, '')
    .replace(/\s+/gu, ' ');
  if (typed === '') return unreadable('EMPTY', 'nothing was typed');
  return coordinatesIn(typed) ?? zipIn(typed) ?? namesIn(typed);
}

/** Finds the place of an intent. Of several cities of one name the weightiest is taken and the others are the alternatives. */
export function resolvePlace(intent: PlaceIntent, gazetteer: Gazetteer): PlaceResolution {
  switch (intent.kind) {
    case 'UNREADABLE':
      return { kind: 'UNKNOWN', problem: intent.problem, understood: intent.understood, suggestions: [] };
    case 'POINT':
      return found(placeOfPoint(intent.point));
    case 'ZIP':
      return zipResolution(intent.zip, gazetteer);
    case 'CITY':
      return cityResolution(intent, gazetteer);
    case 'STATE':
      return stateResolution(intent, gazetteer);
  }
}

/** `39.74,-104.99`, `39.74 -104.99`, `39.74° N, 104.99° W`. Two bare whole numbers are no coordinates. */
function coordinatesIn(typed: string): PlaceIntent | null {
  const parts = typed
    .replace(/[()°]/gu, ' ')
    .trim()
    .split(/[\s,;]+/u);
  const numbers = parts.filter((part) => /^[+-]?\d{1,9}(?:\.\d*)?$/u.test(part)).map(Number);
  const letters = parts.filter((part) => /^[NSEW]$/iu.test(part)).map((letter) => letter.toUpperCase());
  const [latitude, longitude] = numbers;
  if (latitude === undefined || longitude === undefined || numbers.length !== 2) return null;
  if (numbers.length + letters.length !== parts.length || !/[.,;-]/u.test(typed)) return null;
  return pointOf(
    letters.includes('S') ? -latitude : latitude,
    letters.includes('W') ? -Math.abs(longitude) : longitude,
  );
}

function pointOf(latitude: number, longitude: number): PlaceIntent {
  const written = `coordinates ${String(latitude)}, ${String(longitude)}`;
  if (isPossible({ latitude, longitude })) {
    const isSwapped = latitude < MOST_SOUTHERN_HOME && Math.abs(longitude) < MOST_NORTHERN_HOME;
    return isSwapped ? swapped(written) : { kind: 'POINT', point: { latitude, longitude } };
  }
  if (isPossible({ latitude: longitude, longitude: latitude })) return swapped(written);
  return unreadable('COORDINATES_IMPOSSIBLE', `${written}: there is no such point on the earth`);
}

/** Nobody lives farther south than Cape Horn or farther north than Svalbard: beyond them the two numbers were exchanged. */
const MOST_SOUTHERN_HOME = -56;
const MOST_NORTHERN_HOME = 79;
const swapped = (written: string): PlaceIntent =>
  unreadable('COORDINATES_SWAPPED', `${written}: latitude comes first, then longitude`);

/** Five digits, nine with or without a hyphen, fewer when leading zeros were lost; alone, or before or after a city or address. */
function zipIn(typed: string): PlaceIntent | null {
  const alone = /^(?:zip(?: ?code)?:? ?)?(\d+)(?:[- ](\d{4}))?$/iu.exec(typed);
  if (alone !== null) return zipOf(alone[1] ?? '', alone[2] ?? '');
  const beside = /[\s,](\d{5})(?:-?\d{4})?$/u.exec(typed) ?? /^(\d{5})(?:-?\d{4})?[\s,]\D+$/u.exec(typed);
  return beside === null ? null : zipOf(beside[1] ?? '', '');
}

function zipOf(digits: string, plusFour: string): PlaceIntent {
  const isNine = plusFour === '' && digits.length > 5;
  const zip = isNine ? digits.slice(0, -4) : digits;
  if (zip.length < 3 || zip.length > 5)
    return unreadable('ZIP_OF_WRONG_LENGTH', `the number ${digits.slice(0, 20)}: a ZIP code has 5 or 9 digits`);
  return { kind: 'ZIP', zip: zip.padStart(5, '0'), hasRestoredZeros: zip.length < 5 };
}

function namesIn(typed: string): PlaceIntent {
  if (ownPlace.test(typed)) return unreadable('OWN_PLACE', 'where you are, which only your own device knows');
  const bare = typed.replace(/^(?:near(?: to)?|close to|around|cerca de) /iu, '');
  const text = stateOf(bare) === null ? bare.replace(country, '') : bare;
  const folded = foldText(text);
  if (folded === '') return unreadable('NO_WORDS', 'no letters or digits');
  const state = stateOf(text);
  if (state !== null) return { kind: 'STATE', state, city: folded };
  const { city, state: named } = cityAndState(text) ?? { city: text, state: null };
  return { kind: 'CITY', city: foldText(city), typed: city, state: named };
}

/** Not "me" as the code of Maine. */
const ownPlace = /^(?:(?:near(?: to)?|close to|around) me|cerca de m[ií])$/iu;
const country = /[\s,]+(?:u\.?s\.?a?\.?|united states(?: of america)?|estados unidos|ee\.? ?uu\.?)$/iu;

/** At the comma when there is one, else the longest state name or code that ends the text. */
function cityAndState(typed: string): { readonly city: string; readonly state: StateCode } | null {
  const comma = typed.lastIndexOf(',');
  const words = typed.split(' ');
  const cuts = comma > 0 ? [[typed.slice(0, comma), typed.slice(comma + 1)]] : [];
  for (let length = Math.min(words.length - 1, MOST_STATE_WORDS); length > 0; length -= 1) {
    cuts.push([words.slice(0, -length).join(' '), words.slice(-length).join(' ')]);
  }
  for (const [before = '', after = ''] of cuts) {
    const state = stateOf(after);
    if (state !== null && foldText(before) !== '') return { city: before.trim(), state };
  }
  return null;
}

/** Islas Vírgenes de los Estados Unidos. */
const MOST_STATE_WORDS = 6;

function zipResolution(zip: string, gazetteer: Gazetteer): PlaceResolution {
  const place = gazetteer.zip(zip);
  if (place === null)
    return { kind: 'UNKNOWN', problem: 'ZIP_UNKNOWN', understood: `ZIP code ${zip}`, suggestions: [] };
  return found({
    kind: 'ZIP',
    label: `${zip} ${cityLabel(place)}`,
    point: place.point,
    query: zip,
    state: place.state,
  });
}

function cityResolution(
  { city, typed, state }: Extract<PlaceIntent, { kind: 'CITY' }>,
  gazetteer: Gazetteer,
): PlaceResolution {
  const everywhere = byWeight(gazetteer.cities(city));
  const [best, ...others] = state === null ? everywhere : everywhere.filter((place) => place.state === state);
  if (best !== undefined) return found(placeOfCity(best), others.slice(0, MOST_ALTERNATIVES).map(placeOfCity));
  if (state !== null && stateOf(city) === state) return stateResolution({ kind: 'STATE', state, city }, gazetteer);
  const similar = gazetteer.similarCities(city, state, MOST_SUGGESTIONS);
  const suggestions = [...everywhere, ...similar].slice(0, MOST_SUGGESTIONS).map(placeOfCity);
  if (state === null)
    return { kind: 'UNKNOWN', problem: 'CITY_UNKNOWN', understood: `a city named “${typed}”`, suggestions };
  const understood = `a city named “${typed}” in ${stateNames[state].en}`;
  return {
    kind: 'UNKNOWN',
    problem: everywhere.length > 0 ? 'CITY_NOT_IN_STATE' : 'CITY_UNKNOWN',
    understood,
    suggestions,
  };
}

/** Who types only New York or Washington means the city sooner than the state; the state is the first alternative. */
function stateResolution(
  { state, city }: Extract<PlaceIntent, { kind: 'STATE' }>,
  gazetteer: Gazetteer,
): PlaceResolution {
  const point = gazetteer.state(state);
  const whole: readonly Place[] =
    point === null ? [] : [{ kind: 'STATE', label: stateNames[state].en, point, query: state, state }];
  const namesakes =
    state === 'DC' ? gazetteer.cities('washington').filter((place) => place.state === 'DC') : gazetteer.cities(city);
  const [largest, ...others] = byWeight(city === 'nueva york' ? gazetteer.cities('new york') : namesakes).map(
    placeOfCity,
  );
  const isMeantAsCity = state === 'DC' || citiesMeantBeforeStates.has(city);
  const cities = largest === undefined ? [] : [largest];
  const [place, ...alternatives] = [...(isMeantAsCity ? [...cities, ...whole] : [...whole, ...cities]), ...others];
  if (place !== undefined) return found(place, alternatives.slice(0, MOST_ALTERNATIVES));
  return {
    kind: 'UNKNOWN',
    problem: 'STATE_UNKNOWN',
    understood: `the state ${stateNames[state].en}`,
    suggestions: [],
  };
}

const citiesMeantBeforeStates: ReadonlySet<string> = new Set(['new york', 'nueva york', 'washington']);

const unreadable = (problem: PlaceProblem, understood: string): PlaceIntent => ({
  kind: 'UNREADABLE',
  problem,
  understood,
});
const found = (place: Place, alternatives: readonly Place[] = []): PlaceResolution => ({
  kind: 'FOUND',
  place,
  alternatives,
});
const cityLabel = ({ city, state }: GazetteerPlace): string => `${city}, ${state}`;

function placeOfCity(place: GazetteerPlace): Place {
  return { kind: 'CITY', label: cityLabel(place), point: place.point, query: cityLabel(place), state: place.state };
}

function placeOfPoint(point: Point): Place {
  const label = `${point.latitude.toFixed(4)}, ${point.longitude.toFixed(4)}`;
  return { kind: 'POINT', label, point, query: `${String(point.latitude)},${String(point.longitude)}`, state: null };
}

/** Weightiest first; ties by state, so that the answer is always the same. */
const byWeight = (places: readonly GazetteerPlace[]): readonly GazetteerPlace[] =>
  [...places].sort((a, b) => b.weight - a.weight || (a.state < b.state ? -1 : a.state > b.state ? 1 : 0));
