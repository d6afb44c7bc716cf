/**
 * Applications that come on paper or by phone, from people without an account: when one counts as received, how its person agreed, and who must not
 * decide about it. Pure: no clock, no database.
 */
import type { FileState } from './file.ts';
import type { RoundState } from './round.ts';

/** How it came to the desk. */
export const takenChannels = ['PAPER', 'PHONE'] as const;
export type TakenChannel = (typeof takenChannels)[number];

export const applicationChannels = ['ONLINE', ...takenChannels] as const;
export type ApplicationChannel = (typeof applicationChannels)[number];

/** Whether its person can be asked for something: by mail where there is an account, otherwise by post or phone; who deleted their account, no more. */
export const canBeAsked = (hasAccount: boolean, channel: ApplicationChannel): boolean =>
  hasAccount || channel !== 'ONLINE';

/** How its person agreed to the words that are signed: in ink, or by voice after they were read out. */
export const consentWays = ['SIGNED_PAPER', 'SPOKEN'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** What can be of a channel: nobody signs on the phone; who sent paper may still be called. */
export const consentWaysOf: Readonly<Record<TakenChannel, readonly ConsentWay[]>> = {
  PAPER: ['SIGNED_PAPER', 'SPOKEN'],
  PHONE: ['SPOKEN'],
};

export const scanBlockers = ['SCAN_NEEDED', 'SCAN_PENDING'] as const;
export type ScanBlocker = (typeof scanBlockers)[number];

/**
 * What is against handing in with these scans; all of it at once. Paper is scanned, also when its person was called about it. What waits for the scanner is
 * waited for: when it came counts from the paper, so nobody loses by it.
 */
export function againstScans(channel: TakenChannel, states: readonly FileState[]): readonly ScanBlocker[] {
  const isPending = states.includes('QUARANTINED');
  const is: Readonly<Record<ScanBlocker, boolean>> = {
    SCAN_NEEDED: channel === 'PAPER' && !isPending && !states.includes('CLEAN'),
    SCAN_PENDING: isPending,
  };
  return scanBlockers.filter((blocker) => is[blocker]);
}

/** Older than that, a day was mistyped. Days. */
const OLDEST = 60;
const dayMs = 86_400_000;

/** Times in milliseconds since 1970. */
export interface TakenRound {
  readonly state: RoundState;
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  /** With grace: the first moment that is too late. */
  readonly takenUntil: number | null;
}

export const receivingBlockers = ['IN_THE_FUTURE', 'TOO_LONG_AGO', 'NOT_OPEN', 'TOO_LATE'] as const;
export type ReceivingBlocker = (typeof receivingBlockers)[number];

/**
 * What is against taking it as received then; all of it at once. What came in time is taken also when the round is closed by now. A round that somebody
 * closed without an end that was said before does not tell what was in time: it takes nothing.
 */
export function againstReceiving(
  { state, opensAt, closesAt, takenUntil }: TakenRound,
  receivedAt: number,
  now: number,
): readonly ReceivingBlocker[] {
  const is: Readonly<Record<ReceivingBlocker, boolean>> = {
    IN_THE_FUTURE: receivedAt > now,
    TOO_LONG_AGO: receivedAt < now - OLDEST * dayMs,
    NOT_OPEN:
      state === 'PLANNED' ||
      state === 'ANNOUNCED' ||
      (state === 'CLOSED' && closesAt === null) ||
      (opensAt !== null && receivedAt < opensAt),
    TOO_LATE: takenUntil !== null && receivedAt >= takenUntil,
  };
  return receivingBlockers.filter((blocker) => is[blocker]);
}

/** By these it was written and handed in, also again. */
export const writingMoves = ['start', 'submit', 'resubmit'] as const;

/** Whoever wrote it, took it in or handed it in decides nothing about it. */
export const isOwnWork = (
  moves: readonly { readonly action: string; readonly movedBy: string | null }[],
  actorId: string,
): boolean => moves.some(({ action, movedBy }) => movedBy === actorId && writingMoves.some((move) => move === action));
