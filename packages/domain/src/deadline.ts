/** Until when an application is taken: fifteen minutes past the end, and longer by as long as we could not be reached around it. Milliseconds since 1970. */

const minuteMs = 60_000;
const GRACE_MS = 15 * minuteMs;
/** Before the end: whoever came then and did not get in is not late. */
const LOOKED_BACK_MS = 60 * minuteMs;

export interface Deadline {
  /** The first moment at which nothing is taken as in time. Null: there is no end. */
  readonly closesAt: number | null;
  /** The starts of the minutes, from an hour before the end on, in which the product answered. */
  readonly answered: readonly number[];
  /** Before it nothing is known of when it answered. */
  readonly knownSince: number;
}

/** From when on what is looked at begins. */
export const lookedBackTo = (closesAt: number): number => closesAt - LOOKED_BACK_MS;

/** How long it was away from an hour before the end until now, in whole minutes that are over. */
export function outageMs({ closesAt, answered, knownSince }: Deadline, now: number): number {
  if (closesAt === null) return 0;
  const first = Math.ceil(Math.max(lookedBackTo(closesAt), knownSince) / minuteMs) * minuteMs;
  const over = Math.floor(now / minuteMs) * minuteMs;
  const whole = Math.max(0, (over - first) / minuteMs);
  const seen = new Set(answered.filter((minute) => minute >= first && minute < over));
  return (whole - seen.size) * minuteMs;
}

/** The first moment that is too late, as far as is known now. */
export const takenUntil = (deadline: Deadline, now: number): number | null =>
  deadline.closesAt === null ? null : deadline.closesAt + GRACE_MS + outageMs(deadline, now);

export const isInTime = (deadline: Deadline, now: number): boolean => {
  const until = takenUntil(deadline, now);
  return until === null || now < until;
};
