/** "Export my data", "delete me": what can be asked, when it happens, and until when it can be taken back. Times are milliseconds. */

export const dataRequestKinds = ['EXPORT', 'ERASURE'] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];

export const dataRequestStates = ['ASKED', 'READY', 'DONE', 'HELD', 'CANCELLED', 'EXPIRED'] as const;
export type DataRequestState = (typeof dataRequestStates)[number];

const day = 86_400_000;

/** A week to think it over; an export begins at once. */
export const graceMs: Readonly<Record<DataRequestKind, number>> = { EXPORT: 0, ERASURE: 7 * day };

/** An export lies ready for a day. */
export const exportKeptMs = day;

export interface DataRequestFile {
  readonly kind: DataRequestKind;
  readonly state: DataRequestState;
  readonly expiresAt: number | null;
}

/** Asking again while one is open is the same request. */
export const isOpenRequest = ({ kind, state, expiresAt }: DataRequestFile, now: number): boolean =>
  state === 'ASKED' ||
  (kind === 'ERASURE' && state === 'HELD') ||
  (kind === 'EXPORT' && state === 'READY' && expiresAt !== null && now < expiresAt);

export const mayCancel = ({ state }: DataRequestFile): boolean => state === 'ASKED' || state === 'HELD';

export const mayDownload = ({ kind, state, expiresAt }: DataRequestFile, now: number): boolean =>
  kind === 'EXPORT' && state === 'READY' && expiresAt !== null && now < expiresAt;
