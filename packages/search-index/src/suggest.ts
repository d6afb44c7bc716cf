/** What somebody may be about to type: conditions, routes, modalities, names and people that begin so. */
import { labelOf } from '@open-window/domain/vocabulary.labels.ts';
import { expansionOf, foldText, typedWordsOf } from '@open-window/domain/words.ts';
import type { Bitmap } from './bitmap.ts';
import { hasBit, lowestBit } from './bitmap.ts';
import { numberedCodes } from './codes.ts';
import type { Columns, Entry } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import { namedWords } from './dictionary.ts';
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
  readonly entries: ReadonlyMap<string, Entry>;
  readonly texts: Texts;
}

/** Codes first, then names, people; none of the three crowds out the others. Only what can be found today. */
export function suggest(sources: SuggestSources, text: string, limit: number): readonly Suggestion[] {
  const { dictionary } = sources;
  const typed = typedWordsOf(text).slice(0, MOST_WORDS);
  if (typed.length === 0) return [];
  const words = typed.map((begun) => wordsBegunWith(dictionary, begun));
  const lists = [
    codes.filter(({ phrases }) => phrases.some((phrase) => isBegun(phrase, typed))).map(({ suggestion }) => suggestion),
    ...namesAndPeople(sources, text, words, limit),
  ];
  const share = Math.max(1, Math.floor(limit / lists.length));
  const fair = lists.flatMap((list) => list.slice(0, share));
  const rest = lists.flatMap((list) => list.slice(share));
  const chosen = new Set([...fair, ...rest].slice(0, limit));
  return lists.flat().filter((suggestion) => chosen.has(suggestion));
}

/** A word as it stands, what it abbreviates, and whatever begins with it. */
function wordsBegunWith(dictionary: Dictionary, begun: string): number[] {
  const whole = [begun, expansionOf(begun) ?? begun].flatMap((word) => dictionary.numberOf(word) ?? []);
  return [...new Set([...whole, ...dictionary.withPrefix(begun)])];
}

const isBegun = (phrase: readonly string[], typed: readonly string[]): boolean =>
  typed.every((begun) => phrase.some((word) => word.startsWith(begun) || word === expansionOf(begun)));

const codes = numberedCodes.flatMap(({ group, code }) => {
  const label = labelOf(group, code);
  if (!label || !(group === 'condition' || group === 'route' || group === 'modality')) return [];
  const phrases = [label.en, label.es, ...(label.plainWords ?? [])].map(namedWords);
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
  words: readonly (readonly number[])[],
  limit: number,
): [Suggestion[], Suggestion[]] {
  const { columns, entries, names, texts } = sources;
  const lists = words.map((numbers) => new Set(numbers));
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
  for (const { document, keys } of holders(columns, words)) {
    const titles = texts.titlesWith(keys.text, lists);
    if (titles.isName) noteListing(document);
    for (const place of titles.people) {
      const person = document.people[place] ?? '';
      if (people.size < limit) people.set(`${person} ${document.slug}`, said('PERSON', person, document.slug));
    }
    if (listings.size >= limit && people.size >= limit) break;
  }
  return [[...listings.values()], [...people.values()]];
}

/** Listings that hold a word out of each list. */
function* holders(columns: Columns, words: readonly (readonly number[])[]): Generator<Entry> {
  const mask = columns.listed.slice();
  for (const numbers of words) {
    const any: Bitmap = new Uint32Array(mask.length);
    for (const number of numbers) columns.postings.uniteInto(any, number);
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
