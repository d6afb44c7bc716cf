/** The next few listings of a walk: the order of its first page, continued from the last one shown. */
import { milesOfChord, unitVectorOf } from '@open-window/domain/geography.ts';
import type { Point } from '@open-window/domain/listing.ts';
import { BLOCK_WORDS, lowestBit } from './bitmap.ts';
import type { Columns, Entry } from './columns.ts';
import type { NameOrder } from './name-order.ts';
import type { OrderKeys, Place } from './order.ts';
import { compareText, firstKeyOf, FirstFew, roundedMiles, secondKeyOf } from './order.ts';
import type { SearchQuery } from './query.ts';
import type { Selection } from './selection.ts';
import type { Texts } from './texts.ts';

export interface Ordered {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly columns: Columns;
  readonly texts: Texts;
  readonly names: NameOrder;
  /** What changed listings were ordered by on the first page of this walk, by id. */
  readonly earlier: ReadonlyMap<string, OrderKeys>;
}

/** One more than the page holds: it tells whether there is a next page. */
export function nextFew(ordered: Ordered, query: SearchQuery, selection: Selection, after: Place | null): FirstFew {
  const { columns, texts, names } = ordered;
  const { sort, near } = query;
  const { mask, blocks } = selection;
  const few = new FirstFew(query.limit + 1, (a, b) => compareNamed(keysAt(ordered, a), keysAt(ordered, b)));
  const hits = sort === 'best' ? (selection.text?.hits ?? null) : null;
  const earlier = earlierBySlot(ordered);
  const afterRank = after ? names.rankOf(after) : 0;

  for (let i = 0; i < blocks.count; i++) {
    const start = (blocks.list[i] as number) * BLOCK_WORDS;
    for (let w = start; w < start + BLOCK_WORDS; w++) {
      for (let bits = mask[w] as number; bits !== 0; bits &= bits - 1) {
        const slot = w * 32 + lowestBit(bits);
        const old = earlier?.get(slot);
        const miles = near ? (old ? milesBetween(near.point, old.point) : milesTo(columns, near.point, slot)) : null;
        const textMatch = hits && texts.matchAt(old ? old.text : (columns.text[slot] as number), hits);
        const standing = old ? old.standing : (columns.points[slot] as number);
        const price = old ? old.price : (columns.price[slot] as number);
        const first = firstKeyOf(sort, standing, price, miles, textMatch);
        if (after && first < after.first) continue;
        const second = secondKeyOf(sort, miles);
        const rank = old ? names.rankOf(old) : (columns.rank[slot] as number);
        if (after?.first === first && isShown(ordered, slot, second, rank, after, afterRank)) continue;
        few.offer(slot, first, second, rank);
      }
    }
  }
  return few;
}

function isShown(
  ordered: Ordered,
  slot: number,
  second: number,
  rank: number,
  after: Place,
  afterRank: number,
): boolean {
  if (second !== after.second) return second < after.second;
  if (rank !== afterRank) return rank < afterRank;
  return compareNamed(keysAt(ordered, slot), after) <= 0;
}

const compareNamed = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  compareText(a.name, b.name) || compareText(a.id, b.id);

/** What this walk orders the listing by. */
export function keysAt({ columns, earlier }: Ordered, slot: number): OrderKeys {
  const { keys } = columns.entryAt(slot);
  return earlier.get(keys.id) ?? keys;
}

function earlierBySlot({ entries, earlier }: Ordered): ReadonlyMap<number, OrderKeys> | null {
  if (earlier.size === 0) return null;
  const bySlot = new Map<number, OrderKeys>();
  for (const keys of earlier.values()) {
    const entry = entries.get(keys.id);
    if (entry) bySlot.set(entry.slot, keys);
  }
  return bySlot;
}

let center: Point | null = null;
let [x, y, z] = [0, 0, 0];

/** The last center is remembered: it is the same for every listing of a question. */
export function milesTo({ places }: Columns, from: Point, slot: number): number {
  if (from !== center) {
    center = from;
    [x, y, z] = unitVectorOf(from);
  }
  const dx = (places.x[slot] as number) - x;
  const dy = (places.y[slot] as number) - y;
  const dz = (places.z[slot] as number) - z;
  return roundedMiles(milesOfChord(Math.sqrt(dx * dx + dy * dy + dz * dz)));
}

function milesBetween(from: Point, to: Point | null): number {
  if (!to) return Infinity;
  const [ax, ay, az] = unitVectorOf(from);
  const [bx, by, bz] = unitVectorOf(to);
  return roundedMiles(milesOfChord(Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2 + (bz - az) ** 2)));
}
