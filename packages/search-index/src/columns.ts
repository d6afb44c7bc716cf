/** The listings as columns, one slot each, neighbours on the map side by side: what a search reads instead of listings. */
import type { FacetGroup } from '@open-window/domain/vocabulary.ts';
import { facetGroups, stateCodes } from '@open-window/domain/vocabulary.ts';
import type { Bitmap } from './bitmap.ts';
import { BLOCK_SLOTS, clearBit, lowestBit, putBit, setBit } from './bitmap.ts';
import { PlaceColumns } from './blocks.ts';
import { NUMBER_COUNT, numberOf, ROW_WORDS, telehealthNumberOf } from './codes.ts';
import type { SearchDocument } from './document.ts';
import type { OrderKeys } from './order.ts';
import { Postings } from './postings.ts';
import type { KeptDocument, Standing } from './standing.ts';

/** A listing in the index. */
export interface Entry {
  document: KeptDocument;
  slot: number;
  keys: OrderKeys;
}

export class Columns {
  readonly capacity: number;
  readonly entries: (Entry | undefined)[];
  readonly places: PlaceColumns;
  readonly postings: Postings;
  readonly codeBits: readonly Bitmap[];
  /** First and last block in which a code occurs: most states lie in few. */
  readonly codeFrom: Int32Array;
  readonly codeTo: Int32Array;
  readonly rows: Uint32Array;
  readonly listed: Bitmap;
  readonly vetted: Bitmap;
  readonly acceptingNew: Bitmap;
  readonly scholarship: Bitmap;
  readonly price: Float64Array;
  readonly points: Float64Array;
  readonly rank: Float64Array;
  readonly text: Int32Array;
  used = 0;

  constructor(capacity: number) {
    const bitmap = (): Bitmap => new Uint32Array(capacity / 32);
    this.capacity = capacity;
    this.entries = new Array<Entry | undefined>(capacity).fill(undefined);
    this.places = new PlaceColumns(capacity);
    this.postings = new Postings(capacity);
    this.codeBits = Array.from({ length: NUMBER_COUNT }, bitmap);
    this.codeFrom = new Int32Array(NUMBER_COUNT).fill(0x7fffffff);
    this.codeTo = new Int32Array(NUMBER_COUNT).fill(-1);
    this.rows = new Uint32Array(capacity * ROW_WORDS);
    this.listed = bitmap();
    this.vetted = bitmap();
    this.acceptingNew = bitmap();
    this.scholarship = bitmap();
    this.price = new Float64Array(capacity);
    this.points = new Float64Array(capacity);
    this.rank = new Float64Array(capacity);
    this.text = new Int32Array(capacity);
  }

  entryAt(slot: number): Entry {
    return this.entries[slot] as Entry;
  }

  putRow(slot: number, row: ArrayLike<number>): void {
    const block = Math.floor(slot / BLOCK_SLOTS);
    this.eachNumber(slot, (number) => {
      clearBit(this.codeBits[number] as Bitmap, slot);
    });
    for (let w = 0; w < ROW_WORDS; w++) this.rows[slot * ROW_WORDS + w] = row[w] as number;
    this.eachNumber(slot, (number) => {
      setBit(this.codeBits[number] as Bitmap, slot);
      this.codeFrom[number] = Math.min(this.codeFrom[number] as number, block);
      this.codeTo[number] = Math.max(this.codeTo[number] as number, block);
    });
  }

  rowAt(slot: number): Uint32Array {
    return this.rows.slice(slot * ROW_WORDS, (slot + 1) * ROW_WORDS);
  }

  putStanding(slot: number, { isListed, isVetted, acceptingNew, points }: Standing): void {
    putBit(this.listed, slot, isListed);
    putBit(this.vetted, slot, isVetted);
    putBit(this.acceptingNew, slot, acceptingNew.value === true);
    this.points[slot] = points;
  }

  /** Takes a listing out of every column; its slot stays empty until the next rebuild. */
  clear(slot: number): void {
    this.putRow(slot, new Uint32Array(ROW_WORDS));
    for (const bits of [this.listed, this.vetted, this.acceptingNew, this.scholarship]) clearBit(bits, slot);
    this.places.put(slot, null);
    this.entries[slot] = undefined;
  }

  private eachNumber(slot: number, visit: (number: number) => void): void {
    for (let w = 0; w < ROW_WORDS; w++) {
      let bits = this.rows[slot * ROW_WORDS + w] as number;
      for (; bits !== 0; bits &= bits - 1) visit(w * 32 + lowestBit(bits));
    }
  }
}

/** The codes of a listing as bits. A code that is not in the vocabulary cannot be asked for and is left out. */
export function rowOf({ codes, telehealthStates }: Pick<SearchDocument, 'codes' | 'telehealthStates'>): Uint32Array {
  const row = new Uint32Array(ROW_WORDS);
  for (const group of Object.keys(facetGroups) as FacetGroup[]) {
    for (const code of codes[group]) {
      const number = numberOf(group, code);
      if (number !== undefined) setBit(row, number);
    }
  }
  for (const state of telehealthStates) setBit(row, telehealthNumberOf(state));
  return row;
}

/** Sorts by state, then along a Hilbert curve, so that a block is a compact piece of one state; places unknown come last. */
export function nearnessKeyOf({ state, point }: Pick<SearchDocument, 'state' | 'point'>): number {
  const region = (point ? stateCodes.indexOf(state) : stateCodes.length) * 2 ** 32;
  if (!point) return region;
  let x = Math.floor(((point.longitude + 180) / 360) * 65535);
  let y = Math.floor(((point.latitude + 90) / 180) * 65535);
  let along = 0;
  for (let side = 32768; side > 0; side >>>= 1) {
    const right = (x & side) > 0 ? 1 : 0;
    const upper = (y & side) > 0 ? 1 : 0;
    along += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) [x, y] = [65535 - x, 65535 - y];
      [x, y] = [y, x];
    }
  }
  return region + along;
}
