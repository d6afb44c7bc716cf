/** Somebody who reports a wrong phone number learns a day on which a person will have looked. */
import { describe, expect, it } from '@jest/globals';
import { reportDueOn } from './report.ts';

describe('the day by which a report is looked into', () => {
  it.each([
    ['Monday', '2026-11-16', '2026-11-23'],
    ['Friday', '2026-11-20', '2026-11-27'],
    ['Saturday', '2026-11-21', '2026-11-27'],
    ['Sunday', '2026-11-22', '2026-11-27'],
    ['Tuesday of the last week of a year', '2026-12-29', '2027-01-05'],
  ])('is the fifth working day after a %s', (_, today, dueOn) => {
    expect(reportDueOn(today)).toBe(dueOn);
  });
});
