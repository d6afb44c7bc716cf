/** When somebody who has not written in a draft for long is told, and when it ends. Pure; times in milliseconds since 1970. */
import { retentionRule } from './retention.ts';

/** So many days before the end. */
export const idleWarnings = [14, 3] as const;
export type IdleWarning = (typeof idleWarnings)[number];

const dayMs = 86_400_000;

/** The end of a draft that was last written in then. */
export const idleUntil = (writtenAt: number): number => writtenAt + retentionRule('IDLE_DRAFTS').days * dayMs;

/** What is to be said now: the latest of those that are due; null: nothing yet. */
export const warningDue = (writtenAt: number, now: number): IdleWarning | null =>
  idleWarnings.findLast((days) => now >= idleUntil(writtenAt) - days * dayMs) ?? null;

/** Of what was written later than this nothing is to be said now. */
export const firstWarnedBefore = (now: number): number =>
  now - (retentionRule('IDLE_DRAFTS').days - idleWarnings[0]) * dayMs;

/** When it ends: never sooner than three days after the last word of it. */
export const endsAt = (writtenAt: number, lastToldAt: number): number =>
  Math.max(idleUntil(writtenAt), lastToldAt + idleWarnings[1] * dayMs);
