/** From a question to the set of listings that answer it, and to the sets that its facets count. */
import type { FacetGroup } from '@open-window/domain/vocabulary.ts';
import type { ActiveBlocks, Bitmap } from './bitmap.ts';
import { clearBit, copy, dropEmpty, forEachSlot, intersect, unite, wipe } from './bitmap.ts';
import { groupNames, numberOf, telehealthNumberOf } from './codes.ts';
import type { Columns } from './columns.ts';
import type { Matcher, TextMatch, TextPlan } from './matching.ts';
import type { SearchFilters } from './query.ts';
import type { Scratch } from './scratch.ts';

export interface Narrowed {
  readonly mask: Bitmap;
  readonly blocks: ActiveBlocks;
}

export interface Selection extends Narrowed {
  readonly text: TextMatch | null;
  /** For each group with a choice: what there would be without that choice. */
  readonly without: ReadonlyMap<FacetGroup, Narrowed>;
}

export function select(
  columns: Columns,
  scratch: Scratch,
  matcher: Matcher,
  query: SearchFilters,
  plan: TextPlan | null,
): Selection {
  const blocks = scratch.allBlocks();
  const mask = scratch.bitmap();
  if (query.near) columns.places.keepNear(mask, query.near.point, query.near.radiusMiles, blocks);
  else copy(mask, columns.listed, blocks);
  if (query.bbox) {
    const inside = scratch.bitmap();
    columns.places.keepInside(inside, query.bbox, blocks);
    intersect(mask, inside, blocks);
  }
  const text = isBlank(query.text) ? null : matcher.match(query.text ?? '', plan);
  for (const bits of conditionsOf(columns, query, text)) intersect(mask, bits, blocks);
  if (query.maxCoursePriceCents !== null) keepCheaper(columns, mask, blocks, query.maxCoursePriceCents);
  dropEmpty(mask, blocks);
  return { text, ...narrowByGroups(columns, scratch, query, { mask, blocks }) };
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

function conditionsOf(columns: Columns, query: SearchFilters, text: TextMatch | null): Bitmap[] {
  const { telehealthState } = query;
  return [
    columns.listed,
    ...(query.acceptingNew ? [columns.acceptingNew] : []),
    ...(query.scholarship ? [columns.scholarship] : []),
    ...(query.vetted ? [columns.vetted] : []),
    ...(telehealthState === null ? [] : [columns.codeBits[telehealthNumberOf(telehealthState)] as Bitmap]),
    ...(text ? [text.mask] : []),
  ];
}

function keepCheaper({ price }: Columns, mask: Bitmap, blocks: ActiveBlocks, most: number): void {
  forEachSlot(mask, blocks, (slot) => {
    if ((price[slot] as number) > most) clearBit(mask, slot);
  });
}

/** `base` is used up: it becomes the mask of all choices together. */
function narrowByGroups(
  columns: Columns,
  scratch: Scratch,
  { filters }: SearchFilters,
  base: Narrowed,
): Omit<Selection, 'text'> {
  const choices = groupNames.flatMap((group) => {
    const codes = filters[group] ?? [];
    return codes.length === 0 ? [] : [{ group, bits: anyOf(columns, scratch, group, codes, base.blocks) }];
  });
  const without = new Map<FacetGroup, Narrowed>();
  for (const { group } of choices) {
    const mask = scratch.bitmap();
    const blocks = scratch.allBlocks();
    blocks.list.set(base.blocks.list.subarray(0, base.blocks.count));
    blocks.count = base.blocks.count;
    copy(mask, base.mask, blocks);
    for (const other of choices) if (other.group !== group) intersect(mask, other.bits, blocks);
    dropEmpty(mask, blocks);
    without.set(group, { mask, blocks });
  }
  for (const { bits } of choices) intersect(base.mask, bits, base.blocks);
  dropEmpty(base.mask, base.blocks);
  return { ...base, without };
}

function anyOf(
  columns: Columns,
  scratch: Scratch,
  group: FacetGroup,
  codes: readonly string[],
  blocks: ActiveBlocks,
): Bitmap {
  const bits = scratch.bitmap();
  wipe(bits, blocks);
  for (const code of codes) {
    const number = numberOf(group, code);
    if (number !== undefined) unite(bits, columns.codeBits[number] as Bitmap, blocks);
  }
  return bits;
}
