/** What a typed text means, slow and obvious: see reference.ts. */
import { typedWordsOf, wordsOf } from '@open-window/domain/words.ts';
import { isSmallWord, wordsByCode } from './code-words.ts';
import { numberedCodes } from './codes.ts';
import type { SearchDocument } from './document.ts';

export interface PlainText {
  matches(document: SearchDocument): boolean;
  matchOf(document: SearchDocument): number;
  readonly didYouMean: string | null;
}

/** Words of which all must be there, and how good a fit they are. `joins` is the first of two typed words that they stand for. */
interface Meaning {
  readonly words: readonly string[];
  readonly quality: number;
  readonly joins: number | null;
}

type Reading = 'optional' | 'exact' | 'halves' | 'one slip' | 'two slips' | 'none';

const cut = (words: readonly string[]): string[] => words.map((word) => word.slice(0, 40));
const isAsked = (reading: Reading): boolean => reading !== 'optional' && reading !== 'none';

export function readText(listed: readonly SearchDocument[], text: string): PlainText {
  const holdings = new Map(listed.map((document) => [document, wordsOfDocument(document)]));
  const known = new Set([...holdings.values()].flatMap((words) => [...words]));
  const typed = cut(wordsOf(text)).slice(0, 16);
  const lastTyped = cut(typedWordsOf(text)).at(-1) ?? '';

  const meaningsOf = (place: number, reading: Reading): Meaning[] => {
    const word = typed[place] ?? '';
    if (reading === 'none') return [];
    const found: Meaning[] = [];
    const add = (words: readonly string[], quality: number, joins: number | null = null): void => {
      if (words.every((one) => known.has(one))) found.push({ words, quality, joins });
    };
    add([word], 100);
    if (word.length >= 4) add([word.endsWith('s') ? word.slice(0, -1) : `${word}s`], 95);
    if (place === typed.length - 1 && lastTyped.length >= 2) {
      for (const other of known) if (other.startsWith(lastTyped) && other !== lastTyped) add([other], 80);
    }
    if (reading === 'exact' || reading === 'optional') return found;
    for (const from of [place - 1, place]) {
      if (from >= 0 && from + 1 < typed.length) add([`${typed[from] ?? ''}${typed[from + 1] ?? ''}`], 75, from);
    }
    for (let at = 2; at <= word.length - 2; at++) {
      add([word.slice(0, at), word.slice(at)], 75);
      if (word.length - at - 1 >= 2) add([word.slice(0, at), word.slice(at + 1)], 75);
    }
    if (reading === 'halves') return found;
    for (const { other, distance } of slipsOf(word, reading === 'two slips' ? 2 : 1))
      add([other], distance === 1 ? 75 : 55);
    return found;
  };

  const neighbours = new Map(typed.map((word) => [word, neighboursOf(word, known)]));
  const slipsOf = (word: string, most: number): readonly Neighbour[] =>
    (neighbours.get(word) ?? []).filter(({ distance }) => distance <= most);

  const strictReading = (place: number): Reading => {
    const word = typed[place] ?? '';
    if (meaningsOf(place, 'exact').length > 0) return 'exact';
    const hasHalves = meaningsOf(place, 'halves').length > 0;
    if (hasHalves && word.length <= 3) return 'halves';
    if (slipsOf(word, 1).length > 0) return 'one slip';
    if (word.length >= 8 && slipsOf(word, 2).length > 0) return 'two slips';
    return hasHalves ? 'halves' : 'none';
  };

  const places = typed.map((_, place) => place);
  const read = (isOptional: (word: string) => boolean): Reading[] =>
    places.map((place) => (isOptional(typed[place] ?? '') ? 'optional' : strictReading(place)));
  const leniently = read(isSmallWord);
  const strict = leniently.some(isAsked) ? leniently : read(() => false);
  const asked = strict.filter(isAsked).length;
  const oneSlip = strict.map((reading, place): Reading =>
    isAsked(reading) && reading !== 'two slips' && (typed[place] ?? '').length >= 3 ? 'one slip' : reading,
  );
  const twoSlips = oneSlip.map((reading, place): Reading =>
    isAsked(reading) && (typed[place] ?? '').length >= 8 ? 'two slips' : reading,
  );
  const fewer = Array.from({ length: Math.max(0, asked - 1) }, (_, i) => ({
    readings: oneSlip,
    minimum: asked - 1 - i,
  }));
  const tries = [strict, oneSlip, twoSlips].map((readings) => ({ readings, minimum: asked }));
  const attempts = [...tries, ...fewer].map(({ readings, minimum }) => {
    const meanings = readings.map((reading, place) => meaningsOf(place, reading));
    const found = listed.filter((document) => {
      const words = holdings.get(document) ?? new Set();
      const met = places.filter(
        (place) => isAsked(readings[place] ?? 'none') && meanings[place]?.some((one) => isMet(one, words)),
      );
      return minimum > 0 && met.length >= minimum;
    });
    return { readings, minimum, meanings, found };
  });
  const chosen = attempts.find(({ found }) => found.length > 0);
  if (!chosen) return { matches: () => false, matchOf: () => 0, didYouMean: null };
  const matching = new Set(chosen.found);
  const absent = chosen.readings.map((reading) => (chosen.minimum === asked && reading !== 'none' ? 40 : 0));
  return {
    matches: (document) => matching.has(document),
    matchOf: (document) => {
      const best = Math.max(...titlesOf(document).map((title) => titleMatch(title, typed, chosen.meanings, absent)));
      return best * best * best;
    },
    didYouMean: corrected(
      typed,
      chosen.meanings,
      chosen.found.map((document) => holdings.get(document) ?? new Set()),
    ),
  };
}

