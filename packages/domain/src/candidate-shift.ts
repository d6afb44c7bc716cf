/** Finds rows whose cells do not stand under their headings, and mends those that can be mended in one way only. */
import { readState, valueOf } from './candidate-text.ts';
import type { Field, Layout } from './candidate-layout.ts';

export type ShiftReading =
  | { readonly cells: readonly string[]; readonly isRepaired: boolean }
  | { readonly cells: null; /** Where it shows. */ readonly column: number };

/** Decides on the columns whose form is known: state, ZIP, latitude, longitude. */
export function straighten(cells: readonly string[], layout: Layout): ShiftReading {
  const width = layout.headings.length;
  if (cells.length === width) {
    return isMisplaced(cells, layout) ? { cells: null, column: showingColumn(layout) } : { cells, isRepaired: false };
  }
  const mended = cells.length > width ? withoutSurplus(cells, width, layout) : withoutGap(cells, width, layout);
  return mended === null ? { cells: null, column: showingColumn(layout) } : { cells: mended, isRepaired: true };
}

/** Empty cells at the end, or one unquoted separator inside a name or an address (it is followed by a space). */
function withoutSurplus(cells: readonly string[], width: number, layout: Layout): readonly string[] | null {
  if (cells.slice(width).every((cell) => cell.trim() === '')) {
    const cut = cells.slice(0, width);
    if (fits(cut, layout)) return cut;
  }
  const surplus = cells.length - width;
  const ways: string[][] = [];
  for (let at = 0; at + surplus < cells.length; at += 1) {
    const parts = cells.slice(at, at + surplus + 1);
    if (!parts.slice(1).every((part) => part.startsWith(' '))) continue;
    const joined = [...cells.slice(0, at), parts.join(','), ...cells.slice(at + surplus + 1)];
    if (fits(joined, layout)) ways.push(joined);
  }
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** Cells left off at the end of the line. */
function withoutGap(cells: readonly string[], width: number, layout: Layout): readonly string[] | null {
  const filled = [...cells, ...Array<string>(width - cells.length).fill('')];
  return cells.length > 1 && fits(filled, layout) ? filled : null;
}

const forms: readonly (readonly [Field, RegExp])[] = [
  ['zip', /^(?:='?"?|')?\d{3,9}(?:\.0*)?(?:\s*-\s*\d{0,4})?"?$/u],
  ['latitude', /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?°?$/iu],
  ['longitude', /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?°?$/iu],
];

/** Every known column holds what it should, and at least one is filled: proof enough to trust a mended row. */
function fits(cells: readonly string[], layout: Layout): boolean {
  const state = cellOf(cells, layout, 'state');
  if (state !== '' && readState(state) === null) return false;
  const filled = forms
    .map(([field, form]) => ({ cell: cellOf(cells, layout, field), form }))
    .filter(({ cell }) => cell !== '');
  return filled.every(({ cell, form }) => form.test(cell)) && (state !== '' || filled.length > 0);
}

/** As many cells as headings, yet no state where the state stands and no ZIP where the ZIP stands: one wrong cell is a wrong value, two are a shift. */
function isMisplaced(cells: readonly string[], layout: Layout): boolean {
  const state = cellOf(cells, layout, 'state');
  const zip = cellOf(cells, layout, 'zip');
  const isStateWrong = state !== '' && readState(state) === null;
  const isZipWrong = zip !== '' && !/\d{3}/u.test(zip);
  if (isStateWrong && isZipWrong) return true;
  const isStateElsewhere = layout.columns.zip !== undefined && readState(zip) !== null && zip.length === 2;
  return isStateElsewhere || (isStateWrong && /^\d{5}(?:-?\d{4})?$/u.test(state));
}

function cellOf(cells: readonly string[], { columns }: Layout, field: Field): string {
  const column = columns[field];
  return column === undefined ? '' : valueOf(cells[column] ?? '');
}

const showingColumn = ({ columns, headings }: Layout): number =>
  columns.state ?? columns.zip ?? columns.latitude ?? headings.length - 1;
