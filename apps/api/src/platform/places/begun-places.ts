/** The places that somebody may be about to type: cities, ZIPs and states that begin so, likeliest first. */
import { parsePlace, resolvePlace } from '@open-window/domain/place.ts';
import { stateNames, stateOf } from '@open-window/domain/states.ts';
import { stateCodes, type StateCode } from '@open-window/domain/vocabulary.ts';
import { expansionOf, foldText, typedWordsOf } from '@open-window/domain/words.ts';
import { loadGazetteer, type Places } from './gazetteer.ts';

/** A name as it is typed, folded, and what it stands for: a text that means exactly this place. */
interface Name {
  readonly key: string;
  readonly text: string;
  readonly weight: number;
}

/** A state is meant sooner than any city in it but the largest of the country. */
const stateWeight = 600_000;
/** Who lives in a place that no address names says the city beside it as often. */
const suburbShare = 0.5;

let loaded: BegunPlaces | undefined;

/** Read once, then kept: some 0.15 s after the gazetteer. */
export const loadBegunPlaces = (): BegunPlaces => (loaded ??= new BegunPlaces(loadGazetteer()));

export class BegunPlaces {
  private readonly names: readonly Name[];
  private readonly zips: readonly string[];

  constructor(private readonly places: Places) {
    this.names = [...cityNames(places), ...stateCodes.flatMap((state) => stateNamesOf(state, places))].sort((a, b) =>
      a.key < b.key ? -1 : 1,
    );
    this.zips = [...places.zips].sort();
  }

  /** Texts of at most `limit` places, each of which leads to its place when it is searched near. */
  begunWith(typed: string, limit: number): readonly string[] {
    if (/^\s*\d{1,5}\s*$/.test(typed)) return this.zipsBegunWith(typed.trim(), limit);
    const code = typed.trim().length === 2 ? stateOf(typed) : null;
    const kept: Name[] = [];
    for (const prefix of prefixesOf(typed)) {
      const { names } = this;
      for (let at = firstFrom(names, prefix, (name) => name.key); names[at]?.key.startsWith(prefix); at += 1)
        keep(kept, names[at] as Name, limit);
    }
    const texts = kept.map(({ text }) => text);
    return code === null ? texts : [...new Set([stateTextOf(code, this.places), ...texts])].slice(0, limit);
  }

  private zipsBegunWith(digits: string, limit: number): string[] {
    const from = firstFrom(this.zips, digits, (zip) => zip);
    const begun = this.zips.slice(from, from + limit).filter((zip) => zip.startsWith(digits));
    return begun.map((zip) => {
      const place = this.places.zip(zip);
      return place ? `${zip} ${place.city}, ${place.state}` : zip;
    });
  }
}

function* cityNames(places: Places): Generator<Name> {
  const towns = new Map<string, string>();
  for (const zip of places.zips) {
    const { city = '', state = '' } = places.zipCentre(zip) ?? {};
    const written = `${city} ${state}`;
    if (!towns.has(written)) towns.set(written, keyOf(foldText(city), state));
  }
  const inAddresses = new Set(towns.values());
  for (const [name, namesakes] of places.cityNames) {
    for (const { city, state, weight } of namesakes) {
      const key = keyOf(name, state);
      yield { key, text: `${city}, ${state}`, weight: inAddresses.has(key) ? weight : weight * suburbShare };
    }
  }
}

const keyOf = (foldedName: string, state: string): string => `${foldedName} ${state.toLowerCase()}`;

function stateNamesOf(state: StateCode, places: Places): Name[] {
  if (places.state(state) === null) return [];
  const text = stateTextOf(state, places);
  const { en, es } = stateNames[state];
  return [...new Set([en, es].map(foldText))].map((key) => ({ key, text, weight: stateWeight }));
}

/** Its name; its code where "New York" or "Washington" alone is taken to mean the city. */
function stateTextOf(state: StateCode, places: Places): string {
  const isMeantBy = (text: string): boolean => {
    const meant = resolvePlace(parsePlace(text), places);
    return meant.kind === 'FOUND' && meant.place.kind === 'STATE';
  };
  return [stateNames[state].en, state].find(isMeantBy) ?? `Washington, ${state}`;
}

/** "St" may begin "Sterling" as well as mean "Saint"; a state may be named in full. */
function prefixesOf(typed: string): ReadonlySet<string> {
  const words = typedWordsOf(typed);
  const last = words.pop();
  if (last === undefined) return new Set();
  const before = words.map((word) => `${expansionOf(word) ?? word} `).join('');
  const intent = parsePlace(typed);
  return new Set([
    before + last,
    before + (expansionOf(last) ?? last),
    ...(intent.kind === 'CITY' && intent.state !== null ? [keyOf(intent.city, intent.state)] : []),
  ]);
}

/** Keeps the weightiest, each place once. */
function keep(kept: Name[], name: Name, limit: number): void {
  const at = kept.findLastIndex(({ weight }) => weight >= name.weight) + 1;
  if (at >= limit || kept.some(({ text }) => text === name.text)) return;
  kept.splice(at, 0, name);
  if (kept.length > limit) kept.pop();
}

/** Where the first key from this one on stands in a sorted list. */
function firstFrom<One>(sorted: readonly One[], key: string, textOf: (one: One) => string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textOf(sorted[middle] as One) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
