/** Arithmetic of calendar days in UTC, without a clock and without the time of day. */
import type { Day } from './listing.ts';

const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

/**
 * Days since 1970-01-01 of a `YYYY-MM-DD` day (proleptic Gregorian calendar).
 * Source of the arithmetic: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The day that is `number` days after 1970-01-01; the inverse of `dayNumber`. */
export function dayOfNumber(number: number): Day {
  const shifted = number + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** Whether it is a day that the calendar has, written `YYYY-MM-DD`. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOfNumber(dayNumber(text)) === text;

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** The same day of the month `months` later, or the last day of that month when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months];
  const first = `${pad(year + Math.floor(month / 12), 4)}-${pad((((month % 12) + 12) % 12) + 1, 2)}-01`;
  const sameDay = addDays(first, Number(day.slice(8, 10)) - 1);
  return sameDay.slice(0, 7) === first.slice(0, 7) ? sameDay : addDays(`${sameDay.slice(0, 7)}-01`, -1);
}

/** Whole days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Of a day as a number. 1970-01-01, day 0, was a Thursday. */
export const isWeekend = (day: number): boolean => [0, 6].includes((((day + 4) % 7) + 7) % 7);

/** The day itself, or the Monday after its weekend. */
export function workingDayFrom(day: Day): Day {
  let at = dayNumber(day);
  while (isWeekend(at)) at += 1;
  return dayOfNumber(at);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
