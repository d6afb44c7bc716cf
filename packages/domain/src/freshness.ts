/** How long what a provider says about itself may be believed. */
import { addDays } from './day.ts';
import type { Availability, Day } from './listing.ts';

/** Every public field is confirmed anew within this many days (checklist items 45 and 46; our policy). */
export const FRESH_DAYS = 90;

export interface AcceptingNew {
  /** Null: not known, or said too long ago to be repeated. */
  readonly value: boolean | null;
  /** When it was last said, however long ago. */
  readonly asOf: Day | null;
}

/** Whether a team takes new people today. A waiting list is a no; an answer older than 90 days, or dated in the future, is none. */
export function acceptingNewOn(availability: Availability | null, today: Day): AcceptingNew {
  if (availability === null) return { value: null, asOf: null };
  const { accepting, asOf } = availability;
  return { value: isFreshOn(asOf, today) ? accepting === 'NEWPT' : null, asOf };
}

/** True from the day itself through the 90th day after it. */
export const isFreshOn = (day: Day | null, today: Day): boolean =>
  day !== null && day <= today && today <= addDays(day, FRESH_DAYS);

/** The last day on which something said on `day` still counts. */
export const freshThrough = (day: Day): Day => addDays(day, FRESH_DAYS);
