import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { badgeTimelineOf, FIRST_DAY, GRACE_DAYS, spanOn, type BadgeSpan } from './badge.ts';
import { requiredItemsOf } from './checklist.ts';
import { checklistTemplate } from './checklist.template.ts';
import { addDays } from './day.ts';
import { given } from './given.ts';
import type { Check, Listing } from './listing.ts';
import { checkResults, listingOrigins, listingStatuses, type CheckResult } from './vocabulary.ts';

const done = '2026-05-01';
const due = '2026-09-01';
const vetted = given.allChecked(given.listing(), done, due);
const on = (listing: Listing, day: string): BadgeSpan => spanOn(badgeTimelineOf(listing), day);
const stateOn = (listing: Listing, day: string): string => {
  const { badge, isListed } = on(listing, day);
  return `${badge.state} ${isListed ? 'listed' : 'hidden'}`;
};
/** Item 1 blocks every listing; item 45 is soft; item 39 is only shown. */
const [blocking, soft, shown] = [1, 45, 39];

describe('a listing with every point checked', () => {
  it('carries the badge, with the day it became complete and the day the first check is due', () => {
    const later = given.rechecked(vetted, blocking, { performedOn: '2026-06-15', nextDueOn: '2026-10-01' });
    expect(on(later, '2026-06-20').badge).toEqual({ state: 'VERIFIED', verifiedOn: '2026-06-15', nextDueOn: due });
  });

  it('keeps it for good when nothing is ever due', () => {
    expect(badgeTimelineOf(given.allChecked(given.listing(), done, null))).toEqual([
      { from: FIRST_DAY, badge: { state: 'VERIFIED', verifiedOn: done, nextDueOn: null }, isListed: true },
    ]);
  });

  it('loses it at 00:00 UTC of the day one blocking check is due, is shown 14 days as lapsed, then hidden', () => {
    const lapsing = given.rechecked(given.allChecked(given.listing(), done, null), blocking, { nextDueOn: due });
    expect(stateOn(lapsing, '2026-08-31')).toBe('VERIFIED listed');
    expect(stateOn(lapsing, '2026-09-01')).toBe('LAPSED listed');
    expect(stateOn(lapsing, '2026-09-14')).toBe('LAPSED listed');
    expect(stateOn(lapsing, '2026-09-15')).toBe('LAPSED hidden');
    expect(badgeTimelineOf(lapsing).map(({ from }) => from)).toEqual([FIRST_DAY, due, addDays(due, GRACE_DAYS)]);
    expect(on(lapsing, due).badge.nextDueOn).toBe(due);
  });

  it('gets it back when the check is renewed', () => {
    const renewed = {
      ...vetted,
      checks: [
        ...vetted.checks,
        ...vetted.checks.map((check) => ({ ...check, performedOn: due, nextDueOn: '2027-09-01' })),
      ],
    };
    expect(stateOn(renewed, '2026-09-02')).toBe('VERIFIED listed');
  });

  it('does not lose it by what is only shown', () => {
    for (const result of checkResults)
      expect(stateOn(given.rechecked(vetted, shown, { result }), done)).toBe('VERIFIED listed');
  });
});

