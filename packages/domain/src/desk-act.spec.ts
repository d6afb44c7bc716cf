/** Each act in each state, and that nothing is done in bulk that stands against it alone. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationStatuses, isEnded } from './application.ts';
import { againstDeskAct, againstInBulk, type BulkFacts, deskActs } from './desk-act.ts';
import { deskTies } from './desk-tie.ts';

const facts: fc.Arbitrary<BulkFacts> = fc.record({
  status: fc.constantFrom(...applicationStatuses),
  ownerId: fc.constantFrom(null, 'me', 'other'),
  isOwnWork: fc.boolean(),
  ties: fc.subarray([...deskTies]),
  isChanged: fc.boolean(),
});
const acts = fc.constantFrom(...deskActs);

describe('what is done with many', () => {
  it('is no decision about anybody', () => {
    expect(deskActs).toEqual(['take', 'release', 'rerun']);
  });

  it.each([
    ['take', 'SCREENING', null, null],
    ['take', 'QUALIFIED', null, null],
    ['take', 'SCREENING', 'other', 'TAKEN'],
    ['take', 'SCREENING', 'me', 'ALREADY_YOURS'],
    ['take', 'WITHDRAWN', null, 'ENDED'],
    ['release', 'SCREENING', 'me', null],
    ['release', 'SCREENING', 'other', 'NOT_YOURS'],
    ['release', 'SCREENING', null, 'NOT_YOURS'],
    ['rerun', 'SCREENING', 'other', null],
    ['rerun', 'QUALIFIED', null, 'NOT_AT_DESK'],
    ['rerun', 'INELIGIBLE', null, 'ENDED'],
  ] as const)('%s of one that is %s and of %s: %s', (act, status, ownerId, against) => {
    expect(againstDeskAct(act, { status, ownerId }, 'me')).toBe(against);
  });

  it('is never done with what ended, changed, or is tied to whoever does it', () => {
    fc.assert(
      fc.property(acts, facts, (act, of) => {
        const isAgainst = isEnded(of.status) || of.isChanged || of.isOwnWork || of.ties.length > 0;
        return !isAgainst || againstInBulk(act, of, 'me') !== null;
      }),
    );
  });

  it('goes by the very rule of one alone', () => {
    fc.assert(
      fc.property(acts, facts, (act, of) => {
        const clear = { ...of, isOwnWork: false, ties: [], isChanged: false };
        return againstInBulk(act, clear, 'me') === againstDeskAct(act, of, 'me');
      }),
    );
  });
});
