/** One search from question to answer: select, count, order, write. It runs in one turn and so sees one state of the index. */
import type { Day } from '@open-window/domain/listing.ts';
import { scoreOf } from '@open-window/domain/ranking.ts';
import { count } from './bitmap.ts';
import type { Entry } from './columns.ts';
import type { Cursor } from './cursor.ts';
import { writeCursor } from './cursor.ts';
import { countFacets, facetsJson } from './facets.ts';
import { datedItemOf, itemOf } from './item.ts';
import type { Matcher } from './matching.ts';
import type { FirstFew } from './order.ts';
import type { SearchPage, SearchQuery } from './query.ts';
import type { Scratch } from './scratch.ts';
import type { Selection } from './selection.ts';
import { select } from './selection.ts';
import { inputsOf, standingOf } from './standing.ts';
import type { Ordered } from './walk.ts';
import { keysAt, milesTo, nextFew } from './walk.ts';

/** Everything a search reads. */
export interface IndexState extends Ordered {
  readonly today: Day;
  readonly life: string;
  /** Of the order on the first page of this walk. */
  readonly version: number;
  readonly scratch: Scratch;
  readonly matcher: Matcher;
}

export function search(state: IndexState, query: SearchQuery, cursor: Cursor | null): SearchPage {
  const { columns } = state;
  const selection = select(columns, state.scratch, state.matcher, query, cursor?.plan ?? null);
  const total = count(selection.mask, selection.blocks);
  const few = nextFew(state, query, selection, cursor?.after ?? null);
  const page = few.slots.slice(0, query.limit).map((slot) => columns.entryAt(slot));
  return {
    invalidCursor: false,
    total,
    ids: page.map(({ document }) => document.id),
    itemsJson: `[${page.map((entry) => itemJson(state, query, selection, entry)).join(',')}]`,
    facetsJson: facetsJson(countFacets(columns, selection, total)),
    didYouMean: selection.text?.didYouMean ?? null,
    nextCursor: few.slots.length > query.limit ? nextCursor(state, query, selection, few) : null,
  };
}

function itemJson(
  { today, columns, texts }: IndexState,
  { near }: SearchQuery,
  { text }: Selection,
  { document, slot, keys }: Entry,
): string {
  const standing = standingOf(document, today);
  const distanceMiles = near && milesTo(columns, near.point, slot);
  const textMatch = text && texts.matchAt(keys.text, text.hits);
  const { lines } = scoreOf({ ...inputsOf(document, today, standing), textMatch, distanceMiles });
  return itemOf(document.fixedItem, datedItemOf(standing.acceptingNew, standing.badge), distanceMiles, lines);
}

function nextCursor(state: IndexState, query: SearchQuery, { text }: Selection, few: FirstFew): string {
  const last = query.limit - 1;
  const { name, id } = keysAt(state, few.slots[last] as number);
  const { life, version } = state;
  return writeCursor(query, { life, version, plan: text?.plan ?? null, after: { ...few.keysAt(last), name, id } });
}
