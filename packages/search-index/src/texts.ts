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
  add(document: TextDocument, known: number | null): number {
    const encoded = this.encode(document);
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

  /** How well the best title of the listing fits, 0–1: the words asked by the title, and the title by the words asked. */
  matchAt(start: number, hits: Hits): number {
    const { row } = this;
    const { words } = this.dictionary;
    let best = 0;
    let place = start + 1;
    for (let title = row[start] as number; title > 0; title--) {
      const weight = row[place] as number;
      const end = place + 2 + (row[place + 1] as number);
      const from = place + 2;
      place = end;
      if (weight === 0) continue;
      let letters = 0;
      let lettersFound = 0;
      found.set(hits.absent);
      for (let i = from; i < end; i++) {
        const number = row[i] as number;
        const length = (words[number] as string).length;
        let quality = 0;
        for (
          let link = number < hits.first.length ? (hits.first[number] as number) : -1;
          link >= 0;
          link = hits.next[link] as number
        ) {
          const fits = hits.quality[link] as number;
          const asked = hits.asked[link] as number;
          if (fits > quality) quality = fits;
          if (fits > (found[asked] as number)) found[asked] = fits;
        }
        letters += length;
        lettersFound += length * quality;
      }
      best = Math.max(best, titleMatch(weight, hits.letters, found, lettersFound / Math.max(1, letters)));
    }
    return best;
  }

  private encode({ name, organizationName, people, city }: TextDocument): number[] {
    const titles: [number, string][] = [[titleWeights.name, name]];
    if (organizationName !== name) titles.push([titleWeights.organization, organizationName]);
    for (const person of people) titles.push([titleWeights.person, person]);
    titles.push([0, city]);
    const encoded: number[] = [titles.length];
    for (const [weight, text] of titles) {
      const words = namedWords(text).map((word) => this.dictionary.add(word));
      encoded.push(weight, words.length, ...words);
    }
    return encoded;
  }
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
