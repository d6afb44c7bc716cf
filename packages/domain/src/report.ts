/** By when a report about a listing is looked into. Our policy; public holidays are not counted out. */
import { dayNumber, dayOfNumber } from './day.ts';
import type { Day } from './listing.ts';

export const REPORT_WORKING_DAYS = 5;

/** The fifth working day, Monday to Friday, after the day it came. */
export function reportDueOn(today: Day): Day {
  let day = dayNumber(today);
  for (let left = REPORT_WORKING_DAYS; left > 0;) {
    day += 1;
    if (!isWeekend(day)) left -= 1;
  }
  return dayOfNumber(day);
}

/** 1970-01-01, day 0, was a Thursday. */
const isWeekend = (day: number): boolean => [0, 6].includes((((day + 4) % 7) + 7) % 7);
