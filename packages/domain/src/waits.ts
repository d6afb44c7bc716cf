/** Waits that grow with each wrong guess: five are heard at once, the next waits one second, then two, four … and never more than a quarter of an hour. No lock is for good. */

export const freeGuesses = 5;
export const longestWaitMs = 15 * 60_000;

/** Milliseconds until the next guess is heard, after so many wrong ones in a row. */
export const waitAfter = (failures: number): number =>
  failures < freeGuesses ? 0 : Math.min(longestWaitMs, 1000 * 2 ** Math.min(failures - freeGuesses, 20));

/** So long without a wrong guess, and all are forgotten. */
export const forgottenAfterMs = 24 * 3_600_000;
