/**
 * When a check that we owe every month is late: staff hear of it, new listings and payments wait, and a team keeps its badge for a while.
 * A team must not pay for our delay, and nobody may be shown as checked for good because of it.
 */
import { addDays, daysBetween } from './day.ts';
import type { Day } from './listing.ts';

/** Days since such a check was last made. Source of the days: checklist, item 14; by us for the other monthly points. */
export interface OwnDelay {
  /** From this day staff are alarmed. */
  readonly alarmDays: number;
  /** From this day nothing new depends on it: no new listing, no payment. */
  readonly blockDays: number;
  /** On this day it lapses like any other. */
  readonly lapseDays: number;
}

export const monthly: OwnDelay = { alarmDays: 25, blockDays: 35, lapseDays: 62 };

/** The shortest month. */
const MONTH_DAYS = 28;

/**
 * Whether the day on which it is due again is our month and not the end of the thing itself: a license that ends in twelve days is looked at in
 * twelve days, and then it has ended, whoever is late.
 */
export const isOurMonth = (performedOn: Day, nextDueOn: Day): boolean =>
  daysBetween(performedOn, nextDueOn) >= MONTH_DAYS;

/** The day on which a monthly check lapses. `endsOn`: the first day on which what was checked no longer holds, where that is known. */
export function lapseOfMonthly(delay: OwnDelay, performedOn: Day, nextDueOn: Day, endsOn: Day | null): Day {
  if (!isOurMonth(performedOn, nextDueOn)) return nextDueOn;
  const latest = addDays(performedOn, delay.lapseDays);
  const until = endsOn !== null && endsOn < latest ? endsOn : latest;
  return until > nextDueOn ? until : nextDueOn;
}