describe('the latest result of one blocking check', () => {
  // prettier-ignore
  const outcomes: Record<CheckResult, string> = {
    VERIFIED: 'VERIFIED listed', VERIFIED_WITH_CONCERN: 'CONDITIONAL listed', WAIVED: 'CONDITIONAL listed',
    FAILED: 'NONE hidden', NOT_FOUND: 'NONE listed', INCONCLUSIVE: 'NONE listed', EXPIRED: 'LAPSED listed', NOT_APPLICABLE: 'NONE listed',
  };
  it.each(checkResults)('%s decides', (result) => {
    expect(stateOn(given.rechecked(vetted, blocking, { result }), done)).toBe(outcomes[result]);
  });

  it('is the one of the latest day, and of one day the gravest', () => {
    const [first] = vetted.checks as [Check];
    const add = (about: Partial<Check>): Listing => ({ ...vetted, checks: [{ ...first, ...about }, ...vetted.checks] });
    expect(stateOn(add({ result: 'FAILED', performedOn: '2026-04-30' }), done)).toBe('VERIFIED listed');
    expect(stateOn(add({ result: 'FAILED', performedOn: '2026-05-02' }), done)).toBe('NONE hidden');
    expect(stateOn(add({ result: 'FAILED' }), done)).toBe('NONE hidden');
    expect(stateOn(add({ nextDueOn: '2026-06-01' }), '2026-06-01')).toBe('LAPSED listed');
  });

  it('may say that a point does not apply only where the checklist allows it', () => {
    const [medicaid] = checklistTemplate.items.filter(({ number }) => number === 16);
    expect(medicaid?.mayNotApply).toBe(true);
    expect(stateOn(given.rechecked(vetted, 16, { result: 'NOT_APPLICABLE' }), done)).toBe('VERIFIED listed');
  });

  it('of one therapist does not stand for another', () => {
    const second = given.member('second');
    const grown = { ...vetted, team: [...vetted.team, second] };
    expect(stateOn(grown, done)).toBe('NONE listed');
    expect(stateOn(given.allChecked(grown, done, due), done)).toBe('VERIFIED listed');
  });
});

describe('every point that blocks', () => {
  const required = requiredItemsOf(vetted).filter(({ item }) => item.blocks === 'LISTING');
  it.each(required.map(({ item, target, targetId }) => [item.number, target, targetId] as const))(
    'takes the badge when missing: item %s on %s %s',
    (number, target, targetId) => {
      const isIt = (check: Check): boolean =>
        check.item === number && check.target === target && check.targetId === targetId;
      expect(stateOn({ ...vetted, checks: vetted.checks.filter((check) => !isIt(check)) }, done)).toBe('NONE listed');
      const failed = vetted.checks.map((check) => (isIt(check) ? { ...check, result: 'FAILED' as const } : check));
      expect(stateOn({ ...vetted, checks: failed }, done)).toBe('NONE hidden');
    },
  );
});

describe('a soft check', () => {
  const forGood = given.allChecked(given.listing(), done, null);
  it.each([41, 43, 44, 45, 46, 47])(
    'hides the listing 14 days after it lapses, and takes no badge: item %s',
    (item) => {
      const lapsing = given.rechecked(forGood, item, { nextDueOn: due });
      expect(stateOn(lapsing, '2026-09-14')).toBe('VERIFIED listed');
      expect(stateOn(lapsing, '2026-09-15')).toBe('VERIFIED hidden');
    },
  );

  it('hides the listing 14 days after it fails', () => {
    const failed = given.rechecked(forGood, soft, { result: 'FAILED', performedOn: '2026-06-01' });
    expect(stateOn(failed, '2026-06-14')).toBe('VERIFIED listed');
    expect(stateOn(failed, '2026-06-15')).toBe('VERIFIED hidden');
  });

  it('never done hides nothing', () => {
    expect(stateOn({ ...forGood, checks: forGood.checks.filter(({ item }) => item !== soft) }, '2030-01-01')).toBe(
      'VERIFIED listed',
    );
  });

  it('hidden first, the listing still lapses', () => {
    const both = given.rechecked(given.rechecked(forGood, soft, { nextDueOn: '2026-08-01' }), blocking, {
      nextDueOn: due,
    });
    expect(stateOn(both, '2026-08-15')).toBe('VERIFIED hidden');
    expect(stateOn(both, due)).toBe('LAPSED hidden');
  });

  it('an attestation counts for 90 days, by check or by the provider’s own word, whichever holds longer', () => {
    const attested = {
      ...forGood,
      checks: forGood.checks.filter(({ item }) => item !== 46),
      service: given.service({ attestedOn: '2026-01-01' }),
    };
    expect(stateOn(attested, '2026-04-15')).toBe('VERIFIED listed');
    expect(stateOn(attested, '2026-04-16')).toBe('VERIFIED hidden');
    const both = given.rechecked({ ...forGood, service: attested.service }, 46, { nextDueOn: due });
    expect(stateOn(both, '2026-09-14')).toBe('VERIFIED listed');
  });
});

