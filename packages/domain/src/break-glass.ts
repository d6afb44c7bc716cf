/**
 * Breaking the glass: an admin reads, for half an hour, what they otherwise may not, with a reason and with everybody told.
 * Every opening is looked at afterwards by somebody else. Times are milliseconds.
 */

const minute = 60_000;
const day = 86_400_000;

export const glassMs = 30 * minute;
export const glassReasonMin = 20;
/** The people whose data was read are told this long after: late enough for an inquiry, early enough to be a promise. */
export const glassNoticeMs = 7 * day;
/** Reviewed weekly. */
export const glassReviewMs = 7 * day;

export interface Glass {
  readonly personId: string;
  readonly expiresAt: number;
  readonly closedAt: number | null;
  readonly reviewedAt: number | null;
}

export const isGlassOpen = ({ expiresAt, closedAt }: Glass, now: number): boolean =>
  closedAt === null && now < expiresAt;

export const glassActions = ['close', 'review'] as const;
export type GlassAction = (typeof glassActions)[number];

export type GlassObjection = 'NOT_YOURS' | 'YOUR_OWN' | 'OVER' | 'STILL_OPEN' | 'REVIEWED';

/** One's own is closed by oneself, and reviewed by anybody else. */
export function objectionsToGlassMove(
  action: GlassAction,
  glass: Glass,
  actorId: string,
  now: number,
): readonly GlassObjection[] {
  const objections: GlassObjection[] = [];
  const [isOwn, isOpen] = [glass.personId === actorId, isGlassOpen(glass, now)];
  if (action === 'close' && !isOwn) objections.push('NOT_YOURS');
  if (action === 'close' && !isOpen) objections.push('OVER');
  if (action === 'review' && isOwn) objections.push('YOUR_OWN');
  if (action === 'review' && isOpen) objections.push('STILL_OPEN');
  if (action === 'review' && glass.reviewedAt !== null) objections.push('REVIEWED');
  return objections;
}
