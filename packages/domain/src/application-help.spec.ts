/** A helper writes what the applicant lets them write, signs only where the law says so, and signed words never change. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { helpAuthorities, isPaperOpen, maySignFor, notTheirs } from './application-help.ts';
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