interface Neighbour {
  readonly other: string;
  readonly distance: number;
}

/** Words one or two slips away. Of a word of two letters one may be missing, or both swapped; no slip leaves a single letter. */
const neighboursOf = (word: string, known: ReadonlySet<string>): Neighbour[] =>
  [...known].flatMap((other) => {
    const distance = changesBetween(word, other);
    const isSwap = Array.from(word).reverse().join('') === other;
    const isAllowed = word.length >= 2 && other.length >= 2 && (word.length > 2 || other.length > 2 || isSwap);
    return isAllowed && distance >= 1 && distance <= 2 ? [{ other, distance }] : [];
  });

const isMet = ({ words }: Meaning, held: ReadonlySet<string>): boolean => words.every((word) => held.has(word));

function wordsOfDocument(document: SearchDocument): Set<string> {
  const { name, organizationName, people, city, codes } = document;
  const texts = [name, organizationName, ...people, city].flatMap((text) => cut(wordsOf(text)));
  const spoken = numberedCodes.flatMap(({ group, code }, number) =>
    codes[group].includes(code) ? (wordsByCode[number] ?? []) : [],
  );
  return new Set([...texts, ...spoken]);
}

const titlesOf = ({ name, organizationName, people }: SearchDocument): { weight: number; words: string[] }[] =>
  [
    { weight: 100, text: name },
    ...(organizationName === name ? [] : [{ weight: 90, text: organizationName }]),
    ...people.map((text) => ({ weight: 95, text })),
  ].map(({ weight, text }) => ({ weight, words: cut(wordsOf(text)) }));

/** 65 for the words asked that the title has, 35 for the words of the title that were asked, longer words counting for more. */
function titleMatch(
  { weight, words }: { weight: number; words: readonly string[] },
  typed: readonly string[],
  meanings: readonly (readonly Meaning[])[],
  absent: readonly number[],
): number {
  const fit = (place: number, word: string): number =>
    Math.max(
      0,
      ...(meanings[place] ?? []).filter(({ words: meant }) => meant.includes(word)).map(({ quality }) => quality),
    );
  const average = (all: readonly { letters: number; quality: number }[]): number => {
    const letters = all.reduce((sum, one) => sum + one.letters, 0);
    return letters === 0 ? 0 : all.reduce((sum, one) => sum + one.letters * one.quality, 0) / letters;
  };
  const askedQuality = average(
    typed.map((word, place) => ({
      letters: word.length,
      quality: Math.max(absent[place] ?? 0, ...words.map((held) => fit(place, held))),
    })),
  );
  const titleQuality = average(
    words.map((held) => ({ letters: held.length, quality: Math.max(0, ...typed.map((_, place) => fit(place, held))) })),
  );
  return (weight * (65 * askedQuality + 35 * titleQuality)) / 1_000_000;
}

function corrected(
  typed: readonly string[],
  meanings: readonly (readonly Meaning[])[],
  found: readonly ReadonlySet<string>[],
): string | null {
  const said: string[] = [];
  let isCorrected = false;
  for (const [place, word] of typed.entries()) {
    const counted = (meanings[place] ?? []).map((meaning) => ({
      ...meaning,
      text: meaning.words.join(' '),
      count: found.filter((held) => isMet(meaning, held)).length,
    }));
    const there = counted.filter(({ count }) => count > 0);
    if (counted.length === 0) {
      if (isSmallWord(word)) said.push(word);
    } else if (there.length === 0 || there.some(({ quality }) => quality >= 80)) said.push(word);
    else {
      there.sort((a, b) => b.count - a.count || b.quality - a.quality || (a.text < b.text ? -1 : 1));
      const [best] = there;
      isCorrected = true;
      if (best && !(best.joins === place - 1 && said.at(-1) === best.text)) said.push(best.text);
    }
  }
  return isCorrected ? said.join(' ') : null;
}

/** Optimal string alignment: a letter more, less or other, or two neighbours swapped; as the textbook has it. */
function changesBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      (table[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change, swap);
    }
  }
  return at(a.length, b.length);
}
