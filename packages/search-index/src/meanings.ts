/** What a typed word may mean in this directory: itself, its plural, a beginning, a slip of the keyboard, two words in one. */
import type { Bitmap } from './bitmap.ts';
import { popcount } from './bitmap.ts';
import { wordsByCode } from './code-words.ts';
import type { Dictionary } from './dictionary.ts';
import type { Postings } from './postings.ts';

/** How good each kind of meaning is, 0–100. */
export const qualities = { exact: 100, plural: 95, beginning: 80, oneSlip: 75, joined: 75, twoSlips: 55 } as const;

/** From this quality on the word counts as what was typed, not as a correction. */
export const AS_TYPED = qualities.beginning;

/** One or two words of the dictionary that must be there. */
export interface Meaning {
  readonly words: readonly number[];
  readonly quality: number;
  /** A joined word stands for two typed ones: the first of them. */
  readonly joinedFrom: number | null;
}

/** How freely a typed word is read; one letter each, kept in cursors. */
export const readings = ['o', 'e', 'h', '1', '2', 'x'] as const;
/** optional · exactly · in halves or joined · with one slip · with two · not at all */
export type Reading = (typeof readings)[number];

const mayBeHalves = (reading: Reading): boolean => reading === 'h' || reading === '1' || reading === '2';

export interface TypedText {
  readonly words: readonly string[];
  /** The last word as typed so far, before abbreviations are spelled out. */
  readonly lastTyped: string;
}

/** The words of the directory with those who hold them, by text or by code. */
export interface Lexicon {
  readonly dictionary: Dictionary;
  readonly postings: Postings;
  readonly codeBits: readonly Bitmap[];
  /** Listings that can be found today: a word of hidden ones only is no word. */
  readonly listed: Bitmap;
}

