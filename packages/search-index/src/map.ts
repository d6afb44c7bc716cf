/** The results on a map: exact counts in the cells of a grid, from the same set of listings that the list shows. */
import { forEachSlot } from './bitmap.ts';
import type { Columns } from './columns.ts';
import type { MapAnswer, MapFeature } from './query.ts';
import type { Narrowed } from './selection.ts';

/** Cells are drawn this wide at most: a quarter of a tile. */
const CELLS_PER_TILE = 4;
/** No map shows more; a wider box gets a coarser grid instead. */
const MOST_FEATURES = 1000;
/** From this zoom on the grid stays as fine as a doorstep. */
const FINEST_ZOOM = 22;

interface Cell {
  count: number;
  slot: number;
  latitude: number;
  longitude: number;
  readonly box: { west: number; south: number; east: number; north: number };
}

export function clusters(columns: Columns, narrowed: Narrowed, zoom: number): MapAnswer {
  for (let level = Math.min(zoom, FINEST_ZOOM); ; level--) {
    const cells = cellsOf(columns, narrowed, 2 ** level * CELLS_PER_TILE);
    if (!cells) continue;
    const total = cells.reduce((sum, cell) => sum + cell.count, 0);
    return { total, features: cells.map((cell) => featureOf(columns, cell)) };
  }
}

/** Null when there would be too many. Cells are numbered in the Mercator square that web maps are drawn in. */
function cellsOf({ places }: Columns, { mask, blocks }: Narrowed, side: number): Cell[] | null {
  const cells = new Map<number, Cell>();
  forEachSlot(mask, blocks, (slot) => {
    if (!places.has(slot) || cells.size > MOST_FEATURES) return;
    const latitude = places.latitude[slot] as number;
    const longitude = places.longitude[slot] as number;
    const column = Math.min(side - 1, Math.floor(((longitude + 180) / 360) * side));
    const row = Math.min(side - 1, Math.floor((places.mercator[slot] as number) * side));
    const cell = cells.get(row * side + column);
    if (cell) grow(cell, latitude, longitude);
    else {
      const box = { west: longitude, south: latitude, east: longitude, north: latitude };
      cells.set(row * side + column, { count: 1, slot, latitude, longitude, box });
    }
  });
  return cells.size > MOST_FEATURES ? null : [...cells.values()];
}

function grow(cell: Cell, latitude: number, longitude: number): void {
  cell.count++;
  cell.latitude += (latitude - cell.latitude) / cell.count;
  cell.longitude += (longitude - cell.longitude) / cell.count;
  cell.box.west = Math.min(cell.box.west, longitude);
  cell.box.east = Math.max(cell.box.east, longitude);
  cell.box.south = Math.min(cell.box.south, latitude);
  cell.box.north = Math.max(cell.box.north, latitude);
}

function featureOf(columns: Columns, { count, slot, latitude, longitude, box }: Cell): MapFeature {
  if (count === 1) {
    const { slug, name } = columns.entryAt(slot).document;
    return { point: columns.places.point(slot), slug, name };
  }
  return { point: { latitude: rounded(latitude), longitude: rounded(longitude) }, count, bbox: box };
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
