/** Chance that always falls the same way: the same name gives the same ids, choices and numbers on every machine. */
import { createHash } from 'node:crypto';
import { npiCheckDigit } from '@open-window/domain/npi.ts';

/** A UUID that follows from its names: four multiplying hashes over their letters, for a million rows must not wait for a cryptographic one. */
export function idOf(...names: readonly (string | number)[]): string {
  const text = names.join(' ');
  let [a, b, c, d] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (let position = 0; position < text.length; position += 1) {
    const letter = text.charCodeAt(position);
    a = Math.imul(a ^ letter, 0x01000193) ^ (d >>> 15);
    b = Math.imul(b ^ letter, 0x85ebca77) ^ (a >>> 13);
    c = Math.imul(c ^ letter, 0xc2b2ae3d) ^ (b >>> 16);
    d = Math.imul(d ^ letter, 0x27d4eb4f) ^ (c >>> 14);
  }
  const hex = [a ^ c, b ^ d, c ^ (a << 7), d ^ (b << 9)]
    .map((part) => (part >>> 0).toString(16).padStart(8, '0'))
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Ten digits that pass the check and begin with 2: numbers that are given to nobody. */
export function inventedNpi(id: string): string {
  const nineDigits = `2${String(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) % 100_000_000).padStart(8, '0')}`;
  return nineDigits + npiCheckDigit(nineDigits);
}

export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(least: number, most: number): number;
  is(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in the order of the list. */
  some<T>(from: readonly T[], count: number): T[];
  shuffle<T>(list: readonly T[]): T[];
}

/** Mulberry32: small, fast, and good enough to make a world look unplanned. */
export function chanceOf(...names: readonly (string | number)[]): Chance {
  let state = createHash('sha256').update(names.join(' ')).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const shuffle = <T>(list: readonly T[]): T[] => {
    const result = [...list];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = whole(0, last);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  };
  return {
    next,
    whole,
    is: (probability) => next() < probability,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[whole(0, from.length - 1)] as (typeof from)[number];
    },
    some: (from, count) => {
      const chosen = new Set(shuffle(from.map((_, position) => position)).slice(0, count));
      return from.filter((_, position) => chosen.has(position));
    },
    shuffle,
  };
}
