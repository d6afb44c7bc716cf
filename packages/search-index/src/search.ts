/** One search from question to answer: select, count, order, write. It runs in one turn and so sees one state of the index. */
import { milesOfChord, unitVectorOf } from '@open-window/domain/geography.ts';
import type { Day, Point } from '@open-window/domain/listing.ts';
import { scoreOf } from '@open-window/domain/ranking.ts';
import { at, count, forEachSlot } from './bitmap.ts';
import type { Columns, Entry } from './columns.ts';
import type { Cursor } from './cursor.ts';
import { writeCursor } from './cursor.ts';
import { countFacets, facetsJson } from './facets.ts';
import { datedItemOf, itemOf } from './item.ts';
import type { Matcher } from './matching.ts';
import type { NameOrder } from './name-order.ts';
import type { OrderKeys } from './order.ts';
import { compareText, firstKeyOf, FirstFew, roundedMiles, secondKeyOf } from './order.ts';
import type { SearchPage, SearchQuery } from './query.ts';
import type { Scratch } from './scratch.ts';
import type { Selection } from './selection.ts';
import { select } from './selection.ts';
import { inputsOf, standingOf } from './standing.ts';
import type { Texts } from './texts.ts';

/** Everything a search reads. */
export interface IndexState {
  readonly today: Day;
  readonly life: string;
  readonly version: number;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly columns: Columns;
  readonly scratch: Scratch;
  readonly matcher: Matcher;
  readonly texts: Texts;
  readonly names: NameOrder;
  /** What changed listings were ordered by on the first page of this walk, by id. */
  readonly earlier: ReadonlyMap<string, OrderKeys>;
}

export function search(state: IndexState, query: SearchQuery, cursor: Cursor | null): SearchPage {
  const { columns } = state;
  const selection = select(columns, state.scratch, state.matcher, query, cursor?.plan ?? null);
  const total = count(selection.mask, selection.blocks);
  const few = firstFew(state, query, selection, cursor);
  const page = few.found.slice(0, query.limit);
  const items = page.map((slot) => itemJson(state, query, selection, columns.entryAt(slot)));
  return {
    invalidCursor: false,
    total,
    ids: page.map((slot) => columns.entryAt(slot).document.id),
    itemsJson: `[${items.join(',')}]`,
    facetsJson: facetsJson(countFacets(columns, selection, total)),
    didYouMean: selection.text?.didYouMean ?? null,
    nextCursor: few.found.length > query.limit ? nextCursor(state, query, selection, few) : null,
  };
}

/** One more than the page holds: it tells whether there is a next page. */
function firstFew(state: IndexState, query: SearchQuery, selection: Selection, cursor: Cursor | null): FirstFew {
  const { columns, texts } = state;
  const { sort } = query;
  const few = new FirstFew(query.limit + 1, (a, b) => compareNamed(keysAt(state, a), keysAt(state, b)));
  const milesAt = query.near ? milesFrom(columns, query.near.point) : null;
  const hits = sort === 'best' ? (selection.text?.hits ?? null) : null;
  const earlier = earlierBySlot(state);
  const after = cursor?.after ?? null;
  const afterRank = after ? state.names.rankOf(after) : 0;

  const isShown = (slot: number, first: number, second: number, rank: number): boolean => {
    if (after === null) return false;
    if (first !== after.first) return first < after.first;
    if (second !== after.second) return second < after.second;
    if (rank !== afterRank) return rank < afterRank;
    return compareNamed(keysAt(state, slot), after) <= 0;
  };

  const standing = { standing: 0, price: 0 };
  forEachSlot(selection.mask, selection.blocks, (slot) => {
    const old = earlier?.get(slot);
    if (old) {
      const miles = query.near ? milesBetween(query.near.point, old.point) : null;
      const first = firstKeyOf(sort, old, miles, hits && texts.matchAt(old.text, hits));
      const second = secondKeyOf(sort, miles);
      const rank = state.names.rankOf(old);
      if (!isShown(slot, first, second, rank)) few.offer(slot, first, second, rank);
      return;
    }
    const miles = milesAt ? milesAt(slot) : null;
    standing.standing = at(columns.points, slot);
    standing.price = at(columns.price, slot);
    const first = firstKeyOf(sort, standing, miles, hits && texts.matchAt(at(columns.text, slot), hits));
    const second = secondKeyOf(sort, miles);
    const rank = at(columns.rank, slot);
    if (!isShown(slot, first, second, rank)) few.offer(slot, first, second, rank);
  });
  return few;
}

const compareNamed = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  compareText(a.name, b.name) || compareText(a.id, b.id);

function keysAt({ columns, earlier }: IndexState, slot: number): OrderKeys {
  const { keys } = columns.entryAt(slot);
  return earlier.get(keys.id) ?? keys;
}

function earlierBySlot({ entries, earlier }: IndexState): ReadonlyMap<number, OrderKeys> | null {
  if (earlier.size === 0) return null;
  const bySlot = new Map<number, OrderKeys>();
  for (const keys of earlier.values()) {
    const entry = entries.get(keys.id);
    if (entry) bySlot.set(entry.slot, keys);
  }
  return bySlot;
}

function milesFrom({ places }: Columns, center: Point): (slot: number) => number {
  const [x, y, z] = unitVectorOf(center);
  return (slot) => {
    const dx = at(places.x, slot) - x;
    const dy = at(places.y, slot) - y;
    const dz = at(places.z, slot) - z;
    return roundedMiles(milesOfChord(Math.sqrt(dx * dx + dy * dy + dz * dz)));
  };
}

function milesBetween(center: Point, point: Point | null): number {
  if (!point) return Infinity;
  const [x, y, z] = unitVectorOf(center);
  const [px, py, pz] = unitVectorOf(point);
  return roundedMiles(milesOfChord(Math.sqrt((px - x) ** 2 + (py - y) ** 2 + (pz - z) ** 2)));
}

function itemJson({ today, columns, texts }: IndexState, query: SearchQuery, { text }: Selection, entry: Entry): string {
  const { document, slot } = entry;
  const standing = standingOf(document, today);
  const distanceMiles = query.near ? milesFrom(columns, query.near.point)(slot) : null;
  const textMatch = text ? texts.matchAt(at(columns.text, slot), text.hits) : null;
  const { lines } = scoreOf({ ...inputsOf(document, today, standing), textMatch, distanceMiles });
  return itemOf(document.fixedItem, datedItemOf(standing.acceptingNew, standing.badge), distanceMiles, lines);
}

function nextCursor(state: IndexState, query: SearchQuery, { text }: Selection, few: FirstFew): string {
  const last = query.limit - 1;
  const { name, id } = keysAt(state, few.found[last] as number);
  const { life, version } = state;
  return writeCursor(query, { life, version, plan: text?.plan ?? null, after: { ...few.keysAt(last), name, id } });
}
