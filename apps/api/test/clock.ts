/** A clock that stands still until a test moves it. */
import type { Day } from '@open-window/domain/listing.ts';
import type { Clock } from '../src/platform/clock.ts';

export class FixedClock implements Clock {
  private instant: Date;

  constructor(day: Day) {
    this.instant = new Date(`${day}T12:00:00Z`);
  }

  moveTo(instant: string): void {
    this.instant = new Date(instant);
  }

  now(): Date {
    return new Date(this.instant);
  }

  today(): Day {
    return this.instant.toISOString().slice(0, 10);
  }
}