describe('who is listed', () => {
  it.each(listingStatuses)('nothing but what is live: %s', (status) => {
    expect(stateOn({ ...vetted, status }, done)).toBe(status === 'LIVE' ? 'VERIFIED listed' : 'NONE hidden');
  });

  it.each(listingOrigins)('unvetted, shown as such: %s', (origin) => {
    expect(stateOn(given.listing({ origin }), done)).toBe('NONE listed');
  });

  it('a candidate whatever its checks say, without a badge', () => {
    const candidate = given.rechecked({ ...vetted, origin: 'CANDIDATE' }, blocking, { result: 'FAILED' });
    expect(badgeTimelineOf(candidate)).toHaveLength(1);
    expect(stateOn(candidate, '2030-01-01')).toBe('NONE listed');
  });

  it('no care at home without a clinician', () => {
    expect(stateOn({ ...vetted, service: given.service({ settings: ['HOME_NO_CLINICIAN'] }) }, done)).toBe(
      'NONE hidden',
    );
  });

  it('no longer what lapsed, even when another check was left open', () => {
    const open = given.rechecked(vetted, 2, { result: 'INCONCLUSIVE' });
    expect(stateOn(open, due)).toBe('NONE listed');
    expect(stateOn(open, addDays(due, GRACE_DAYS))).toBe('NONE hidden');
  });
});

describe('whatever the checks', () => {
  const required = requiredItemsOf(given.listing());
  const anyChecks = fc.array(
    fc
      .record({
        which: fc.nat(required.length - 1),
        result: fc.constantFrom(...checkResults),
        performed: fc.nat(400),
        valid: fc.option(fc.integer({ min: 1, max: 400 })),
      })
      .map(({ which, result, performed, valid }): Check => {
        const { item, target, targetId } = required[which] ?? {
          item: { number: 1 },
          target: 'ORGANIZATION',
          targetId: 'organization',
        };
        const performedOn = addDays('2026-01-01', performed);
        return given.check({
          item: item.number,
          target,
          targetId,
          result,
          performedOn,
          nextDueOn: valid === null ? null : addDays(performedOn, valid),
        });
      }),
    { maxLength: 6 },
  );
  const anyListing = anyChecks.map((checks) => ({ ...vetted, checks: [...vetted.checks, ...checks] }));

  it('a timeline begins at the first day, is sorted, and never lists again what it hid', () => {
    fc.assert(
      fc.property(anyListing, (listing) => {
        const timeline = badgeTimelineOf(listing);
        expect(timeline[0]?.from).toBe(FIRST_DAY);
        timeline.slice(1).forEach((span, index) => {
          const before = timeline[index] as BadgeSpan;
          expect(before.from < span.from).toBe(true);
          expect(before.isListed || !span.isListed).toBe(true);
          expect(span.badge.state === 'VERIFIED' && before.badge.state !== 'VERIFIED').toBe(false);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('the order of the checks in the file does not matter', () => {
    fc.assert(
      fc.property(anyListing, (listing) => {
        expect(badgeTimelineOf({ ...listing, checks: [...listing.checks].reverse() })).toEqual(
          badgeTimelineOf(listing),
        );
      }),
    );
  });

  it('nothing but facts of care and checks can move the badge: not payment, name, origin of contact or scholarship', () => {
    fc.assert(
      fc.property(
        anyListing,
        fc.record({
          name: fc.string(),
          slug: fc.string(),
          phone: fc.string(),
          website: fc.string(),
          organizationName: fc.string(),
        }),
        (listing, other) => {
          const paying = {
            ...listing,
            ...other,
            service: {
              ...listing.service,
              payments: [{ phase: 'ASSESSMENT' as const, code: 'SF' as const, note: 'premium' }],
            },
          };
          expect(badgeTimelineOf(paying)).toEqual(badgeTimelineOf(listing));
        },
      ),
    );
  });
});

it('reads a day before the first span as the first', () => {
  expect(spanOn(badgeTimelineOf(vetted), '0000-01-01').badge.state).toBe('VERIFIED');
  expect(spanOn([], done)).toMatchObject({ isListed: false, badge: { state: 'NONE' } });
});
