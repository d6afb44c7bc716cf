/** A birth date read wrongly rules out the right person, so every way in which lists write a day is read here. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dayOfNumber } from './day.ts';
import { readListDate } from './exclusion-date.ts';

describe('a day on a list', () => {
  it.each([
    ['20240131', '2024-01-31'],
    ['2024-01-31', '2024-01-31'],
    ['2024-1-3', '2024-01-03'],
    ['2024/01/31', '2024-01-31'],
    ['2024-01-31T00:00:00', '2024-01-31'],
    ['2024-01-31T00:00:00.000Z', '2024-01-31'],
    ['2024-01-31 00:00:00', '2024-01-31'],
    ['01/31/2024', '2024-01-31'],
    ['1/3/2024', '2024-01-03'],
    ['1/31/2024 12:00:00 AM', '2024-01-31'],
    ['01-31-2024', '2024-01-31'],
    ['1.31.2024', '2024-01-31'],
    ['01/2024', '2024-01-01'],
    ['1-2024', '2024-01-01'],
    ['45826', '2025-06-18'],
    ['45826.0', '2025-06-18'],
    ['45826.75', '2025-06-18'],
    ['25569', '1970-01-01'],
    ['10000', '1927-05-18'],
    ['May 28, 2026', '2026-05-28'],
    ['may 28 2026', '2026-05-28'],
    ['Sept. 5, 2020', '2020-09-05'],
    ['December 31, 1999', '1999-12-31'],
    ['28-MAY-2026', '2026-05-28'],
    ['28 May 2026', '2026-05-28'],
    ['  2024-01-31\n', '2024-01-31'],
    ['2000-02-29', '2000-02-29'],
    ['02/29/2024', '2024-02-29'],
  ])('%j is %s', (text, day) => {
    expect(readListDate(text)).toBe(day);
  });

  it.each([
    '', ' ', 'N/A', 'Indefinite', 'Lifetime', 'until reinstated', 'see letter of 2024', '5 years', '-', '--', '//',
    '01/31/24', '1/1/1', '2024-01', 'May 2026', 'Foo 28, 2026', '28-XYZ-2026', '１２/０１/２０２４',
    '2024-01-31-01', '20240131 20240201', '01/31/2024; 02/01/2024', '1e4', '-45826', '45,826', '123456', '1234567', '123456789',
  ])('%j is none', (text) => {
    expect(readListDate(text)).toBeNull();
  }); // prettier-ignore

  it.each([
    '2024-02-30', '2023-02-29', '1900-02-29', '02/30/2024', '04/31/2024', '31/01/2024', '2024-13-01', '2024-00-10', '2024-01-00',
    '20240230', '20241301', '00000000', '99999999', '13/2024', '00/2024', 'February 30, 2024', '31-APR-2024', '00/00/0000',
  ])('%s is none: the calendar has no such day', (text) => {
    expect(readListDate(text)).toBeNull();
  }); // prettier-ignore

  it('is none where only a year is known: read as a serial number it would be a day of 1905', () => {
    expect(readListDate('1962')).toBeNull();
    expect(readListDate('2024')).toBeNull();
  });
});

describe('the years of a list', () => {
  it.each(['1900-12-31', '19000101', '01/01/1900', '0', '1', '59', '60', '61', '366', '0001-01-01'])(
    'do not begin with 1900, in which spreadsheets put what is no date: %s',
    (text) => {
      expect(readListDate(text)).toBeNull();
    },
  );

  it('begin with 1901 and end with 2099, unless an earlier last year is named', () => {
    expect(readListDate('1901-01-01')).toBe('1901-01-01');
    expect(readListDate('12/31/2099')).toBe('2099-12-31');
    expect(readListDate('2100-01-01')).toBeNull();
    expect(readListDate('80000')).toBeNull();
    expect(readListDate('99999')).toBeNull();
  });

  it.each([
    ['2026-12-31', '2027-01-01'],
    ['20261231', '20270101'],
    ['12/31/2026', '01/01/2027'],
    ['12/2026', '01/2027'],
    ['46387', '46388'],
    ['Dec 31, 2026', 'Jan 1, 2027'],
  ])('end with the last one that is believed: %s is, %s is not', (last, next) => {
    expect(readListDate(last, 2026)).not.toBeNull();
    expect(readListDate(next, 2026)).toBeNull();
  });
});

const longMonths = 'January February March April May June July August September October November December'.split(' ');
const monthOf = (day: string): string => longMonths[Number(day.slice(5, 7)) - 1] ?? '';
const plain = (day: string): readonly [year: string, month: string, date: string] => [day.slice(0, 4), String(Number(day.slice(5, 7))), String(Number(day.slice(8)))]; // prettier-ignore

const forms: readonly (readonly [string, (day: string) => string])[] = [
  ['YYYYMMDD', (day) => day.replaceAll('-', '')],
  ['ISO', (day) => day],
  ['ISO with a time', (day) => `${day}T00:00:00`],
  ['US', (day) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`],
  ['US without zeros', (day) => `${plain(day)[1]}/${plain(day)[2]}/${plain(day)[0]}`],
  ['US with hyphens', (day) => `${day.slice(5)}-${day.slice(0, 4)}`],
  ['words', (day) => `${monthOf(day)} ${plain(day)[2]}, ${plain(day)[0]}`],
  ['short words', (day) => `${monthOf(day).slice(0, 3)}. ${plain(day)[2]}, ${plain(day)[0]}`],
  ['words behind the day', (day) => `${day.slice(8)}-${monthOf(day).slice(0, 3).toUpperCase()}-${day.slice(0, 4)}`],
];
const anyDay = (first: string): fc.Arbitrary<string> =>
  fc.integer({ min: dayNumber(first), max: dayNumber('2099-12-31') }).map(dayOfNumber);

describe('any real day', () => {
  it.each(forms)('is read back from its form: %s', (_, write) => {
    fc.assert(
      fc.property(anyDay('1901-01-01'), (day) => {
        expect(readListDate(write(day))).toBe(day);
        expect(readListDate(` ${write(day)} `)).toBe(day);
      }),
    );
  });

  it('is read back from the serial number of a spreadsheet', () => {
    fc.assert(
      fc.property(anyDay('1927-05-18'), fc.boolean(), (day, isAtNoon) => {
        const serial = String(dayNumber(day) - dayNumber('1899-12-30'));
        expect(readListDate(isAtNoon ? `${serial}.5` : serial)).toBe(day);
      }),
    );
  });

  it('is the first of its month where the list knows only that', () => {
    fc.assert(
      fc.property(anyDay('1901-01-01'), (day) => {
        expect(readListDate(`${day.slice(5, 7)}/${day.slice(0, 4)}`)).toBe(`${day.slice(0, 7)}-01`);
      }),
    );
  });

  it('or any other text gives a real day or none, and never fails', () => {
    const text = fc.oneof(fc.string({ maxLength: 30 }), fc.stringMatching(/^[0-9/ .-]{0,12}$/u));
    fc.assert(
      fc.property(text, (written) => {
        const day = readListDate(written);
        if (day !== null) expect(dayOfNumber(dayNumber(day))).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });
});
