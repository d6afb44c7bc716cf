/** The number is the surest way to find an excluded person, and lists write it in cells that hold all sorts of things. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNumbers } from './exclusion-number.ts';
import { isValidNpi, npiCheckDigit } from './npi.ts';

describe('a cell of numbers', () => {
  it.each([
    ['1104213446', ['1104213446']],
    ['1053318444; 1881846780', ['1053318444', '1881846780']],
    [' 1104213446\n1174644850', ['1104213446', '1174644850']],
    ['1104213446\r\n\r\n1174644850\r\n', ['1104213446', '1174644850']],
    ['1104213446,1174644850', ['1104213446', '1174644850']],
    ['1104213446/1174644850', ['1104213446', '1174644850']],
    ['1104213446 & 1174644850', ['1104213446', '1174644850']],
    ['1104213446\u00a0', ['1104213446']],
    ['01104213446', ['1104213446']],
    ['0000001104213446', ['1104213446']],
    ['1104213446.0', ['1104213446']],
    ['1104213446.00', ['1104213446']],
    ['0000000000; 1104213446', ['1104213446']],
    ['N/A 1104213446', ['1104213446']],
  ])('%j holds nothing but valid ones', (cell, valid) => {
    expect(readNumbers(cell)).toEqual({ valid, repaired: [], isOdd: false });
  });

  it.each([
    '',
    ' ',
    '\n',
    '0',
    '0000000000',
    '0000000000; 0000000000',
    'N/A',
    'n/a',
    'NA',
    'None',
    'NULL',
    '-',
    '--',
    ';',
  ])('%j is how a list says that there is none', (cell) => {
    expect(readNumbers(cell)).toEqual({ valid: [], repaired: [], isOdd: false });
  });

  it.each(['X000429159', 'X000101928       ', '7100353240', '1225810707', '40980', '18', 'pending'])(
    '%j holds none, and says that it is odd',
    (cell) => {
      expect(readNumbers(cell)).toEqual({ valid: [], repaired: [], isOdd: true });
    },
  );

  it.each([
    ['129733376', '1297333761'],
    ['171092119', '1710921192'],
    ['15689024277', '1568902427'],
    ['129733376.0', '1297333761'],
  ])('%s may have been %s, and is not called valid', (cell, npi) => {
    const { valid, repaired, isOdd } = readNumbers(cell);
    expect(isOdd).toBe(true);
    expect(valid).toEqual([]);
    expect(repaired).toContain(npi);
    expect(repaired.every(isValidNpi)).toBe(true);
  });

  it('keeps the good number beside a bad one', () => {
    expect(readNumbers('X000429159; 1104213446')).toEqual({ valid: ['1104213446'], repaired: [], isOdd: true });
    expect(readNumbers('129733376\n1104213446')).toEqual({ valid: ['1104213446'], repaired: ['1297333761'], isOdd: true }); // prettier-ignore
    expect(readNumbers('1104213446 (former)').valid).toEqual(['1104213446']);
    expect(readNumbers('NPI: 1104213446').valid).toEqual(['1104213446']);
  });

  it('may end with a full stop', () => {
    expect(readNumbers('1104213446.').valid).toEqual(['1104213446']);
  });
});

const npi = fc.integer({ min: 100_000_000, max: 199_999_999 }).map((nine) => `${nine}${npiCheckDigit(String(nine))}`);

describe('any valid number', () => {
  it('is found among others, whatever stands between and around them', () => {
    const npis = fc.uniqueArray(npi, { minLength: 1, maxLength: 5 });
    const between = fc.constantFrom('; ', ';', ', ', '\n', ' \r\n ', ' / ', ' | ', ' & ');
    fc.assert(
      fc.property(npis, between, fc.constantFrom('', ' ', '0', '000', '\t'), (numbers, gap, pad) => {
        const cell = numbers.map((number) => `${pad}${number}`).join(gap);
        expect(readNumbers(cell)).toEqual({ valid: numbers, repaired: [], isOdd: false });
      }),
    );
  });

  it('is guessed when its last digit was lost', () => {
    fc.assert(
      fc.property(npi, (number) => {
        expect(readNumbers(number.slice(0, 9))).toEqual({ valid: [], repaired: [number], isOdd: true });
      }),
    );
  });

  it('is guessed or read when one digit too many was typed', () => {
    fc.assert(
      fc.property(npi, fc.nat(10), fc.nat(9), (number, at, digit) => {
        const { valid, repaired } = readNumbers(`${number.slice(0, at)}${digit}${number.slice(at)}`);
        expect([...valid, ...repaired]).toContain(number);
      }),
    );
  });

  it('is not found in a number with one digit wrong', () => {
    fc.assert(
      fc.property(npi, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const wrong = String((Number(number.charAt(at)) + shift) % 10);
        const { valid, isOdd } = readNumbers(`${number.slice(0, at)}${wrong}${number.slice(at + 1)}`);
        expect({ valid, isOdd }).toEqual({ valid: [], isOdd: true });
      }),
    );
  });
});

it('whatever a cell holds, only valid numbers come out of it', () => {
  const cell = fc.oneof(fc.string({ maxLength: 60 }), fc.stringMatching(/^[0-9X;. \n]{0,40}$/u));
  fc.assert(
    fc.property(cell, (text) => {
      const { valid, repaired } = readNumbers(text);
      expect([...valid, ...repaired].every(isValidNpi)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
