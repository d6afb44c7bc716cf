/** Money, days and miles as people write them. */
import { describe, expect, it } from '@jest/globals';
import { formatFor } from './format.ts';

const en = formatFor('en');
const es = formatFor('es');

describe('formats', () => {
  it('write whole dollars without cents and keep cents where there are some', () => {
    expect(en.money(347_000)).toBe('$3,470');
    expect(en.money(12_550)).toBe('$125.50');
    expect(en.moneyRange(290_000, 360_000)).toBe('$2,900–$3,600');
    expect(en.moneyRange(290_000, 290_000)).toBe('$2,900');
  });

  it('keep a day on its date wherever the reader is', () => {
    expect(en.day('2027-03-01')).toBe('Mar 1, 2027');
    expect(en.month('2027-02-01')).toBe('Feb 2027');
    expect(es.day('2027-03-01')).toMatch(/1 mar\.? 2027/);
  });

  it('give short distances a decimal and long ones none', () => {
    expect(en.miles(2.44)).toBe('2.4');
    expect(en.miles(148.7)).toBe('149');
  });

  it('write phone numbers of ten digits the usual way and leave others alone', () => {
    expect(en.phone('+13035550142')).toBe('(303) 555-0142');
    expect(en.phone('303-555-0142 x7')).toBe('303-555-0142 x7');
  });
});
