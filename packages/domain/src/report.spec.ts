/** Somebody who reports a wrong phone number learns a day on which a person will have looked. */
import { describe, expect, it } from '@jest/globals';
import { asksForCase, asksForProbe, itemOfReport, reportDueOn, reportOutcomes } from './report.ts';
import { reportReasons } from './vocabulary.ts';

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

describe('what a report stirs', () => {
  it('is a try of our own when the contact is wrong, and a case only once one of us found something in it', () => {
    expect(reportReasons.filter(asksForProbe)).toEqual(['WRONG_PHONE', 'CLOSED']);
    const stirring = reportReasons.flatMap((reason) =>
      [null, ...reportOutcomes].flatMap((outcome) =>
        asksForCase(reason, outcome) ? [`${reason} ${String(outcome)}`] : [],
      ),
    );
    expect(stirring).toEqual(['PRICE_DIFFERED CORRECTED', 'PRICE_DIFFERED TEAM_ASKED']);
    expect(reportReasons.map(itemOfReport)).toEqual([45, null, 41, 45, null]);
  });
});
