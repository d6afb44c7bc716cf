/** A helper writes what the applicant lets them write, signs only where the law says so, and signed words never change. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currentHelpText, helpAuthorities, helpWords, isPaperOpen, maySignFor, notTheirs } from './application-help.ts';
import { defaultForm } from './form.default.ts';

const names = Object.keys(defaultForm.ui.fields);

describe('what a helper may write', () => {
  it('is nothing about health or substances, unless the applicant said so; whatever else is in the write', () => {
    fc.assert(
      fc.property(fc.subarray(names), fc.boolean(), (written, withClinical) => {
        const kept = notTheirs(defaultForm.ui.fields, [...written, 'toString', 'shoeSize'], withClinical);
        const clinical = written.filter((name) =>
          ['HEALTH', 'SUBSTANCE'].includes(defaultForm.ui.fields[name]?.dataClass ?? ''),
        );
        expect(kept).toEqual(withClinical ? [] : clinical);
      }),
    );
  });
});

it('is signed by the person, but for a guardian or a power of attorney, of which the desk sees the paper first', () => {
  expect(helpAuthorities.filter(maySignFor)).toEqual(['GUARDIAN', 'POWER_OF_ATTORNEY']);
  expect(helpAuthorities.map((each) => isPaperOpen(each, false))).toEqual([false, true, true]);
  expect(helpAuthorities.map((each) => isPaperOpen(each, true))).toEqual([false, false, false]);
  expect(isPaperOpen(null, false)).toBe(false);
});

it.each([
  ['en', '2026-11-27', '6a43a9cc38a11e60e48713f4e93d6b878b9e89a2c974a5fd9ee822ffc3f25ba4'],
  ['es', '2026-11-27', '292f143b2e68b205567f6ca41444766289909305a37280da7d6126f019957001'],
] as const)('the words in %s of %s are those that were signed', (language, version, hash) => {
  const words = helpWords(version, language) ?? '';
  expect(createHash('sha256').update(words).digest('hex')).toBe(hash);
  expect(helpWords('2020-01-01', language)).toBeNull();
  expect(currentHelpText()).toBe('2026-11-27');
});
