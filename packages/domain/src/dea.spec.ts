/** One digit wrong, or two changed about, is seen; and nobody is refused for a name that was changed. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deaCheckDigit, deaObjections, deaProblemsOf, maskedDea } from './dea.ts';

/** Published by makers of validators: https://en.wikipedia.org/wiki/DEA_number and others. */
const wellFormed = [
  'AP5836727',
  'BJ6125341',
  'AD0865937',
  'AS9432042',
  'FN5623740',
  'MH4836726',
  'BL1234563',
  'FD9876547',
];

describe('a number', () => {
  it.each(wellFormed)('%s is well formed', (number) => {
    expect(deaProblemsOf(number, [number.charAt(1)])).toEqual([]);
  });

  it.each([
    ['AP5836729', ['DEA_CHECK_DIGIT']],
    ['FP9876543', ['DEA_CHECK_DIGIT']],
    ['YP5836727', ['DEA_TYPE']],
    ['YP5836729', ['DEA_TYPE', 'DEA_CHECK_DIGIT']],
    ['P5836727', ['DEA_SHAPE']],
    ['AP583672', ['DEA_SHAPE']],
    ['AP58367270', ['DEA_SHAPE']],
    ['A15836727', ['DEA_SHAPE']],
    ['', ['DEA_SHAPE']],
  ])('%s is not', (number, problems) => {
    expect(deaProblemsOf(number, ['Parker'])).toEqual(problems);
  });

  it('is read as people write it', () => {
    expect(deaProblemsOf(' ap 583-6727 ', ['Parker'])).toEqual([]);
  });

  it('names its holder by a letter: of any of their names, also an accented one, or 9 for a business', () => {
    const named = (number: string, ...names: string[]) => deaProblemsOf(number, names);
    expect([named('AP5836727', 'Quarle', 'Parker'), named('AP5836727', 'Pérez'), named('AP5836727', "’Påvel"), named('A95836727')]).toEqual([[], [], [], []]); // prettier-ignore
    expect([named('AP5836727', 'Quarle'), named('AP5836727'), named('AP5836727', '')]).toEqual([['DEA_NAME'], ['DEA_NAME'], ['DEA_NAME']]); // prettier-ignore
  });

  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }).map((all) => all.join(''));
  it('with one digit of the odd places wrong is never well formed, and with its own check digit always', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom(0, 2, 4), fc.integer({ min: 1, max: 9 }), (six, at, more) => {
        const check = deaCheckDigit(six);
        const other = String((Number(six.charAt(at)) + more) % 10);
        expect(deaProblemsOf(`AP${six}${check}`, ['P'])).toEqual([]);
        expect(deaProblemsOf(`AP${six.slice(0, at)}${other}${six.slice(at + 1)}${check}`, ['P'])).toEqual(['DEA_CHECK_DIGIT']); // prettier-ignore
      }),
    );
  });

  it('is kept so that nobody can prescribe by it', () => {
    fc.assert(
      fc.property(digits, (six) => {
        expect(maskedDea(`AP${six}${deaCheckDigit(six)}`)).not.toContain(six.slice(0, 5));
      }),
    );
    expect([maskedDea('AP5836727'), maskedDea('ap583-6727'), maskedDea('AP58')]).toEqual(['AP•••••27', 'AP•••••27', '•••••••••']); // prettier-ignore
  });
});

it('a wrong number is never confirmed; another letter is a concern; and whatever is wrong may be recorded as such', () => {
  const all = ['DEA_CHECK_DIGIT', 'DEA_NAME'] as const;
  expect(deaObjections(all, 'VERIFIED')).toEqual(all);
  expect(deaObjections(all, 'VERIFIED_WITH_CONCERN')).toEqual(['DEA_CHECK_DIGIT']);
  expect(deaObjections(all, 'FAILED')).toEqual([]);
});
