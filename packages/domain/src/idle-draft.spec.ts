/** Nobody loses a draft without having been told, and nobody is told while they write. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endsAt, firstWarnedBefore, idleUntil, warningDue } from './idle-draft.ts';

const dayMs = 86_400_000;
const written = Date.UTC(2026, 5, 15, 12);
const after = (days: number): number => written + days * dayMs;

describe('a draft in which nobody writes', () => {
  it.each([
    [0, null],
    [45.9, null],
    [46, 14],
    [56.9, 14],
    [57, 3],
    [61, 3],
  ])('after %s days is warned of: %s', (days, warning) => {
    expect(warningDue(written, after(days))).toBe(warning);
  });

  it('is looked at exactly when there is something to say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * 24 }), (hours) => {
        const now = written + hours * 3_600_000;
        expect(written <= firstWarnedBefore(now)).toBe(warningDue(written, now) !== null);
      }),
    );
  });

  it('ends after sixty days, and never sooner than three days after it was said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (toldAfter) => {
        const end = endsAt(written, after(toldAfter));
        expect(end).toBeGreaterThanOrEqual(idleUntil(written));
        expect(end - after(toldAfter)).toBeGreaterThanOrEqual(3 * dayMs);
        expect(end).toBe(toldAfter <= 57 ? after(60) : after(toldAfter + 3));
      }),
    );
  });
});
