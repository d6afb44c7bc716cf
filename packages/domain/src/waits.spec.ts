/** AUT-6: who guesses waits longer and longer; who mistyped hardly waits; nobody waits for ever. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { longestWaitMs, waitAfter } from './waits.ts';

it('hears five guesses at once, then doubles from a second', () => {
  expect([0, 4, 5, 6, 7, 8].map(waitAfter)).toEqual([0, 0, 1000, 2000, 4000, 8000]);
});

it('never grows beyond a quarter of an hour, and never shrinks', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (failures) => {
      expect(waitAfter(failures)).toBeLessThanOrEqual(longestWaitMs);
      expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures));
    }),
  );
});
