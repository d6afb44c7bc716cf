import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayNumber, dayOfNumber, daysBetween } from './day.ts';
import { acceptingNewOn, freshThrough, isFreshOn } from './freshness.ts';
import { acceptingStatuses } from './vocabulary.ts';

const day = fc.integer({ min: -700_000, max: 2_900_000 });

it('counts days as the calendar of the world does', () => {
  fc.assert(
    fc.property(day, (number) => {
      expect(dayOfNumber(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      expect(dayNumber(dayOfNumber(number))).toBe(number);
    }),
  );
});

it('knows leap days and turns of years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-01-10', -14)).toBe('2025-12-27');
  expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
});

it('believes what was said for 90 days, and not before it was said', () => {
  expect(isFreshOn('2026-01-01', '2025-12-31')).toBe(false);
  expect(isFreshOn('2026-01-01', '2026-01-01')).toBe(true);
  expect(freshThrough('2026-01-01')).toBe('2026-04-01');
  expect(isFreshOn('2026-01-01', '2026-04-01')).toBe(true);
  expect(isFreshOn('2026-01-01', '2026-04-02')).toBe(false);
  expect(isFreshOn(null, '2026-01-01')).toBe(false);
});

it.each(acceptingStatuses)('takes %s for a yes only when it says so', (accepting) => {
  const availability = { accepting, asOf: '2026-01-01', source: 'ATTESTED', waitWeeks: null } as const;
  expect(acceptingNewOn(availability, '2026-01-02')).toEqual({ value: accepting === 'NEWPT', asOf: '2026-01-01' });
  expect(acceptingNewOn(availability, '2026-04-02')).toEqual({ value: null, asOf: '2026-01-01' });
  expect(acceptingNewOn(null, '2026-01-02')).toEqual({ value: null, asOf: null });
});
