/** A clinician is reminded twice at most, and never after the link is over. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { careLetterEnds, dueSince, remindersDue } from './care-letter.ts';

const dayMs = 86_400_000;
const asked = Date.UTC(2026, 5, 15, 12);

it.each([
  [0, 0],
  [2.9, 0],
  [3, 1],
  [6.9, 1],
  [7, 2],
  [20.9, 2],
  [21, 0],
])('after %s days %s reminders are due', (days, due) => {
  expect(remindersDue(asked, asked + days * dayMs)).toBe(due);
});

it('reminds no less as days go by, until the end', () => {
  fc.assert(
    fc.property(fc.nat(600), fc.nat(600), (one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)].map((hours) => asked + hours * 3_600_000);
      if (late !== undefined && early !== undefined && late < careLetterEnds(asked))
        expect(remindersDue(asked, late)).toBeGreaterThanOrEqual(remindersDue(asked, early));
    }),
  );
});

it('finds by the day on which it was asked the very letters of which a reminder is due', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 * 24 }), fc.integer({ min: 0, max: 2 }), (hours, reminders) => {
      const now = asked + hours * 3_600_000;
      expect(asked <= dueSince(reminders, now)).toBe(remindersDue(asked, now) > reminders);
    }),
  );
});
