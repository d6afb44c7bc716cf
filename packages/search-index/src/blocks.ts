/** Where the listings of a block lie: a search by place takes or leaves whole blocks and looks at single points only where it must. */
import type { Box } from '@open-window/domain/geography.ts';
import { chordOfMiles, distanceMiles, isInBox, unitVectorOf } from '@open-window/domain/geography.ts';
import type { Point } from '@open-window/domain/listing.ts';
import type { ActiveBlocks, Bitmap } from './bitmap.ts';
import { BLOCK_SLOTS, setBit, wipe } from './bitmap.ts';

/** Roundoff of chords and angles is far below this; whatever falls inside is decided by the law's own formula. */
const DOUBT = 1e-9;

type Verdict = 'OUT' | 'WHOLE' | 'PARTLY';

/** Points of all slots (NaN while unknown), with a sphere and a box around those of each block. */
export class PlaceColumns {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** How far down a web map the point lies, 0–1. */
  readonly mercator: Float64Array;
  private readonly bounds: (BlockBounds | null)[];

  constructor(slots: number) {
    this.latitude = new Float64Array(slots).fill(NaN);
    this.longitude = new Float64Array(slots).fill(NaN);
    this.x = new Float64Array(slots);
    this.y = new Float64Array(slots);
    this.z = new Float64Array(slots);
    this.mercator = new Float64Array(slots);
    this.bounds = new Array<BlockBounds | null>(slots / BLOCK_SLOTS).fill(null);
  }

  put(slot: number, point: Point | null): void {
    const [x, y, z] = point ? unitVectorOf(point) : [0, 0, 0];
    this.latitude[slot] = point?.latitude ?? NaN;
    this.longitude[slot] = point?.longitude ?? NaN;
    this.x[slot] = x;
    this.y[slot] = y;
    this.z[slot] = z;
    this.mercator[slot] = point ? mercator(point.latitude) : 0;
  }

  has(slot: number): boolean {
    return !Number.isNaN(this.latitude[slot]);
  }

  point(slot: number): Point {
    return { latitude: this.latitude[slot] as number, longitude: this.longitude[slot] as number };
  }

  /** To be called when points of the block have changed. */
  measure(block: number): void {
    this.bounds[block] = boundsOf(this, block * BLOCK_SLOTS);
  }

  /** Writes into `into` the slots within the radius; blocks without any leave the active ones. */
  keepNear(into: Bitmap, center: Point, radiusMiles: number, blocks: ActiveBlocks): void {
    const [x, y, z] = unitVectorOf(center);
    const chord = chordOfMiles(radiusMiles);
    const least = chord * chord * (1 - DOUBT);
    const most = chord * chord * (1 + DOUBT) + Number.MIN_VALUE;
    const angle = 2 * Math.asin(chord / 2);
    const verdict = (bounds: BlockBounds): Verdict => {
      const apart = angleBetween(bounds.x - x, bounds.y - y, bounds.z - z);
      if (apart > angle + bounds.angle + DOUBT) return 'OUT';
      return apart + bounds.angle < angle - DOUBT && bounds.isComplete ? 'WHOLE' : 'PARTLY';
    };
    const isNear = (slot: number): boolean => {
      const dx = (this.x[slot] as number) - x;
      const dy = (this.y[slot] as number) - y;
      const dz = (this.z[slot] as number) - z;
      const square = dx * dx + dy * dy + dz * dz;
      if (square > most || !this.has(slot)) return false;
      return square < least || distanceMiles(center, this.point(slot)) <= radiusMiles;
    };
    this.keep(into, blocks, verdict, isNear);
  }

  keepInside(into: Bitmap, box: Box, blocks: ActiveBlocks): void {
    const isCrossing = box.west > box.east;
    const verdict = ({ box: inner, isComplete }: BlockBounds): Verdict => {
      if (inner.north < box.south || inner.south > box.north) return 'OUT';
      if (isCrossing) return 'PARTLY';
      if (inner.east < box.west || inner.west > box.east) return 'OUT';
      const isInside =
        inner.south >= box.south && inner.north <= box.north && inner.west >= box.west && inner.east <= box.east;
      return isInside && isComplete ? 'WHOLE' : 'PARTLY';
    };
    this.keep(into, blocks, verdict, (slot) => this.has(slot) && isInBox(this.point(slot), box));
  }

  private keep(
    into: Bitmap,
    blocks: ActiveBlocks,
    verdictOf: (bounds: BlockBounds) => Verdict,
    isKept: (slot: number) => boolean,
  ): void {
    wipe(into, blocks);
    let kept = 0;
    for (let i = 0; i < blocks.count; i++) {
      const block = blocks.list[i] as number;
      const bounds = this.bounds[block];
      const verdict = bounds ? verdictOf(bounds) : 'OUT';
      if (verdict === 'OUT') continue;
      const first = block * BLOCK_SLOTS;
      if (verdict === 'WHOLE') into.fill(0xffffffff, first / 32, (first + BLOCK_SLOTS) / 32);
      else {
        for (let slot = first; slot < first + BLOCK_SLOTS; slot++) if (isKept(slot)) setBit(into, slot);
      }
      blocks.list[kept++] = block;
    }
    blocks.count = kept;
  }
}

/** 0 at the top of the map (85.05° N), 1 at its bottom; beyond, the edge. */
function mercator(latitude: number): number {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, latitude)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

interface BlockBounds {
  /** Unit vector of the middle, and the angle to the farthest point. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly angle: number;
  readonly box: Box;
  /** No slot of the block is without a point: otherwise it can never be taken whole. */
  readonly isComplete: boolean;
}

const angleBetween = (dx: number, dy: number, dz: number): number =>
  2 * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2));

function boundsOf(places: PlaceColumns, first: number): BlockBounds | null {
  const slots = Array.from({ length: BLOCK_SLOTS }, (_, i) => first + i).filter((slot) => places.has(slot));
  if (slots.length === 0) return null;
  const sum = { x: 0, y: 0, z: 0 };
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const slot of slots) {
    const { latitude, longitude } = places.point(slot);
    sum.x += places.x[slot] as number;
    sum.y += places.y[slot] as number;
    sum.z += places.z[slot] as number;
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  const length = Math.hypot(sum.x, sum.y, sum.z);
  const [x, y, z] = length > DOUBT ? [sum.x / length, sum.y / length, sum.z / length] : [1, 0, 0];
  const angles = slots.map((slot) =>
    angleBetween((places.x[slot] as number) - x, (places.y[slot] as number) - y, (places.z[slot] as number) - z),
  );
  return { x, y, z, angle: Math.max(...angles), box, isComplete: slots.length === BLOCK_SLOTS };
}
