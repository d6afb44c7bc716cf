/** What somebody who is named in a team said of their own part. Words that changed since are asked about again. */

/** Points of the checklist that rest on what members say: the licenses of each, and that every public detail was confirmed. */
export const MEMBER_ITEMS: ReadonlySet<number> = new Set([5, 46]);

export const memberAnswers = ['CONFIRMED', 'WRONG'] as const;
export type MemberAnswer = (typeof memberAnswers)[number];

/** `NOT_ASKED`: nobody knows yet who it is. `INVITED`: the mail is out. `ASKED`: they are here and have not answered. `STALE`: they answered other words. */
export const memberStates = ['NOT_ASKED', 'INVITED', 'ASKED', 'STALE', ...memberAnswers] as const;
export type MemberState = (typeof memberStates)[number];

export interface MemberFile {
  /** Of the part as it is written. */
  readonly hash: string;
  readonly isInvited: boolean;
  readonly isHere: boolean;
  /** The last one. */
  readonly answer: MemberAnswer | null;
  readonly answeredHash: string | null;
}

export function memberStateOf({ hash, isInvited, isHere, answer, answeredHash }: MemberFile): MemberState {
  if (answer !== null) return answeredHash === hash ? answer : 'STALE';
  if (isHere) return 'ASKED';
  return isInvited ? 'INVITED' : 'NOT_ASKED';
}
