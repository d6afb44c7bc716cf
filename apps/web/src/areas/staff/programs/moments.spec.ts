/** What is typed by a clock on the wall is the same moment when it is shown again. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentOf, typedOf } from './moments.ts';

it('keeps a moment that nobody touched to the millisecond, and others to the minute', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
      const instant = date.toISOString();
      expect(momentOf(typedOf(instant), instant)).toBe(instant);
      expect(typedOf(momentOf(typedOf(instant), null))).toBe(typedOf(instant));
    }),
  );
});

it('makes nothing of nothing', () => {
  expect([typedOf(null), momentOf('', '2026-06-20T00:00:00Z'), momentOf('soon', null)]).toEqual(['', null, null]);
});
