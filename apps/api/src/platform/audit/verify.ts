/** Reads the log from its beginning and says where it first lies: at a line, at its end, or against an anchor from the second place. */
import postgres from 'postgres';
import { type Anchor, anchorsIn, sealedText } from './anchor-file.ts';
import { Chain } from './chain.ts';
import { copyStatement, eachLine } from './lines.ts';

export interface Verdict {
  readonly isTrue: boolean;
  /** Lines that were read. */
  readonly rows: number;
  /** What is wrong first; null: nothing. */
  readonly firstBad: string | null;
  readonly head: string;
  /** In the second place; where it was not asked, their copies in the database. */
  readonly anchors: number;
}

export interface Verification {
  /** Somebody who may read the log; it is read in the name of the product's jobs. */
  readonly url: string;
  /** Only what came after this line; the line itself is believed. */
  readonly since?: bigint;
  /** Null: only copies of anchors are looked at. */
  readonly anchorFile: string | null;
  /** The seal of an anchor. */
  readonly sign: (text: string) => string;
}

export async function verifyChain({ url, since = 0n, anchorFile, sign }: Verification): Promise<Verdict> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'open-window', options: '-c app.rights=job -c TimeZone=UTC' },
  });
  try {
    // Looked at before the lines, for what it says, and after them, for what it lacks: anchors are added meanwhile.
    const before = await anchorsOf(anchorFile);
    return await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx) => {
      const [head] = await tx<{ seq: string; hash: Buffer }[]>`SELECT seq::text, hash FROM audit_head`;
      if (!head) return { isTrue: false, rows: 0, firstBad: 'the head is gone', head: '0', anchors: 0 };
      const copies = await copiesOf(tx);
      const chain = new Chain(since, (anchor) => sign(sealedText(anchor)) === anchor.mac);
      chain.pin(before ?? [], copies);
      if (since > 0n) chain.begin(await hashOfLine(tx, since));
      const copied = await tx.unsafe(copyStatement(since)).readable();
      await eachLine(copied, (line) => {
        chain.add(line);
      });
      chain.end(BigInt(head.seq), head.hash);
      chain.miss((await anchorsOf(anchorFile)) ?? copies, copies);
      const { firstBad, rows } = chain;
      return { isTrue: firstBad === null, rows, firstBad, head: head.seq, anchors: (before ?? copies).length };
    });
  } finally {
    await sql.end();
  }
}

const anchorsOf = async (file: string | null): Promise<readonly Anchor[] | null> =>
  file === null ? null : anchorsIn(file);

async function copiesOf(tx: postgres.TransactionSql): Promise<readonly Anchor[]> {
  const found = await tx<{ seq: string; hash: Buffer; mac: Buffer; written_at: Date }[]>`
    SELECT seq::text, hash, mac, written_at FROM audit_anchor ORDER BY audit_anchor.seq`;
  return found.map(({ seq, hash, mac, written_at: at }) => ({
    seq: BigInt(seq),
    hash: hash.toString('hex'),
    at: at.toISOString(),
    mac: mac.toString('base64url'),
  }));
}

async function hashOfLine(tx: postgres.TransactionSql, seq: bigint): Promise<Buffer | undefined> {
  const [line] = await tx<{ hash: Buffer }[]>`SELECT hash FROM audit_event WHERE seq = ${String(seq)}`;
  return line?.hash;
}
