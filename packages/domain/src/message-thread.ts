/** When who applied and the desk may write to each other: from the day on which it was handed in until a month after it ended. */

export const LONGEST_MESSAGE = 4000;

/** So long after the end somebody may still ask why, or say thank you. Days. */
const OPEN_AFTER_END = 30;

/** Nobody is drowned in what they have not read. */
const MOST_UNREAD = 20;

/** All of a thread is shown at once. */
export const MOST_MESSAGES = 500;

export const messageSides = ['APPLICANT', 'DESK'] as const;
export type MessageSide = (typeof messageSides)[number];

export const messageObjections = ['NOT_HANDED_IN', 'NOBODY_THERE', 'THREAD_CLOSED', 'TOO_MANY_UNREAD'] as const;
export type MessageObjection = (typeof messageObjections)[number];

export interface ThreadFacts {
  /** False: on paper, from somebody without an account, or somebody who is no longer here. */
  readonly hasReader: boolean;
  readonly isHandedIn: boolean;
  /** Milliseconds; null: it goes on. */
  readonly endedAt: number | null;
  /** Of the side that would write: what the other one has not read. */
  readonly unread: number;
  /** In all. */
  readonly written: number;
}

const dayMs = 86_400_000;

/** The first moment at which nobody writes any more; null: it goes on. */
export const threadClosesAt = (endedAt: number | null): number | null =>
  endedAt === null ? null : endedAt + OPEN_AFTER_END * dayMs;

/** Every reason at once; none: it may be written. */
export function againstWriting(
  { hasReader, isHandedIn, endedAt, unread, written }: ThreadFacts,
  now: number,
): readonly MessageObjection[] {
  const closesAt = threadClosesAt(endedAt);
  return [
    ...(isHandedIn ? [] : (['NOT_HANDED_IN'] as const)),
    ...(hasReader ? [] : (['NOBODY_THERE'] as const)),
    ...(closesAt !== null && now >= closesAt ? (['THREAD_CLOSED'] as const) : []),
    ...(unread >= MOST_UNREAD || written >= MOST_MESSAGES ? (['TOO_MANY_UNREAD'] as const) : []),
  ];
}
