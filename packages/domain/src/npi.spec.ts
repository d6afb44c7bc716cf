import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isValidNpi, npiCheckDigit } from './npi.ts';
import { formatPhone, parsePhone } from './phone.ts';

describe('an NPI', () => {
  it('is right in the example that CMS gives', () => {
    expect(isValidNpi('1234567893')).toBe(true);
    expect(isValidNpi('1234567890')).toBe(false);
  });

  it.each(['', '123456789', '12345678931', '3234567893', '123456789x', '１２３４５６７８９３'])('is not %s', (text) => {
    expect(isValidNpi(text)).toBe(false);
  });

  it('has one right last digit, and one wrong digit is noticed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000_000, max: 299_999_999 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (nine, place, shift) => {
          const npi = String(nine) + npiCheckDigit(String(nine));
          expect(isValidNpi(npi)).toBe(true);
          const wrong = String((Number(npi.charAt(place)) + shift) % 10);
          expect(isValidNpi(npi.slice(0, place) + wrong + npi.slice(place + 1))).toBe(false);
        },
      ),
    );
    expect(npiCheckDigit('12345678')).toBe('');
  });
});

describe('a phone number', () => {
  it.each([
    ['(303) 555-0123', '+13035550123', null, []],
    ['303.555.0123', '+13035550123', null, []],
    ['+1 303 555 0123', '+13035550123', null, []],
    ['1-303-555-0123', '+13035550123', null, []],
    ['3035550123', '+13035550123', null, []],
    ['(303) 555-0123 x4', '+13035550123', '4', []],
    ['303-555-0123 ext. 42', '+13035550123', '42', []],
    ['303-555-0123x42', '+13035550123', '42', []],
    ['303-555-0123 Extension 7', '+13035550123', '7', []],
    ['303-555-0123 #12', '+13035550123', '12', []],
    ['303-555-0123 / 303-555-0199', '+13035550123', null, ['+13035550199']],
    ['303-555-0123; 303-555-0123', '+13035550123', null, []],
    ['3035550123 3035550199', '+13035550123', null, ['+13035550199']],
    ['303-555-0123 or 720-555-0199 ext 3', '+13035550123', '3', ['+17205550199']],
    ['555-0100, 303-555-0123', '+13035550123', null, []],
  ])('%s is understood', (text, phone, extension, others) => {
    expect(parsePhone(text)).toEqual({ phone, extension, others });
  });

  it.each([
    ['', 'EMPTY'],
    ['call us', 'EMPTY'],
    ['555-0123', 'TOO_SHORT'],
    ['303-555-01234', 'TOO_LONG'],
    ['103-555-0123', 'IMPOSSIBLE_AREA_CODE'],
    ['911-555-0123', 'IMPOSSIBLE_AREA_CODE'],
    ['303-055-0123', 'IMPOSSIBLE_EXCHANGE'],
    ['000-000-0000', 'IMPOSSIBLE_AREA_CODE'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parsePhone(text)).toEqual({ phone: null, problem });
  });

  it('is written as people write it, and reads back', () => {
    expect(formatPhone('+13035550123')).toBe('(303) 555-0123');
    expect(formatPhone('+442071234567')).toBe('+442071234567');
    expect(parsePhone(formatPhone('+13035550123'))).toMatchObject({ phone: '+13035550123' });
  });

  it('of a hundred thousand characters takes the time that its length asks, which another power of it would be far beyond', () => {
    const started = Date.now();
    for (const part of ['x', '1x', ' ext', '3 ', '#.:', 'or']) parsePhone(part.repeat(50_000));
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
