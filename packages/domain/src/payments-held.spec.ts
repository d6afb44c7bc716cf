/** Nothing is paid to whoever is excluded, suspended, unseen by us for too long, or has signed nothing; and it is paid again when that is over. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { standingsOf } from './check-standing.ts';
import { addDays } from './day.ts';
import { given } from './given.ts';
import { heldAsToldToTeam, paymentHolds, paymentsHeld } from './payments-held.ts';
import { listingStatuses } from './vocabulary.ts';

const seenOn = '2026-06-01';
const checked = given.rechecked(given.allChecked(given.listing(), seenOn, null), 14, {
  nextDueOn: addDays(seenOn, 30),
});
const standings = standingsOf(checked);
const paid = { status: 'LIVE', standings, isAgreed: true } as const;

describe('a team', () => {
  it('is paid while all is well, up to the day on which our own look is too late', () => {
    expect(paymentsHeld(paid, addDays(seenOn, 34))).toEqual([]);
    expect(paymentsHeld(paid, addDays(seenOn, 35))).toEqual(['OUR_CHECK_LATE']);
  });

  it.each([14, 15, 16])('is paid nothing once point %i has failed, from that day on', (item) => {
    const failed = given.rechecked(checked, item, { result: 'FAILED' });
    expect(paymentsHeld({ ...paid, standings: standingsOf(failed) }, seenOn)).toEqual(['EXCLUDED']);
  });

  it('is paid nothing while it is not public, and nothing without its signature', () => {
    for (const status of listingStatuses) {
      const why = status === 'LIVE' ? [] : [status === 'SUSPENDED' ? 'SUSPENDED' : 'NOT_LISTED'];
      expect(paymentsHeld({ ...paid, status, isAgreed: false }, seenOn)).toEqual([...why, 'NO_AGREEMENT']);
    }
  });

  it('never reads that it is on a list, and always that it is held', () => {
    fc.assert(
      fc.property(fc.subarray([...paymentHolds]), (holds) => {
        const told = heldAsToldToTeam(holds);
        expect(told).not.toContain('EXCLUDED');
        expect(told.length === 0).toBe(holds.length === 0);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});
