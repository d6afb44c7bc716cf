/** All words of the directory with the listings that hold them; finds words by beginning, by likeness and by halves. */
import { typedWordsOf, wordsOf } from '@open-window/domain/words.ts';
import { popcount } from './bitmap.ts';

/** Longer words and longer questions are cut: nobody is called that, and nothing may be slow. */
const WORD_LETTERS = 40;
export const QUESTION_WORDS = 16;

const isShort = (word: string): boolean => word.length <= WORD_LETTERS;

export function namedWords(text: string): string[] {
  const words = wordsOf(text);
  return words.every(isShort) ? words : words.map((word) => word.slice(0, WORD_LETTERS));
}

export const questionWords = (text: string): string[] => namedWords(text).slice(0, QUESTION_WORDS);

/** The last word as typed so far: `st` may become `steven` as well as mean `saint`. */
export const lastTypedWord = (text: string): string => (typedWordsOf(text).at(-1) ?? '').slice(0, WORD_LETTERS);

export class Dictionary {
  readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly byLength: number[][] = [];
  /** Letters of each word. */
  lengths = new Uint8Array(1024);
  private signatures = new Uint32Array(1024);
  private sorted: number[] = [];
  private isSorted = true;

  numberOf(word: string): number | undefined {
    return this.numbers.get(word);
  }

  /** The word's number, given now if it is new. */
  add(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.words.push(word);
    this.numbers.set(word, number);
    (this.byLength[word.length] ??= []).push(number);
    if (number >= this.signatures.length) {
      const [signatures, lengths] = [new Uint32Array(number * 2), new Uint8Array(number * 2)];
      signatures.set(this.signatures);
      lengths.set(this.lengths);
      [this.signatures, this.lengths] = [signatures, lengths];
    }
    this.signatures[number] = signatureOf(word);
    this.lengths[number] = word.length;
    this.isSorted = false;
    return number;
  }

  /** Words that begin so, the beginning itself left out. */
  withPrefix(prefix: string): number[] {
    const sorted = this.inOrder();
    const found: number[] = [];
    for (let i = this.firstFrom(prefix); i < sorted.length; i++) {
      const number = sorted[i] as number;
      const word = this.words[number] as string;
      if (!word.startsWith(prefix)) break;
      if (word.length > prefix.length) found.push(number);
    }
    return found;
  }

  /** Words at a distance of 1 to `most`, as pairs of word and distance. */
  alike(word: string, most: number): { number: number; distance: number }[] {
    const signature = signatureOf(word);
    const found: { number: number; distance: number }[] = [];
    for (let length = word.length - most; length <= word.length + most; length++) {
      for (const number of this.byLength[length] ?? []) {
        const other = this.signatures[number] as number;
        if (popcount(signature & ~other) > most || popcount(other & ~signature) > most) continue;
        const distance = typingDistance(word, this.words[number] as string, most);
        if (distance > 0 && distance <= most) found.push({ number, distance });
      }
    }
    return found;
  }

  private firstFrom(prefix: string): number {
    const sorted = this.inOrder();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.words[sorted[middle] as number] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** New words come in rarely and one by one, or all at once when loading: sorting when next asked serves both. */
  private inOrder(): number[] {
    if (!this.isSorted) {
      for (let number = this.sorted.length; number < this.words.length; number++) this.sorted.push(number);
      this.sorted.sort((a, b) => ((this.words[a] as string) < (this.words[b] as string) ? -1 : 1));
      this.isSorted = true;
    }
    return this.sorted;
  }
}

/** Which letters occur: two words one change apart differ in at most one letter on either side. */
function signatureOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const isLatin = unit >= 97 && unit <= 122;
    bits |= 1 << (isLatin ? unit - 97 : 26 + (unit % 6));
  }
  return bits >>> 0;
}

const rows = [new Uint8Array(WORD_LETTERS + 1), new Uint8Array(WORD_LETTERS + 1), new Uint8Array(WORD_LETTERS + 1)];

/**
 * Optimal string alignment distance: letters inserted, left out, replaced, or two neighbours swapped.
 * Anything above `most` is answered as `most + 1`. Words are at most 40 units long.
 */
export function typingDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, previous, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    current[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (previous[j - 1] as number) + (letter === other ? 0 : 1);
      if ((previous[j] as number) + 1 < cost) cost = (previous[j] as number) + 1;
      if ((current[j - 1] as number) + 1 < cost) cost = (current[j - 1] as number) + 1;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2)) {
        if ((before[j - 2] as number) + 1 < cost) cost = (before[j - 2] as number) + 1;
      }
      current[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows: only two rows above the bound end the search.
    if (least > most && (i === 1 || Math.min(...previous.subarray(0, b.length + 1)) > most)) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length] as number, most + 1);
}
