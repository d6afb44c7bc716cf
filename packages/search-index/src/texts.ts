/** The words of each listing, title by title, in one long row of numbers: what is compared with the words that were asked for. */
import type { Dictionary } from './dictionary.ts';
import { namedWords, QUESTION_WORDS } from './dictionary.ts';
import type { SearchDocument } from './document.ts';

/** How much a fitting title counts, in percent. */
export const titleWeights = { name: 100, person: 95, organization: 90 } as const;

/** Share of the points for words asked that the title has, and for words of the title that were asked; in percent. */
export const ASKED_SHARE = 65;
export const TITLE_SHARE = 35;
/** Quality of a word that is found in the listing, but not in the title. */
export const ELSEWHERE_QUALITY = 40;

type TextDocument = Pick<SearchDocument, 'name' | 'organizationName' | 'people' | 'city'>;

/** The words asked, by the words they were found to mean. */
export interface Hits {
  /** Letters of each word asked: longer words count for more. */
  readonly letters: readonly number[];
  /** What a word asked is worth in a title that lacks it, 0–100. */
  readonly absent: readonly number[];
  /** What a name is worth in which none of the words stands. */
  readonly floor: number;
  /** First link for a dictionary word, −1 without one. */
  readonly first: Int32Array;
  readonly asked: readonly number[];
  readonly quality: readonly number[];
  readonly next: readonly number[];
}

export class Texts {
  private row = new Int32Array(1 << 16);
  private length = 0;
  private readonly dictionary: Dictionary;

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
  }

  /** Where the words of this listing begin; `known` when they are still the same. */
  add(document: TextDocument, nameWords: readonly string[], known: number | null): number {
    const encoded = this.encode(document, nameWords);
    if (known !== null && encoded.every((number, i) => this.row[known + i] === number)) return known;
    while (this.length + encoded.length > this.row.length) {
      const grown = new Int32Array(this.row.length * 2);
      grown.set(this.row);
      this.row = grown;
    }
    const start = this.length;
    this.row.set(encoded, start);
    this.length += encoded.length;
    return start;
  }

  /** Every word of the listing, each once. */
  wordsAt(start: number): Set<number> {
    const words = new Set<number>();
    let place = start + 1;
    for (let title = this.row[start] as number; title > 0; title--) {
      const end = place + 2 + (this.row[place + 1] as number);
      for (let i = place + 2; i < end; i++) words.add(this.row[i] as number);
      place = end;
    }
    return words;
  }

  /**
   * How well the best title of the listing fits, 0–1: the words asked by the title, and the title by the words asked. To the third
   * power, so that the one whose name was typed stands before a better one that has the words among others.
   */
  matchAt(start: number, hits: Hits): number {
    const { row } = this;
    const { lengths } = this.dictionary;
    const { first } = hits;
    let best = hits.floor;
    let place = start + 1;
    for (let title = row[start] as number; title > 0; title--) {
      const from = place + 2;
      const end = from + (row[place + 1] as number);
      const weight = row[place] as number;
      place = end;
      if (weight === 0) continue;
      let letters = 0;
      let lettersFound = 0;
      for (let i = from; i < end; i++) {
        const number = row[i] as number;
        const length = lengths[number] as number;
        letters += length;
        const link = first[number] as number;
        if (link < 0) continue;
        if (lettersFound === 0)
          for (let asked = 0; asked < hits.absent.length; asked++) found[asked] = hits.absent[asked] as number;
        lettersFound += length * noteFound(hits, link);
      }
      if (lettersFound > 0) best = Math.max(best, titleMatch(weight, hits.letters, found, lettersFound / letters));
    }
    return best * best * best;
  }

  /** Which titles have a word out of each list: the name, and the people by their place in the team. */
  titlesWith(
    start: number,
    lists: readonly ReadonlySet<number>[],
  ): { isName: boolean; readonly people: readonly number[] } {
    const people: number[] = [];
    let isName = false;
    let person = 0;
    let place = start + 1;
    for (let title = this.row[start] as number; title > 0; title--) {
      const weight = this.row[place] as number;
      const end = place + 2 + (this.row[place + 1] as number);
      const words = this.row.subarray(place + 2, end);
      const isMeant = lists.every((list) => words.some((word) => list.has(word)));
      if (weight === titleWeights.name) isName = isMeant;
      if (weight === titleWeights.person && person++ >= 0 && isMeant) people.push(person - 1);
      place = end;
    }
    return { isName, people };
  }

  private encode({ name, organizationName, people, city }: TextDocument, nameWords: readonly string[]): number[] {
    const encoded: number[] = [2 + people.length + (organizationName === name ? 0 : 1)];
    const add = (weight: number, words: readonly string[]): void => {
      encoded.push(weight, words.length);
      for (const word of words) encoded.push(this.dictionary.add(word));
    };
    add(titleWeights.name, nameWords);
    if (organizationName !== name) add(titleWeights.organization, namedWords(organizationName));
    for (const person of people) add(titleWeights.person, namedWords(person));
    add(0, namedWords(city));
    return encoded;
  }
}

/** Notes what each word asked is worth in this title, and tells the best of it. */
function noteFound(hits: Hits, first: number): number {
  let best = 0;
  for (let link = first; link >= 0; link = hits.next[link] as number) {
    const quality = hits.quality[link] as number;
    const asked = hits.asked[link] as number;
    if (quality > best) best = quality;
    if (quality > (found[asked] as number)) found[asked] = quality;
  }
  return best;
}

/** @param found quality of each word asked, 0–100. @param titleQuality that of the title's letters on average, 0–100. */
export function titleMatch(
  weight: number,
  letters: readonly number[],
  found: ArrayLike<number>,
  titleQuality: number,
): number {
  let asked = 0;
  let total = 0;
  for (let i = 0; i < letters.length; i++) {
    asked += (letters[i] as number) * (found[i] as number);
    total += letters[i] as number;
  }
  const askedQuality = total === 0 ? 0 : asked / total;
  return (weight * (ASKED_SHARE * askedQuality + TITLE_SHARE * titleQuality)) / 1_000_000;
}

/** Filled anew for each title; a question has no more words than this. */
const found = new Uint8Array(QUESTION_WORDS);
