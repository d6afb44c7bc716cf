/** The one way to write an event as bytes, so that its hash means one thing: every part with its length before it. Pure. */
import { createHash } from 'node:crypto';

export interface ChainedEvent {
  readonly seq: bigint;
  /** Milliseconds since 1970: what the database keeps of an instant is finer, and is cut off before it is written. */
  readonly atMs: number;
  readonly actorId: string | null;
  readonly actorAs: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly personId: string | null;
  readonly fields: readonly string[];
  readonly requestId: string | null;
  readonly network: string | null;
}

/** Nothing and the empty text are two things: `-` and `0:`. */
const part = (text: string | null): string => (text === null ? '-' : `${Buffer.byteLength(text)}:${text}`);

export function canonical(event: ChainedEvent): string {
  const { seq, atMs, actorId, actorAs, action, subjectKind, subjectId, personId, fields, requestId, network } = event;
  const parts = [
    String(seq),
    String(atMs),
    actorId,
    actorAs,
    action,
    subjectKind,
    subjectId,
    personId,
    requestId,
    network,
  ];
  return [...parts.map(part), `[${fields.length}`, ...fields.map(part), ']'].join('');
}

/** `previous`: the hash before it, 32 bytes; zeros before the first. */
export const hashOf = (event: ChainedEvent, previous: Uint8Array): Buffer =>
  createHash('sha256').update(canonical(event)).update(previous).digest();
