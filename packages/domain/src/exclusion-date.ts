/** Dates as lists of exclusions write them: YYYYMMDD, ISO, US, month and year, the serial number of a spreadsheet, or words. */
import { dayNumber, dayOfNumber } from './day.ts';
import type { Day } from './listing.ts';

/** Day 1 of a spreadsheet is 1900-01-01, and it believes in a 29th of February 1900. Source: ECMA-376, part 1, 18.17.4.1. */
const SERIAL_ZERO = dayNumber('1899-12-30');
/** Five digits: fewer may be a year, and small ones stand for an empty cell that was formatted as a date. 10000 is in 1927. */
const SERIAL_MAX = 80_000;
const FIRST_YEAR = 1901;

/** A day, or the first day of `MM/YYYY`. Null for words, nothing, and what is no day. Years from 1901 to `lastYear`; two digits of a year are refused. */
export const readListDate = (text: string, lastYear = 2099): Day | null =>
  readWholeDate(text, lastYear) ?? dayOf(pick(/^(\d{1,2})[-/](\d{4})$/u.exec(text.trim()), 2, 1, 0), lastYear);

/** The same, and null for a month: somebody born in it was not born on its first day. */
export function readWholeDate(text: string, lastYear: number): Day | null {
  const plain = text.trim();
  const serial = /^[1-9]\d{4}(?:\.\d+)?$/u.test(plain) ? Math.floor(Number(plain)) : 0;
  if (serial > 0 && serial <= SERIAL_MAX) return within(dayOfNumber(SERIAL_ZERO + serial), lastYear);
  const parts =
    pick(/^(\d{4})(\d{2})(\d{2})$/u.exec(plain), 1, 2, 3) ??
    pick(/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/u.exec(plain), 1, 2, 3) ??
    pick(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/u.exec(plain), 3, 1, 2) ??
    named(plain);
  return dayOf(parts, lastYear);
}

type Parts = readonly [year: number, month: number, day: number];

function dayOf(parts: Parts | null, lastYear: number): Day | null {
  if (parts === null) return null;
  const [year, month, day] = parts;
  const written = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31 && dayOfNumber(dayNumber(written)) === written;
  return isDay ? within(written, lastYear) : null;
}

/** Group 0 stands for the first day of the month. */
function pick(found: RegExpExecArray | null, year: number, month: number, day: number): Parts | null {
  if (found === null) return null;
  const at = (group: number): number => (group === 0 ? 1 : Number(found[group]));
  return [at(year), at(month), at(day)];
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `May 28, 2026` and `28-MAY-2026`. */
function named(text: string): Parts | null {
  const us = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/u.exec(text);
  const other = /^(\d{1,2})[- ]([A-Za-z]{3,9})\.?[- ](\d{4})$/u.exec(text);
  const month = months.indexOf((us?.[1] ?? other?.[2] ?? '').slice(0, 3).toUpperCase()) + 1;
  const year = us?.[3] ?? other?.[3];
  return month === 0 || year === undefined ? null : [Number(year), month, Number(us?.[2] ?? other?.[1])];
}

const within = (day: Day, lastYear: number): Day | null => {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= lastYear ? day : null;
};
