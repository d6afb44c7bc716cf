/** Nobody is late because of us: to the millisecond, and by exactly as long as we were away. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Deadline, isInTime, outageMs, takenUntil } from './deadline.ts';

const minute = 60_000;
const closesAt = Date.UTC(2026, 6, 20, 4);
const minutesFrom = (from: number, to: number): number[] =>
  Array.from({ length: (to - from) / minute }, (_, index) => from + index * minute);
const always: Deadline = {
  closesAt,
  answered: minutesFrom(closesAt - 60 * minute, closesAt + 120 * minute),
  knownSince: 0,
};
const awayFor = (from: number, to: number): Deadline => ({
  ...always,
  answered: always.answered.filter((each) => each < from || each >= to),
});

describe('the end of a round', () => {
  it('leaves a quarter of an hour, to the millisecond', () => {
    const last = closesAt + 15 * minute;
    expect([last - 1, last].map((now) => isInTime(always, now))).toEqual([true, false]);
  });

  it('leaves as much longer as we were away in the hour before, or in that quarter', () => {
    const before = awayFor(closesAt - 30 * minute, closesAt - 10 * minute);
    const after = awayFor(closesAt + 5 * minute, closesAt + 12 * minute);
    expect(takenUntil(before, closesAt)).toBe(closesAt + 35 * minute);
    expect(takenUntil(after, closesAt + 13 * minute)).toBe(closesAt + 22 * minute);
  });

  it('leaves no more for what was longer ago, or before we kept count', () => {
    expect(outageMs(awayFor(closesAt - 300 * minute, closesAt - 61 * minute), closesAt)).toBe(0);
    expect(outageMs({ closesAt, answered: [], knownSince: closesAt - 5 * minute }, closesAt)).toBe(5 * minute);
    expect(outageMs({ closesAt, answered: [], knownSince: closesAt + minute }, closesAt)).toBe(0);
  });

  it('is none where a round has none', () => {
    expect([
      takenUntil({ ...always, closesAt: null }, closesAt),
      isInTime({ ...always, closesAt: null }, 9e15),
    ]).toEqual([null, true]);
  });

  it('never comes closer, however the time passes and whenever we were away', () => {
    fc.assert(
      fc.property(
        fc.subarray([...always.answered]),
        fc.integer({ min: -60, max: 100 }),
        fc.nat(20),
        (answered, from, later) => {
          const deadline = { ...always, answered };
          const [now, then] = [closesAt + from * minute, closesAt + (from + later) * minute];
          expect(takenUntil(deadline, then)).toBeGreaterThanOrEqual(takenUntil(deadline, now) ?? 0);
          expect(takenUntil(deadline, now)).toBeGreaterThanOrEqual(closesAt + 15 * minute);
        },
      ),
    );
  });
});
