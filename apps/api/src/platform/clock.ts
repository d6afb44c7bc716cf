/** The time, as a thing that tests can fix. */
import type { Day } from '@open-window/domain/listing.ts';

export const CLOCK = Symbol('CLOCK');

export interface Clock {
  now(): Date;
  /** Today in UTC. */
  today(): Day;
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => new Date().toISOString().slice(0, 10),
};
