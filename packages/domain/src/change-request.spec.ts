/** A change is asked for once at a time and before anybody judges, and a no always has its reason. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationStatuses } from './application.ts';
import { againstAsking, changeRefusals, changeStates, isWholeAnswer, mayAskChange } from './change-request.ts';

describe('a change that is asked for', () => {
  it('is asked for before anybody judges, once of each answer, and not by the dozen', () => {
    const open = applicationStatuses.filter(mayAskChange);
    expect(open).toEqual(['SUBMITTED', 'SCREENING', 'NEEDS_INFO', 'QUALIFIED']);
    const asked = fc.array(
      fc.record({ field: fc.constantFrom('phone', 'zip', 'hope'), state: fc.constantFrom(...changeStates) }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...applicationStatuses),
        fc.constantFrom('phone', 'city'),
        asked,
        (status, field, before) => {
          const against = againstAsking(status, field, before);
          const waiting = before.filter(({ state }) => state === 'ASKED');
          expect(against.includes('WRONG_STATE')).toBe(!mayAskChange(status));
          expect(against.includes('ALREADY_ASKED')).toBe(waiting.some((one) => one.field === field));
          expect(against.includes('TOO_MANY_OPEN')).toBe(waiting.length >= 10);
        },
      ),
    );
  });

  it('is answered with a yes, or with a no and its reason', () => {
    const whole = changeStates.flatMap((state) =>
      [null, ...changeRefusals].filter((reason) => isWholeAnswer(state, reason)).map((reason) => [state, reason]),
    );
    expect(whole).toEqual([['ACCEPTED', null], ...changeRefusals.map((reason) => ['REFUSED', reason])]);
  });
});
