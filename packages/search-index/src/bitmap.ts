/** Sets of listings as bits: one bit a slot, 32 slots a word, 16 words a block. Everything else is built on these few loops. */

export const BLOCK_WORDS = 16;
export const BLOCK_SLOTS = BLOCK_WORDS * 32;

export type Bitmap = Uint32Array;

/** Number of bits set in one word. */
export function popcount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Place of the lowest bit set in a word that is not zero. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

export const hasBit = (bits: Bitmap, slot: number): boolean =>
  (((bits[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1;

export function setBit(bits: Bitmap, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] as number) | (1 << (slot & 31));
}

export function clearBit(bits: Bitmap, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] as number) & ~(1 << (slot & 31));
}

export function putBit(bits: Bitmap, slot: number, isSet: boolean): void {
  if (isSet) setBit(bits, slot);
  else clearBit(bits, slot);
}

/** The blocks of a query that can still hold a match, by number. */
export interface ActiveBlocks {
  readonly list: Int32Array;
  count: number;
}

/** Keeps of `into` what is also in `other`, within the active blocks. */
export function intersect(into: Bitmap, other: Bitmap, blocks: ActiveBlocks): void {
  for (let i = 0; i < blocks.count; i++) {
    const start = (blocks.list[i] as number) * BLOCK_WORDS;
    for (let w = start; w < start + BLOCK_WORDS; w++) into[w] = (into[w] as number) & (other[w] as number);
  }
}

export function unite(into: Bitmap, other: Bitmap, blocks: ActiveBlocks): void {
  for (let i = 0; i < blocks.count; i++) {
    const start = (blocks.list[i] as number) * BLOCK_WORDS;
    for (let w = start; w < start + BLOCK_WORDS; w++) into[w] = (into[w] as number) | (other[w] as number);
  }
}

export function copy(into: Bitmap, from: Bitmap, blocks: ActiveBlocks): void {
  for (let i = 0; i < blocks.count; i++) {
    const start = (blocks.list[i] as number) * BLOCK_WORDS;
    for (let w = start; w < start + BLOCK_WORDS; w++) into[w] = from[w] as number;
  }
}

export function wipe(bits: Bitmap, blocks: ActiveBlocks): void {
  for (let i = 0; i < blocks.count; i++) {
    const start = (blocks.list[i] as number) * BLOCK_WORDS;
    bits.fill(0, start, start + BLOCK_WORDS);
  }
}

export function count(bits: Bitmap, blocks: ActiveBlocks): number {
  let total = 0;
  for (let i = 0; i < blocks.count; i++) {
    const start = (blocks.list[i] as number) * BLOCK_WORDS;
    for (let w = start; w < start + BLOCK_WORDS; w++) {
      const word = bits[w] as number;
      if (word !== 0) total += popcount(word);
    }
  }
  return total;
}

/** Forgets the blocks in which nothing is set. */
export function dropEmpty(bits: Bitmap, blocks: ActiveBlocks): void {
  let kept = 0;
  for (let i = 0; i < blocks.count; i++) {
    const block = blocks.list[i] as number;
    const start = block * BLOCK_WORDS;
    let any = 0;
    for (let w = start; w < start + BLOCK_WORDS; w++) any |= bits[w] as number;
    if (any !== 0) blocks.list[kept++] = block;
  }
  blocks.count = kept;
}

export function forEachSlot(bits: Bitmap, blocks: ActiveBlocks, visit: (slot: number) => void): void {
  for (let i = 0; i < blocks.count; i++) {
    const start = (blocks.list[i] as number) * BLOCK_WORDS;
    for (let w = start; w < start + BLOCK_WORDS; w++) {
      let word = bits[w] as number;
      while (word !== 0) {
        visit(w * 32 + lowestBit(word));
        word &= word - 1;
      }
    }
  }
}
