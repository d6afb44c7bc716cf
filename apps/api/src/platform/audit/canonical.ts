/** The one way to write an event as bytes, so that its hash means one thing: every part with its length before it. Pure. */
import { hash } from 'node:crypto';

export interface ChainedEvent {
  readonly seq: bigint;
  /** Milliseconds since 1970; a fraction, where somebody changed what only the database keeps, is part of it. */
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

const hashBytes = 32;
const [zero, colon] = [0x30, 0x3a];
/** More than the length of a part takes, with what goes around it. */
const margin = 24;

/** Takes parts one by one, as text or as bytes that came from the database; used again for the next event. */
export class Canonical {
  private bytes = Buffer.allocUnsafe(4096);
  private length = 0;

  begin(): void {
    this.length = 0;
  }

  text(text: string | null): void {
    if (text === null) this.nothing();
    else {
      const size = Buffer.byteLength(text);
      this.sized(size);
      this.length += this.bytes.write(text, this.length, 'utf8');
    }
  }

  copy(source: Buffer, from: number, size: number): void {
    this.sized(size);
    this.length += source.copy(this.bytes, this.length, from, from + size);
  }

  /** Nothing and the empty text are two things: `-` and `0:`. */
  nothing(): void {
    this.sign('-');
  }

  /** Before the names of fields; after them `]`. */
  list(count: number): void {
    this.sign(`[${count}`);
  }

  endOfList(): void {
    this.sign(']');
  }

  /** `previous`: the hash before it, 32 bytes; zeros before the first. */
  hash(previous: Uint8Array): Buffer {
    this.room(hashBytes);
    this.bytes.set(previous, this.length);
    return hash('sha256', this.bytes.subarray(0, this.length + hashBytes), 'buffer');
  }

  written(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length));
  }

  /** Nearly every size has one digit or two; then no text is made of it. */
  private sized(size: number): void {
    this.room(size);
    if (size >= 100) {
      this.sign(`${size}:`);
      return;
    }
    if (size >= 10) this.bytes[this.length++] = zero + Math.trunc(size / 10);
    this.bytes[this.length++] = zero + (size % 10);
    this.bytes[this.length++] = colon;
  }

  private sign(text: string): void {
    this.room(margin);
    this.length += this.bytes.write(text, this.length, 'latin1');
  }

  private room(size: number): void {
    if (this.length + size + margin <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.bytes.length + size + margin));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

function write(event: ChainedEvent): Canonical {
  const { seq, atMs, actorId, actorAs, action, subjectKind, subjectId, personId, requestId, network, fields } = event;
  const form = new Canonical();
  for (const part of [String(seq), String(atMs), actorId, actorAs, action, subjectKind, subjectId, personId, requestId])
    form.text(part);
  form.text(network);
  form.list(fields.length);
  for (const field of fields) form.text(field);
  form.endOfList();
  return form;
}

export const canonical = (event: ChainedEvent): string => write(event).written().toString('latin1');

export const hashOf = (event: ChainedEvent, previous: Uint8Array): Buffer => write(event).hash(previous);