export class Meanings {
  private readonly lexicon: Lexicon;
  private readonly codesByWord = new Map<number, number[]>();
  private readonly slips = new Map<string, readonly { number: number; distance: number }[]>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    wordsByCode.forEach((words, code) => {
      for (const word of words) {
        const number = lexicon.dictionary.add(word);
        const codes = this.codesByWord.get(number);
        if (codes) codes.push(code);
        else this.codesByWord.set(number, [code]);
      }
    });
  }

  /** To be called before each question: slips are remembered only while it is read. */
  forget(): void {
    this.slips.clear();
  }

  of({ words, lastTyped }: TypedText, place: number, reading: Reading): readonly Meaning[] {
    if (reading === 'x') return [];
    const word = words[place] as string;
    const isLast = place === words.length - 1;
    return [
      ...this.alive([word], qualities.exact),
      ...this.alive(numberForms(word), qualities.plural),
      ...(isLast && lastTyped.length >= 2 ? this.beginnings(lastTyped) : []),
      ...(mayBeHalves(reading) ? [...this.joins(words, place), ...this.halves(word)] : []),
      ...(reading === '1' || reading === '2' ? this.slipsOf(word, Number(reading)) : []),
    ];
  }

  /** The reading of a word on the first try: slips only for one that nobody has. */
  firstReading(typed: TypedText, place: number): Reading {
    const word = typed.words[place] as string;
    if (this.of(typed, place, 'e').length > 0) return 'e';
    const canBeHalves = this.of(typed, place, 'h').length > 0;
    if (canBeHalves && word.length <= 3) return 'h';
    if (this.slipsOf(word, 1).length > 0) return '1';
    if (word.length >= 8 && this.slipsOf(word, 2).length > 0) return '2';
    return canBeHalves ? 'h' : 'x';
  }

  uniteInto(into: Bitmap, word: number): void {
    this.lexicon.postings.uniteInto(into, word);
    for (const code of this.codesByWord.get(word) ?? []) {
      const bits = this.lexicon.codeBits[code] as Bitmap;
      for (let w = 0; w < into.length; w++) into[w] = (into[w] as number) | (bits[w] as number);
    }
  }

  /** How many of these listings hold all the words of a meaning. */
  countIn({ words }: Meaning, mask: Bitmap): number {
    const [first, second] = words;
    if (first === undefined) return 0;
    if (second === undefined && !this.codesByWord.has(first)) return this.lexicon.postings.countIn(first, mask);
    const both = mask.slice();
    const one = new Uint32Array(mask.length);
    for (const word of words) {
      one.fill(0);
      this.uniteInto(one, word);
      for (let w = 0; w < both.length; w++) both[w] = (both[w] as number) & (one[w] as number);
    }
    return both.reduce((sum, bits) => sum + popcount(bits), 0);
  }

  private isAlive(number: number): boolean {
    const { postings, codeBits, listed } = this.lexicon;
    if (postings.isIn(number, listed)) return true;
    const codes = this.codesByWord.get(number) ?? [];
    return codes.some((code) => (codeBits[code] as Bitmap).some((bits, w) => (bits & (listed[w] as number)) !== 0));
  }

  private alive(words: readonly string[], quality: number): Meaning[] {
    return words.flatMap((word) => {
      const number = this.lexicon.dictionary.numberOf(word);
      return number !== undefined && this.isAlive(number) ? [{ words: [number], quality, joinedFrom: null }] : [];
    });
  }

  private beginnings(typed: string): Meaning[] {
    const found = this.lexicon.dictionary.withPrefix(typed).filter((number) => this.isAlive(number));
    return found.map((number) => ({ words: [number], quality: qualities.beginning, joinedFrom: null }));
  }

  /** "path ways" for "pathways": the joined word answers both. */
  private joins(words: readonly string[], place: number): Meaning[] {
    return [place - 1, place].flatMap((from) => {
      const [left, right] = [words[from], words[from + 1]];
      if (left === undefined || right === undefined) return [];
      return this.alive([left + right], qualities.joined).map((meaning) => ({ ...meaning, joinedFrom: from }));
    });
  }

  /** "oakstreet" or "oaknstreet" for "oak street": the space was left out, or a letter hit instead. */
  private halves(word: string): Meaning[] {
    const found: Meaning[] = [];
    for (let cut = 2; cut <= word.length - 2; cut++) {
      const [left] = this.alive([word.slice(0, cut)], qualities.joined);
      if (!left) continue;
      const rights = [word.slice(cut), word.slice(cut + 1)].filter(({ length }) => length >= 2);
      for (const right of this.alive(rights, qualities.joined))
        found.push({ ...left, words: [...left.words, ...right.words] });
    }
    return found;
  }

  /** Words of two letters are too many neighbours apart to be read with a letter replaced: one may be missing or swapped. */
  private slipsOf(word: string, most: number): Meaning[] {
    if (word.length < 2) return [];
    const bound = word.length >= 8 ? most : 1;
    const key = `${String(bound)}${word}`;
    let alike = this.slips.get(key);
    if (!alike) {
      alike = this.lexicon.dictionary.alike(word, bound).filter(({ number }) => this.isAlive(number));
      this.slips.set(key, alike);
    }
    const { words } = this.lexicon.dictionary;
    return alike
      .filter(({ number }) => isLikelySlip(word, words[number] as string))
      .map(({ number, distance }) => ({
        words: [number],
        quality: distance === 1 ? qualities.oneSlip : qualities.twoSlips,
        joinedFrom: null,
      }));
  }
}

/** A slip of a two-letter word is a letter left out, or both swapped; and no slip leaves a single letter. */
export const isLikelySlip = (typed: string, meant: string): boolean =>
  meant.length >= 2 && (typed.length > 2 || meant.length > 2 || (typed[0] === meant[1] && typed[1] === meant[0]));

/** The other number of an English or Spanish noun, as far as an `s` goes. */
export function numberForms(word: string): readonly string[] {
  if (word.length < 4) return [];
  return word.endsWith('s') ? [word.slice(0, -1)] : [`${word}s`];
}
