/** How many results a further choice would leave, for every code: by counting bits of whole sets, or listing by listing when they are few. */
import type { FacetGroup } from '@open-window/domain/vocabulary.ts';
import type { Bitmap } from './bitmap.ts';
import { BLOCK_WORDS, count, forEachSlot, lowestBit, popcount, setBit } from './bitmap.ts';
import { groupNames, groupRanges, NUMBER_COUNT, numberedCodes, ROW_WORDS } from './codes.ts';
import type { Columns } from './columns.ts';
import type { Narrowed, Selection } from './selection.ts';

/** Measured: the time to read a listing's row, and one code of it, in units of the time to count one word of a bitmap. */
const ROW_COST = 10;
const CODE_COST = 0.3;

const jsonStarts = numberedCodes.map(({ code }) => `{"code":${JSON.stringify(code)},"count":`);

/** The counts by code number; those of a group with a choice ignore that choice. */
export function countFacets(columns: Columns, selection: Selection, total: number): Int32Array {
  const counts = new Int32Array(NUMBER_COUNT);
  const open = groupNames.filter((group) => !selection.without.has(group));
  countGroups(columns, selection, total, open, counts);
  for (const [group, narrowed] of selection.without) {
    countGroups(columns, narrowed, count(narrowed.mask, narrowed.blocks), [group], counts);
  }
  return counts;
}

/** Most frequent first, then in the order of the vocabulary. */
export function facetsJson(counts: Int32Array): string {
  const groups = groupNames.map((group) => {
    const [from, to] = rangeOf(group);
    const found: number[] = [];
    for (let number = from; number < to; number++) if ((counts[number] as number) > 0) found.push(number);
    found.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
    return `"${group}":[${found.map((number) => `${jsonStarts[number] ?? ''}${String(counts[number] as number)}}`).join(',')}]`;
  });
  return `{${groups.join(',')}}`;
}

const rangeOf = (group: FacetGroup): readonly [number, number] => groupRanges.get(group) ?? [0, 0];

function countGroups(
  columns: Columns,
  narrowed: Narrowed,
  total: number,
  groups: readonly FacetGroup[],
  counts: Int32Array,
): void {
  if (total === 0) return;
  const ranges = groups.map(rangeOf);
  const codes = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  const words = ranges.reduce((sum, range) => sum + wordsToCount(columns, narrowed, range), 0);
  if (total * (ROW_COST + codes * CODE_COST) < words) countRows(columns, narrowed, ranges, counts);
  else {
    for (const [from, to] of ranges) {
      for (let number = from; number < to; number++) counts[number] = countCode(columns, narrowed, number);
    }
  }
}

/** How many words of bitmaps hold anything of these codes. */
function wordsToCount(
  { codeFrom, codeTo }: Columns,
  { blocks }: Narrowed,
  [from, to]: readonly [number, number],
): number {
  let words = 0;
  for (let number = from; number < to; number++) {
    const span = (codeTo[number] as number) - (codeFrom[number] as number) + 1;
    words += Math.max(0, Math.min(span, blocks.count)) * BLOCK_WORDS;
  }
  return words;
}

function countRows(
  { rows }: Columns,
  { mask, blocks }: Narrowed,
  ranges: readonly (readonly [number, number])[],
  counts: Int32Array,
): void {
  const wanted = new Uint32Array(ROW_WORDS);
  for (const [from, to] of ranges) for (let number = from; number < to; number++) setBit(wanted, number);
  forEachSlot(mask, blocks, (slot) => {
    const start = slot * ROW_WORDS;
    for (let w = 0; w < ROW_WORDS; w++) {
      let bits = (rows[start + w] as number) & (wanted[w] as number);
      while (bits !== 0) {
        const number = w * 32 + lowestBit(bits);
        counts[number] = (counts[number] as number) + 1;
        bits &= bits - 1;
      }
    }
  });
}

function countCode({ codeBits, codeFrom, codeTo }: Columns, { mask, blocks }: Narrowed, number: number): number {
  const bits = codeBits[number] as Bitmap;
  const from = codeFrom[number] as number;
  const to = codeTo[number] as number;
  let total = 0;
  for (let i = 0; i < blocks.count; i++) {
    const block = blocks.list[i] as number;
    if (block < from || block > to) continue;
    const start = block * BLOCK_WORDS;
    for (let w = start; w < start + BLOCK_WORDS; w++) {
      const word = (bits[w] as number) & (mask[w] as number);
      if (word !== 0) total += popcount(word);
    }
  }
  return total;
}
