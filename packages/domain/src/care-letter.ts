/** What a clinician outside is asked about an applicant, when they are reminded, and until when they may answer. Pure; times in milliseconds. */

export const careLetterStates = ['ASKED', 'ANSWERED', 'CANCELLED', 'EXPIRED'] as const;
export type CareLetterState = (typeof careLetterStates)[number];

/** How the clinician stands to the applicant. */
export const careRelations = ['TREATS_NOW', 'TREATED_BEFORE', 'DOES_NOT_TREAT'] as const;
export type CareRelation = (typeof careRelations)[number];

/** Whether the applicant is under care, or can be. */
export const careStandings = ['UNDER_CARE', 'CAN_BE_SEEN', 'CANNOT_BE_SEEN', 'NOT_SAID'] as const;
export type CareStanding = (typeof careStandings)[number];

export const MOST_OF_CARE_NOTE = 1000;

const dayMs = 86_400_000;
const reminderDays = [3, 7] as const;
const LINK_DAYS = 21;

export const careLetterEnds = (askedAt: number): number => askedAt + LINK_DAYS * dayMs;

/** Asked no later than this, the next reminder is due; of somebody who was reminded so often. */
export const dueSince = (reminders: number, now: number): number =>
  now - (reminderDays[reminders] ?? Number.POSITIVE_INFINITY) * dayMs;

/** How many reminders are due by now; after the end: none. */
export const remindersDue = (askedAt: number, now: number): number =>
  now >= careLetterEnds(askedAt) ? 0 : reminderDays.filter((days) => now >= askedAt + days * dayMs).length;
