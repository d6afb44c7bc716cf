/** Lines of the log as the database copies them out: millions of them, never more than a handful at once, and no text is made of them. */
import type { Canonical } from './canonical.ts';

/** What `CopiedLines` expects, in the order of the canonical form. `since`: a number of ours, never text from elsewhere. */
export const copyStatement = (since: bigint): string =>
  `COPY (SELECT seq, at, actor_id::text, actor_as, action, subject_kind, subject_id, person_id::text, request_id, network, fields, prev, hash
     FROM audit_event WHERE seq > ${String(since)} ORDER BY audit_event.seq) TO STDOUT (FORMAT binary)`;

const cells = 13;
const [seq, at, firstText, fields, prev, hash] = [0, 1, 2, 10, 11, 12];
const hashBytes = 32;
/** Signature, flags, and the length of nothing more. */
const headerBytes = 19;
/** Instants of Postgres begin with the year 2000, in microseconds. */
const year2000Us = 946_684_800_000_000;
const none = -1;

/** One line; good until the next. */
export class CopiedLine {
  private bytes: Buffer = Buffer.alloc(0);
  private readonly from = new Int32Array(cells);
  private readonly size = new Int32Array(cells);

  /** Where the line ends that begins at `begin`; -1 when it is not whole yet. */
  take(bytes: Buffer, begin: number): number {
    let end = begin + 2;
    for (let cell = 0; cell < cells; cell++) {
      if (end + 4 > bytes.length) return none;
      const size = bytes.readInt32BE(end);
      end += 4;
      this.from[cell] = end;
      this.size[cell] = size;
      if (size > 0) end += size;
    }
    this.bytes = bytes;
    return end <= bytes.length ? end : none;
  }

  get seq(): number {
    return Number(this.bytes.readBigInt64BE(this.from[seq]));
  }

  get hash(): Buffer {
    return this.cell(hash);
  }

  follows(previous: Buffer): boolean {
    return this.cell(prev).equals(previous);
  }

  writeTo(form: Canonical): void {
    form.begin();
    form.text(String(this.seq));
    form.text(String((Number(this.bytes.readBigInt64BE(this.from[at])) + year2000Us) / 1000));
    for (let cell: number = firstText; cell < fields; cell++) {
      const size = this.size[cell] ?? none;
      if (size === none) form.nothing();
      else form.copy(this.bytes, this.from[cell] ?? 0, size);
    }
    this.writeFields(form);
  }

  /** An array: dimensions, whether some are null, their type; of the one dimension how many and where it begins; then each with its size. */
  private writeFields(form: Canonical): void {
    let place = this.from[fields] ?? 0;
    const count = this.bytes.readInt32BE(place) === 0 ? 0 : this.bytes.readInt32BE(place + 12);
    place += 20;
    form.list(count);
    for (let field = 0; field < count; field++) {
      const size = this.bytes.readInt32BE(place);
      if (size === none) form.nothing();
      else form.copy(this.bytes, place + 4, size);
      place += 4 + Math.max(0, size);
    }
    form.endOfList();
  }

  private cell(cell: number): Buffer {
    const from = this.from[cell] ?? 0;
    return this.bytes.subarray(from, from + hashBytes);
  }
}

/** Calls `see` for each line, in their order. */
export async function eachLine(copied: AsyncIterable<Buffer>, see: (line: CopiedLine) => void): Promise<void> {
  const line = new CopiedLine();
  let rest: Buffer = Buffer.alloc(0);
  let isBegun = false;
  for await (const chunk of copied) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let place = 0;
    if (!isBegun && bytes.length >= headerBytes) {
      isBegun = true;
      place = headerBytes;
    }
    while (isBegun && place + 2 <= bytes.length && bytes.readInt16BE(place) === cells) {
      const end = line.take(bytes, place);
      if (end === none) break;
      see(line);
      place = end;
    }
    rest = bytes.subarray(place);
  }
  if (rest.length !== 2 || rest.readInt16BE(0) !== none) throw new Error('The log was cut off while it was read.');
}
