/** Every purpose has words in both languages, and words that somebody agreed to never change. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
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

  // Whoever changes a text adds a version instead: these words were agreed to.
  it.each([
    ['TERMS', '2026-11-25', 'en', '4f1bebb3c4c4'],
    ['TERMS', '2026-11-25', 'es', '857b5daeb8f8'],
    ['NEWS_BY_MAIL', '2026-11-25', 'en', 'b65670705ebf'],
    ['NEWS_BY_MAIL', '2026-11-25', 'es', '457c99409257'],
    ['ANONYMOUS_STATISTICS', '2026-11-25', 'en', 'dccc28a55869'],
    ['ANONYMOUS_STATISTICS', '2026-11-25', 'es', '234e3597d594'],
  ] as const)('%s of %s in %s still says what it said', (purpose, version, language, digest) => {
    const words = consentWords(purpose, version, language) ?? '';
    expect(createHash('sha256').update(words).digest('hex').slice(0, 12)).toBe(digest);
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
});
