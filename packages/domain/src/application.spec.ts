/** Who may move an application, from where, and to where: every cell of the table. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type ApplicationAction,
  applicationActionsOpen,
  type ApplicationParty,
  type ApplicationStatus,
  applicationStatuses,
  handsInBy,
  isEnded,
  mayDo,
  screenedBy,
  statusAfter,
} from './application.ts';

interface Step {
  readonly from: ApplicationStatus;
  readonly by: ApplicationParty;
  readonly action: ApplicationAction;
}

const parties: readonly ApplicationParty[] = ['APPLICANT', 'SCREENER', 'PRODUCT'];

/** A life of an application from its draft on: at each step something that somebody may do then. */
const lives = fc.array(fc.nat(), { maxLength: 25 }).map((choices) => {
  const steps: Step[] = [];
  let from: ApplicationStatus = 'DRAFT';
  for (const choice of choices) {
    const status = from;
    const open = parties.flatMap((by) =>
      applicationActionsOpen(status, by).map((action) => ({ from: status, by, action })),
    );
    const step = open[choice % Math.max(open.length, 1)];
    if (!step) break;
    steps.push(step);
    from = statusAfter(step.action);
  }
  return { steps, last: from };
});

describe('an application', () => {
  it.each([
    ['DRAFT', ['submit', 'withdraw'], [], ['expire']],
    ['SUBMITTED', ['withdraw'], ['markDuplicate'], ['screen']],
    ['SCREENING', ['withdraw'], ['requestInfo', 'confirmIneligible', 'qualify', 'markDuplicate'], []],
    ['NEEDS_INFO', ['resubmit', 'withdraw'], ['markDuplicate'], ['closeIncomplete']],
    ['CLOSED_INCOMPLETE', ['returnToInfo'], [], []],
    ['INELIGIBLE', [], ['reconsider'], []],
    ['QUALIFIED', ['withdraw'], ['markDuplicate'], []],
    ['WITHDRAWN', [], [], []],
    ['DUPLICATE', [], [], []],
    ['EXPIRED', [], [], []],
  ] as const)('that is %s leaves to each just what the table says', (status, applicant, screener, product) => {
    expect(applicationActionsOpen(status, 'APPLICANT')).toEqual(applicant);
    expect(applicationActionsOpen(status, 'SCREENER')).toEqual(screener);
    expect(applicationActionsOpen(status, 'PRODUCT')).toEqual(product);
  });

  it('is left by a no of a person alone: no move of the product says no', () => {
    const byProduct = applicationStatuses.flatMap((status) => applicationActionsOpen(status, 'PRODUCT'));
    expect(byProduct.map(statusAfter)).toEqual(['EXPIRED', 'SCREENING', 'CLOSED_INCOMPLETE']);
  });

  it('is looked at within two weeks of the day on which it came', () => {
    expect(screenedBy('SUBMITTED', '2026-06-20')).toBe('2026-07-04');
    expect([screenedBy('DRAFT', null), screenedBy('QUALIFIED', '2026-06-20')]).toEqual([null, null]);
  });

  it('that is over can be withdrawn no more', () => {
    for (const status of applicationStatuses.filter(isEnded)) expect(mayDo(status, 'withdraw')).toBe(false);
  });

  it('is decided on by the desk alone, in whatever way it went', () => {
    fc.assert(
      fc.property(lives, ({ steps }) => {
        const decided = steps.filter(({ action }) =>
          ['INELIGIBLE', 'QUALIFIED', 'DUPLICATE'].includes(statusAfter(action)),
        );
        expect(decided.filter(({ by }) => by !== 'SCREENER')).toEqual([]);
      }),
    );
  });

  it('is handed in once, and again only after it was asked for; once over, nothing but a second look or an answer opens it', () => {
    fc.assert(
      fc.property(lives, ({ steps }) => {
        const taken = steps.map(({ action }) => action);
        expect(taken.filter((action) => action === 'submit').length).toBeLessThan(2);
        for (const [at, { action, from }] of steps.entries()) {
          if (action === 'resubmit') expect(['requestInfo', 'returnToInfo']).toContain(taken[at - 1]);
          if (isEnded(from)) expect(['reconsider', 'returnToInfo']).toContain(action);
        }
      }),
    );
  });

  it('can be taken back by whoever wrote it for as long as it goes on', () => {
    fc.assert(
      fc.property(lives, ({ last }) => {
        expect(mayDo(last, 'withdraw')).toBe(!isEnded(last));
        expect(handsInBy(last) === null).toBe(last !== 'DRAFT' && last !== 'NEEDS_INFO');
      }),
    );
  });
});
