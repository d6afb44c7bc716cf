/** Every purpose has words in both languages. That old words never change is held by the spec of the ledger, which hashes them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consentLanguages,
  consentPurposes,
  consentWords,
  objectionsToConsent,
  objectionsToWithdrawal,
  offeredConsents,
} from './consent.ts';

describe('what people agree to', () => {
  it('is offered for every purpose, in both languages', () => {
    const offered = offeredConsents();
    expect(offered.map(({ purpose }) => purpose)).toEqual(consentPurposes);
    for (const { words } of offered) for (const language of consentLanguages) expect(words[language]).not.toBe('');
  });

  it('has no versions that were never published', () => {
    expect(consentWords('TERMS', '2020-01-01', 'en')).toBeNull();
    expect(objectionsToConsent('TERMS', '2020-01-01')).toEqual(['OLD_TEXT']);
    expect(objectionsToConsent('TERMS', '2026-11-25')).toEqual([]);
  });

  it('is withdrawn once, but for what the account stands on', () => {
    expect(objectionsToWithdrawal('NEWS_BY_MAIL', false)).toEqual([]);
    expect(objectionsToWithdrawal('NEWS_BY_MAIL', true)).toEqual(['WITHDRAWN']);
    expect(objectionsToWithdrawal('TERMS', false)).toEqual(['NEEDED_FOR_THE_ACCOUNT']);
  });

  it('is agreed to in the words that are offered now, and in no others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...offeredConsents()), fc.string(), ({ purpose, version }, other) => {
        fc.pre(other !== version);
        expect([objectionsToConsent(purpose, version), objectionsToConsent(purpose, other)]).toEqual([
          [],
          ['OLD_TEXT'],
        ]);
      }),
    );
  });
});
