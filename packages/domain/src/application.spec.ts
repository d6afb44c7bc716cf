/** Who may move an application, from where, and to where: every cell of the table. */
import { describe, expect, it } from '@jest/globals';
import { applicationActionsOpen, applicationStatuses, isEnded, mayDo, screenedBy, statusAfter } from './application.ts';

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
});
