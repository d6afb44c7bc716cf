/** Which listings hold a word: a short list for a rare word, a bitmap for a frequent one. */
import type { Bitmap } from './bitmap.ts';
import { clearBit, hasBit, popcount, setBit } from './bitmap.ts';

type Posting = number[] | Bitmap;

export class Postings {
  private readonly byWord: (Posting | undefined)[] = [];
  private readonly words: number;

  constructor(slots: number) {
    this.words = slots / 32;
  }

  add(word: number, slot: number): void {
    const posting = (this.byWord[word] ??= []);
    if (posting instanceof Uint32Array) setBit(posting, slot);
    else {
      posting.push(slot);
      if (posting.length * 2 > this.words) this.byWord[word] = this.bitmapOf(posting);
    }
  }

  remove(word: number, slot: number): void {
    const posting = this.byWord[word];
    if (posting instanceof Uint32Array) clearBit(posting, slot);
    else if (posting) {
      const place = posting.indexOf(slot);
      if (place >= 0) posting.splice(place, 1);
    }
  }

  uniteInto(into: Bitmap, word: number): void {
    const posting = this.byWord[word];
    if (posting instanceof Uint32Array) {
      for (let w = 0; w < this.words; w++) into[w] = (into[w] as number) | (posting[w] as number);
    } else if (posting) for (const slot of posting) setBit(into, slot);
  }

  isIn(word: number, among: Bitmap): boolean {
    const posting = this.byWord[word];
    if (posting instanceof Uint32Array) return posting.some((bits, w) => (bits & (among[w] as number)) !== 0);
    return posting?.some((slot) => hasBit(among, slot)) ?? false;
  }

  countIn(word: number, among: Bitmap): number {
    const posting = this.byWord[word];
    if (!(posting instanceof Uint32Array)) return posting?.filter((slot) => hasBit(among, slot)).length ?? 0;
    return posting.reduce((sum, bits, w) => sum + popcount(bits & (among[w] as number)), 0);
  }

  private bitmapOf(slots: readonly number[]): Bitmap {
    const bits = new Uint32Array(this.words);
    for (const slot of slots) setBit(bits, slot);
    return bits;
  }
}
