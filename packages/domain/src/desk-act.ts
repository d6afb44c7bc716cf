/**
 * What may be done with many applications at once, and what is against each: taken, given back, looked at again by the rules. A decision about a person
 * is not here: a person confirms each. Pure: no clock, no database. The dry run and the real one ask the same function.
 */
import { type ApplicationStatus, isEnded } from './application.ts';
import type { DeskTie } from './desk-tie.ts';

export const deskActs = ['take', 'release', 'rerun'] as const;
export type DeskAct = (typeof deskActs)[number];

/** So many at once. */
export const MOST_IN_BULK = 500;

export const bulkRunStates = ['PLANNED', 'RUNNING', 'DONE'] as const;
export type BulkRunState = (typeof bulkRunStates)[number];

/** WAITING: it will be done. SKIPPED: it will not be, or was not, with a reason. */
export const bulkItemStates = ['WAITING', 'DONE', 'SKIPPED'] as const;
export type BulkItemState = (typeof bulkItemStates)[number];

/** Why one is left out. NO_RIGHT: whoever confirmed may not any more. FAILED: it could not be done, and nothing of it was. */
export const bulkSkips = [
  'ENDED', 'NOT_AT_DESK', 'TAKEN', 'ALREADY_YOURS', 'NOT_YOURS', 'OWN_WORK', 'TIED', 'CHANGED', 'NO_RIGHT', 'FAILED',
] as const; // prettier-ignore
export type BulkSkip = (typeof bulkSkips)[number];

export interface DeskActFacts {
  readonly status: ApplicationStatus;
  /** Whoever looks after it; null: nobody. */
  readonly ownerId: string | null;
}

/** What its state leaves open, for one as for many; null: nothing is against it. */
export function againstDeskAct(act: DeskAct, { status, ownerId }: DeskActFacts, actorId: string): BulkSkip | null {
  if (isEnded(status)) return 'ENDED';
  if (act === 'rerun') return status === 'SCREENING' ? null : 'NOT_AT_DESK';
  if (act === 'release') return ownerId === actorId ? null : 'NOT_YOURS';
  if (ownerId === null) return null;
  return ownerId === actorId ? 'ALREADY_YOURS' : 'TAKEN';
}

export interface BulkFacts extends DeskActFacts {
  readonly isOwnWork: boolean;
  readonly ties: readonly DeskTie[];
  /** It is not as it was when the dry run was made. */
  readonly isChanged: boolean;
}

/** The first thing that is against it, what tells most before what tells least. */
export const againstInBulk = (act: DeskAct, facts: BulkFacts, actorId: string): BulkSkip | null =>
  againstDeskAct(act, facts, actorId) ??
  (facts.isOwnWork ? 'OWN_WORK' : facts.ties.length > 0 ? 'TIED' : facts.isChanged ? 'CHANGED' : null);
