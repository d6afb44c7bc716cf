/** How long a session lives, and what was proven in it. Times are milliseconds since 1970. */
import type { Door } from './access.ts';

/** What a session stands on, weakest first: a code sent by mail, a passphrase, a passkey, a passphrase and a second factor. */
export const strengths = ['CODE', 'PASSPHRASE', 'PASSKEY', 'TWO_FACTORS'] as const;
export type Strength = (typeof strengths)[number];

const minute = 60_000;
const hour = 60 * minute;

/** Security.md AUT-10: staff half an hour idle and twelve hours in all; applicants an hour and seven days. */
export const lifetimes: Readonly<Record<Door, { readonly idleMs: number; readonly absoluteMs: number }>> = {
  portal: { idleMs: 60 * minute, absoluteMs: 7 * 24 * hour },
  staff: { idleMs: 30 * minute, absoluteMs: 12 * hour },
};

/** For so long after a proof of who it is, what is dangerous may be done. */
export const elevationMs = 15 * minute;

/** The last visit is written down this often at most. */
export const touchMs = minute;

export interface SessionFacts {
  readonly door: Door;
  readonly lastSeenAt: number;
  readonly absoluteUntil: number;
  readonly endedAt: number | null;
}

export const isLive = ({ door, lastSeenAt, absoluteUntil, endedAt }: SessionFacts, now: number): boolean =>
  endedAt === null && now < absoluteUntil && now < lastSeenAt + lifetimes[door].idleMs;

/** A session on a code alone writes drafts and sees states; it does not read back health answers or documents. */
export const mayReadBack = (strength: Strength): boolean => strength !== 'CODE';

/** What a session stands on after one more proof: never less than before. */
export const stronger = (one: Strength, other: Strength): Strength =>
  strengths.indexOf(one) >= strengths.indexOf(other) ? one : other;

/** What the staff door asks for beside a passphrase. A passkey that verified its user is both factors in one. */
export const isCompleteAtStaffDoor = (strength: Strength): boolean =>
  strength === 'PASSKEY' || strength === 'TWO_FACTORS';
