/** Whoever applied may ask to change an answer after the hand-in: which one, and why. A person at the desk lets it be, or says why not. */
import type { ApplicationStatus } from './application.ts';

export const LONGEST_WHY = 500;
/** That nobody has answered yet. */
const MOST_OPEN = 10;

export const changeStates = ['ASKED', 'ACCEPTED', 'REFUSED'] as const;
export type ChangeState = (typeof changeStates)[number];

/** Why not: it is being judged already, it changes nothing, it is about health and for a clinician, or it is not clear what is meant. */
export const changeRefusals = ['TOO_LATE_TO_CHANGE', 'CHANGES_NOTHING', 'FOR_A_CLINICIAN', 'NOT_CLEAR'] as const;
export type ChangeRefusal = (typeof changeRefusals)[number];

export type ChangeObjection = 'WRONG_STATE' | 'ALREADY_ASKED' | 'TOO_MANY_OPEN';

const open: readonly ApplicationStatus[] = ['SUBMITTED', 'SCREENING', 'NEEDS_INFO', 'QUALIFIED'];

/** Before anybody judges it. */
export const mayAskChange = (status: ApplicationStatus): boolean => open.includes(status);

export interface AskedChange {
  readonly field: string;
  readonly state: string;
}

export function againstAsking(
  status: ApplicationStatus,
  field: string,
  asked: readonly AskedChange[],
): readonly ChangeObjection[] {
  const waiting = asked.filter(({ state }) => state === 'ASKED');
  return [
    ...(mayAskChange(status) ? [] : (['WRONG_STATE'] as const)),
    ...(waiting.some((one) => one.field === field) ? (['ALREADY_ASKED'] as const) : []),
    ...(waiting.length >= MOST_OPEN ? (['TOO_MANY_OPEN'] as const) : []),
  ];
}

/** A no has its reason, a yes has none. */
export const isWholeAnswer = (state: ChangeState, reason: ChangeRefusal | null): boolean =>
  state === 'REFUSED' ? reason !== null : state === 'ACCEPTED' && reason === null;
