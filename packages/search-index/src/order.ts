/** The order of the results: by what a listing is compared, and the best few of many without sorting the rest. */
import { distancePointsOf, textPointsOf } from '@open-window/domain/ranking.ts';
import type { Point } from '@open-window/domain/listing.ts';
import type { SearchSort } from './query.ts';

/** What the order of one listing depends on, apart from the question. Kept when it is replaced: see order-log.ts. */
export interface OrderKeys {
  readonly id: string;
  /** Folded. */
  readonly name: string;
  readonly standing: number;
  /** Cents; infinite when unknown. */
  readonly price: number;
  readonly point: Point | null;
  /** Where its words stand. */
  readonly text: number;
}

/** Smaller comes first; `name` and `id` decide between equals. */
export interface Place {
  readonly first: number;
  readonly second: number;
  readonly name: string;
  readonly id: string;
}

/** Thousandths of a mile: finer than any address, and the same number in order, answer and cursor. */
export const roundedMiles = (miles: number): number => Math.round(miles * 1000) / 1000;

/** @param miles null without a place. @param textMatch null without words, or when the order does not ask for them. */
export function firstKeyOf(
  sort: SearchSort,
  standing: number,
  price: number,
  miles: number | null,
  textMatch: number | null,
): number {
  if (sort === 'best') return -(standing + textPointsOf(textMatch) + distancePointsOf(miles));
  if (sort === 'distance') return miles ?? Infinity;
  return sort === 'price' ? price : 0;
}

/** Among equals of the first key the nearer comes first, where nearness is asked for and part of the order. */
export const secondKeyOf = (sort: SearchSort, miles: number | null): number => (sort === 'best' ? (miles ?? 0) : 0);

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Keeps the first `limit` of all slots offered, in order. */
export class FirstFew {
  readonly slots: number[] = [];
  private readonly firsts: number[] = [];
  private readonly seconds: number[] = [];
  private readonly ranks: number[] = [];
  private readonly limit: number;
  private readonly compareEqualRanks: (slotA: number, slotB: number) => number;
  /** The first key of the last one kept, once there are enough: most slots are refused by it alone. */
  private bar = Infinity;

  constructor(limit: number, compareEqualRanks: (slotA: number, slotB: number) => number) {
    this.limit = limit;
    this.compareEqualRanks = compareEqualRanks;
  }

  offer(slot: number, first: number, second: number, rank: number): void {
    if (first > this.bar) return;
    const { length } = this.slots;
    let place = length;
    while (place > 0 && this.isBefore(slot, first, second, rank, place - 1)) place--;
    if (place === this.limit) return;
    this.slots.splice(place, 0, slot);
    this.firsts.splice(place, 0, first);
    this.seconds.splice(place, 0, second);
    this.ranks.splice(place, 0, rank);
    if (length === this.limit) for (const column of [this.slots, this.firsts, this.seconds, this.ranks]) column.pop();
    if (this.slots.length === this.limit) this.bar = this.firsts[this.limit - 1] as number;
  }

  keysAt(place: number): { first: number; second: number } {
    return { first: this.firsts[place] as number, second: this.seconds[place] as number };
  }

  private isBefore(slot: number, first: number, second: number, rank: number, place: number): boolean {
    if (first !== this.firsts[place]) return first < (this.firsts[place] as number);
    if (second !== this.seconds[place]) return second < (this.seconds[place] as number);
    if (rank !== this.ranks[place]) return rank < (this.ranks[place] as number);
    return this.compareEqualRanks(slot, this.slots[place] as number) < 0;
  }
}
