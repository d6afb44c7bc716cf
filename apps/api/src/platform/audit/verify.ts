/** Reads the log from its beginning and says where it first lies: at a line, at its end, or against an anchor from the second place. */
import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { type ChainedEvent, hashOf } from './canonical.ts';

export interface Anchor {
  readonly seq: bigint;
  readonly hash: string;
  readonly at: string;
  readonly mac: string;
}

export interface Verdict {
  readonly isTrue: boolean;
  /** Lines that were read. */
  readonly rows: number;
  /** What is wrong first; null: nothing. */
  readonly firstBad: string | null;
  readonly head: string;
  readonly anchors: number;
}

export interface Verification {
  /** A role that may read the log; owner or not, it reads as the product's job. */
  readonly url: string;
  /** Only what came after this line; the line itself is believed. */
  readonly since?: bigint;
  readonly anchorFile: string | null;
  /** The seal of an anchor. */
  readonly sign: (text: string) => string;
}

interface Row {
  readonly seq: string;
  readonly at_ms: string;
  readonly actor_id: string | null;
  readonly actor_as: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly person_id: string | null;
  readonly fields: readonly string[];
  readonly request_id: string | null;
  readonly network: string | null;
  readonly prev: Buffer;
  readonly hash: Buffer;
}

const atOnce = 5000;

/** What an anchor seals. */
export const sealedText = ({ seq, hash, at }: Pick<Anchor, 'seq' | 'hash' | 'at'>): string => `${seq} ${hash} ${at}`;

/** Of the file, one JSON object a line. A line that is not ours counts as one that was altered. */
export function anchorsIn(file: string | null): readonly (Anchor | null)[] {
  let text = '';
  try {
    text = file === null ? '' : readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      try {
        const { seq, hash, at, mac } = JSON.parse(line) as Record<string, string>;
        return { seq: BigInt(seq ?? ''), hash: hash ?? '', at: at ?? '', mac: mac ?? '' };
      } catch {
        return null;
      }
    });
}

const eventOf = (row: Row): ChainedEvent => ({
  seq: BigInt(row.seq),
  atMs: Number(row.at_ms),
  actorId: row.actor_id,
  actorAs: row.actor_as,
  action: row.action,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  personId: row.person_id,
  fields: row.fields,
  requestId: row.request_id,
  network: row.network,
});

export async function verifyChain({ url, since = 0n, anchorFile, sign }: Verification): Promise<Verdict> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { options: '-c app.rights=job -c TimeZone=UTC' },
  });
  try {
    const anchors = anchorsIn(anchorFile);
    // One sight of both: what is added meanwhile is for the next time.
    return await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx) => {
      const [head] = await tx<{ seq: string; hash: Buffer }[]>`SELECT seq::text, hash FROM audit_head`;
      if (!head) return { isTrue: false, rows: 0, firstBad: 'the head is gone', head: '0', anchors: anchors.length };
      const chain = new Chain(since, anchors, sign);
      if (since > 0n) chain.begin(await tx`SELECT hash FROM audit_event WHERE seq = ${since.toString()}`);
      const cursor = tx<Row[]>`
        SELECT seq::text, floor(extract(epoch FROM at) * 1000)::bigint::text AS at_ms, actor_id, actor_as, action, subject_kind, subject_id, person_id, fields,
          request_id, network, prev, hash
        FROM audit_event WHERE seq > ${since.toString()} ORDER BY audit_event.seq`.cursor(atOnce);
      for await (const rows of cursor) for (const row of rows) chain.add(row);
      chain.end(BigInt(head.seq), head.hash);
      return {
        isTrue: chain.fault === null,
        rows: chain.rows,
        firstBad: chain.fault,
        head: head.seq,
        anchors: anchors.length,
      };
    });
  } finally {
    await sql.end();
  }
}

/** Follows the lines one by one. */
class Chain {
  rows = 0;
  fault: string | null = null;
  private last: bigint;
  private hash: Buffer = Buffer.alloc(32);
  private readonly pinned = new Map<bigint, string>();
  private lastPinned = 0n;

  constructor(since: bigint, anchors: readonly (Anchor | null)[], sign: (text: string) => string) {
    this.last = since;
    for (const [at, anchor] of anchors.entries()) {
      if (!anchor || sign(sealedText(anchor)) !== anchor.mac) {
        this.fault ??= `anchor ${at + 1} was altered`;
        continue;
      }
      this.pinned.set(anchor.seq, anchor.hash);
      if (anchor.seq > this.lastPinned) this.lastPinned = anchor.seq;
    }
  }

  begin([row]: readonly postgres.Row[]): void {
    if (row) this.hash = row['hash'] as Buffer;
    else this.fault ??= `line ${this.last} is gone`;
  }

  add(row: Row): void {
    if (this.fault !== null) return;
    const seq = BigInt(row.seq);
    this.rows++;
    const pinned = this.pinned.get(seq);
    if (seq !== this.last + 1n) this.fault = `first bad ${this.last + 1n}: the line is gone`;
    else if (!row.prev.equals(this.hash)) this.fault = `first bad ${seq}: it does not follow the line before`;
    else if (!hashOf(eventOf(row), this.hash).equals(row.hash)) this.fault = `first bad ${seq}: it was altered`;
    else if (pinned !== undefined && pinned !== row.hash.toString('hex')) this.fault = `anchor mismatch at ${seq}`;
    this.last = seq;
    this.hash = row.hash;
  }

  end(seq: bigint, hash: Buffer): void {
    if (this.last !== seq) this.fault ??= `head ${seq}, table ${this.last}`;
    if (!hash.equals(this.hash)) this.fault ??= `head ${seq} is not the last line`;
    if (this.lastPinned > this.last) this.fault ??= `anchor ${this.lastPinned}, table ${this.last}`;
  }
}
