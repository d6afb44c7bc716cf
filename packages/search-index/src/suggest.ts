/** What somebody may be about to type: conditions, routes, modalities, cities, names and people that begin so. */
import { labelOf } from '@open-window/domain/vocabulary.labels.ts';
import { expansionOf, foldText, typedWordsOf } from '@open-window/domain/words.ts';
import type { Bitmap } from './bitmap.ts';
import { hasBit, lowestBit } from './bitmap.ts';
import type { Cities } from './cities.ts';
import { numberedCodes } from './codes.ts';
import type { Columns, Entry } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import type { NameOrder } from './name-order.ts';
import type { Suggestion, SuggestionKind } from './query.ts';
import type { KeptDocument } from './standing.ts';
import type { Texts } from './texts.ts';

/** Listings looked at for one question, so that a single letter costs no more than a word. */
const MOST_READ = 1000;
const MOST_WORDS = 6;
const kinds = { condition: 'CONDITION', route: 'ROUTE', modality: 'MODALITY' } as const;

export interface SuggestSources {
  readonly columns: Columns;
  readonly dictionary: Dictionary;
  readonly names: NameOrder;
  readonly cities: Cities;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly texts: Texts;
}

/** Codes first, then cities, names, people; none of the four crowds out the others. Only what can be found today. */
export function suggest(sources: SuggestSources, text: string, limit: number): readonly Suggestion[] {
  const typed = typedWordsOf(text).slice(0, MOST_WORDS);
  if (typed.length === 0) return [];
  const wanted = typed.map((begun) => ({ begun: ` ${begun}`, whole: ` ${expansionOf(begun) ?? begun} ` }));
  const isMeant = (words: string): boolean =>
    wanted.every(({ begun, whole }) => words.includes(begun) || words.includes(whole));
  const lists = [
    codes.filter(({ phrases }) => phrases.some(isMeant)).map(({ suggestion }) => suggestion),
    sources.cities.filter(isMeant).map(({ label }) => said('CITY', label, null)),
    ...namesAndPeople(sources, text, typed, isMeant, limit),
  ];
  const share = Math.max(1, Math.floor(limit / lists.length));
  const fair = lists.flatMap((list) => list.slice(0, share));
  const rest = lists.flatMap((list) => list.slice(share));
  const chosen = new Set([...fair, ...rest].slice(0, limit));
  return lists.flat().filter((suggestion) => chosen.has(suggestion));
}

const codes = numberedCodes.flatMap(({ group, code }) => {
  const label = labelOf(group, code);
  if (!label || !(group === 'condition' || group === 'route' || group === 'modality')) return [];
  const phrases = [label.en, label.es, ...(label.plainWords ?? [])].map((phrase) => ` ${foldText(phrase)} `);
  const suggestion: Suggestion = { text: label.en, kind: kinds[group], slug: null, code, group };
  return [{ suggestion, phrases }];
});

const said = (kind: SuggestionKind, text: string, slug: string | null): Suggestion => ({
  text,
  kind,
  slug,
  code: null,
  group: null,
});

/** Names that begin as typed come first, in their order; then whatever holds the words. */
function namesAndPeople(
  sources: SuggestSources,
  text: string,
  typed: readonly string[],
  isMeant: (words: string) => boolean,
  limit: number,
): [Suggestion[], Suggestion[]] {
  const { columns, entries, names } = sources;
  const listings = new Map<string, Suggestion>();
  const people = new Map<string, Suggestion>();
  const noteListing = ({ slug, name }: KeptDocument): void => {
    if (listings.size < limit) listings.set(slug, said('LISTING', name, slug));
  };
  for (const id of names.startingWith(foldText(text))) {
    const entry = entries.get(id);
    if (entry && hasBit(columns.listed, entry.slot)) noteListing(entry.document);
    if (listings.size >= limit) break;
  }
  for (const { document, keys } of holders(sources, typed)) {
    const titles = sources.texts.titlesAt(keys.text);
    if (isMeant(` ${titles.name} `)) noteListing(document);
    for (const [place, person] of document.people.entries()) {
      const isNew = people.size < limit && isMeant(` ${titles.people[place] ?? ''} `);
      if (isNew) people.set(`${person} ${document.slug}`, said('PERSON', person, document.slug));
    }
    if (listings.size >= limit && people.size >= limit) break;
  }
  return [[...listings.values()], [...people.values()]];
}

/** Listings that hold a word for each one begun. */
function* holders({ columns, dictionary }: SuggestSources, typed: readonly string[]): Generator<Entry> {
  const mask = columns.listed.slice();
  for (const begun of typed) {
    const any: Bitmap = new Uint32Array(mask.length);
    const whole = [begun, expansionOf(begun)].flatMap((word) =>
      word === undefined ? [] : (dictionary.numberOf(word) ?? []),
    );
    for (const word of [...whole, ...dictionary.withPrefix(begun)]) columns.postings.uniteInto(any, word);
    for (let w = 0; w < mask.length; w++) mask[w] = (mask[w] as number) & (any[w] as number);
  }
  let read = 0;
  for (let w = 0; w < mask.length; w++) {
    for (let bits = mask[w] as number; bits !== 0; bits &= bits - 1) {
      if (read++ >= MOST_READ) return;
      yield columns.entryAt(w * 32 + lowestBit(bits));
    }
  }
}
