/** F17: whoever owns the database and turns its triggers off can change the log, and cannot make it look as if nobody had. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Anchors } from '../../apps/api/src/platform/audit/anchors.ts';
import { Audit } from '../../apps/api/src/platform/audit/audit.ts';
import { hashOf } from '../../apps/api/src/platform/audit/canonical.ts';
import { verifyChain } from '../../apps/api/src/platform/audit/verify.ts';
import { job } from '../../apps/api/src/platform/auth/acting.ts';
import { Vault } from '../../apps/api/src/platform/crypto/vault.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { type Api, startApi } from '../../apps/api/test/api.ts';
import { startTestServer } from '../../tools/test-database.ts';

const lines = process.env['FAULTS'] === 'full' ? 5000 : 200;
const anchoredAt = lines / 2 + 1;

/** A line as its owner sees it. */
interface Seen {
  readonly seq: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly actor_as: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly person_id: string | null;
  readonly fields: string[];
  readonly request_id: string | null;
  readonly network: string | null;
}

describe('F17, the log', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let folder: string;
  let anchorFile: string;
  let api: Api;
  let owner: pg.Client;
  beforeAll(async () => {
    server = await startTestServer();
    const { stop: _, ...urls } = server;
    process.env['TEST_SERVER'] = JSON.stringify(urls);
  }, 120_000);
  afterAll(() => server.stop());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'open-window-anchors-'));
    anchorFile = join(folder, 'anchors');
    api = await startApi({ features: [], environment: { AUDIT_ANCHOR_FILE: anchorFile } });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    const [audit, database] = [api.get(Audit), api.get(Database)];
    for (let line = 1; line <= lines; line++) {
      const subject = { kind: 'line', id: String(line) };
      await database.as(job, (tx) =>
        audit.record(tx, { actor: null, as: 'job:test', action: 'test.write', subject, fields: ['name', 'size'] }),
      );
      if (line === anchoredAt) await database.as(job, (tx) => api.get(Anchors).write(tx));
    }
    await owner.query('ALTER TABLE audit_event DISABLE TRIGGER ALL; ALTER TABLE audit_head DISABLE TRIGGER ALL');
  }, 120_000);
  afterEach(async () => {
    await owner.end();
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  const verdict = (since = 0n) => {
    const vault = api.get(Vault);
    const sign = (text: string) => vault.sign('anchor', text);
    return verifyChain({ url: api.database.appUrl, since, anchorFile, sign });
  };
  const edit = (seq: number) => owner.query(`UPDATE audit_event SET action = 'test.other' WHERE seq = $1`, [seq]);

  /** What somebody does who read our code: every hash from there on fits again. */
  async function rewrite(from: number, { withHead = false } = {}): Promise<void> {
    const { rows } = await owner.query<Seen>('SELECT * FROM audit_event ORDER BY seq');
    const before = await owner.query<{ hash: Buffer }>('SELECT hash FROM audit_event WHERE seq = $1', [from - 1]);
    let previous: Buffer = before.rows[0]?.hash ?? Buffer.alloc(32);
    for (const { seq, at, fields, action, network, ...row } of rows.slice(from - 1)) {
      const hash = hashOf(
        {
          seq: BigInt(seq),
          atMs: at.getTime(),
          actorId: row.actor_id,
          actorAs: row.actor_as,
          action,
          subjectKind: row.subject_kind,
          subjectId: row.subject_id,
          personId: row.person_id,
          fields,
          requestId: row.request_id,
          network,
        },
        previous,
      );
      await owner.query('UPDATE audit_event SET prev = $2, hash = $3 WHERE seq = $1', [seq, previous, hash]);
      previous = hash;
    }
    if (withHead) await owner.query('UPDATE audit_head SET hash = $1', [previous]);
  }

  it('holds when nobody touched it, from its beginning and from any of its lines', async () => {
    const whole = { isTrue: true, rows: lines, firstBad: null, head: String(lines), anchors: 1 };

    expect(await verdict()).toEqual(whole);
    expect(await verdict(BigInt(lines - 10))).toEqual({ ...whole, rows: 10 });
  });

  it.each<[what: string, tamper: () => Promise<unknown>, firstBad: string]>([
    ['a line was edited', () => edit(77), 'first bad 77: it was altered'],
    ['a line was taken out', () => owner.query('DELETE FROM audit_event WHERE seq = 77'), 'first bad 77: the line is gone'],
    ['the last line was cut off', () => owner.query('DELETE FROM audit_event WHERE seq = $1', [lines]), `head ${lines}, table ${lines - 1}`],
    ['two lines changed places', () => owner.query('UPDATE audit_event SET seq = -1 WHERE seq = 77; UPDATE audit_event SET seq = 77 WHERE seq = 78; UPDATE audit_event SET seq = 78 WHERE seq = -1'), 'first bad 77: it does not follow the line before'],
    ['all hashes were made to fit an edited line', () => edit(77).then(() => rewrite(77)), `anchor mismatch at ${anchoredAt}`],
    ['all hashes and the head were made to fit', () => edit(77).then(() => rewrite(77, { withHead: true })), `anchor mismatch at ${anchoredAt}`],
  ])('is found out when %s', async (_, tamper, firstBad) => {
    await tamper();

    expect(await verdict()).toMatchObject({ isTrue: false, firstBad });
  }); // prettier-ignore

  it.each<[what: string, tamper: () => Promise<unknown>, firstBad: RegExp]>([
    ['a time was moved by less than a millisecond', () => owner.query(`UPDATE audit_event SET at = at + interval '1 microsecond' WHERE seq = 77`), /^first bad 77: it was altered$/],
    ['an empty text took the place of none', () => owner.query(`UPDATE audit_event SET network = '' WHERE seq = 77`), /^first bad 77: it was altered$/],
    ['two names of fields became one', () => owner.query(`UPDATE audit_event SET fields = '{name4:size}' WHERE seq = 77`), /^first bad 77: it was altered$/],
    ['the end was cut off and the head set back', () => owner.query('DELETE FROM audit_event WHERE seq > 90; UPDATE audit_head SET seq = 90, hash = (SELECT hash FROM audit_event WHERE seq = 90)'), new RegExp(`^anchor ${anchoredAt}, table 90$`)],
    ['everything was emptied', () => owner.query(`DELETE FROM audit_event; UPDATE audit_head SET seq = 0, hash = decode(repeat('00', 32), 'hex')`), new RegExp(`^anchor ${anchoredAt}, table 0$`)],
    ['the head was taken away', () => owner.query('DELETE FROM audit_head'), /^the head is gone$/],
    ['the second place was emptied', async () => { writeFileSync(anchorFile, ''); return Promise.resolve(); }, new RegExp(`^anchor ${anchoredAt} is not in the second place$`)],
    ['the copy of an anchor was made to fit', () => edit(77).then(() => rewrite(77, { withHead: true })).then(() => owner.query('UPDATE audit_anchor SET hash = (SELECT hash FROM audit_event WHERE seq = $1)', [anchoredAt])), new RegExp(`^anchor mismatch at ${anchoredAt}$`)],
  ])('is found out when %s', async (_, tamper, firstBad) => {
    await tamper();
    const { isTrue, firstBad: found } = await verdict();

    expect([isTrue, found]).toEqual([false, expect.stringMatching(firstBad)]);
  }); // prettier-ignore

  it('is found out when an anchor was made to fit by somebody without our keys', async () => {
    await edit(77);
    await rewrite(77, { withHead: true });
    const { rows } = await owner.query<{ hash: string }>(`SELECT encode(hash, 'hex') AS hash FROM audit_event WHERE seq = $1`, [anchoredAt]); // prettier-ignore
    const anchor = JSON.parse(readFileSync(anchorFile, 'utf8')) as Record<string, string>;
    writeFileSync(anchorFile, `${JSON.stringify({ ...anchor, hash: rows[0]?.hash })}\n`);

    expect((await verdict()).firstBad).toBe(`anchor mismatch at ${anchoredAt}`);
    await owner.query('DELETE FROM audit_anchor');
    expect((await verdict()).firstBad).toBe(`anchor ${anchoredAt} was altered`);
  });

  /** The positive control: what the anchors are for is what goes unseen without them, until the next one is written. */
  it('cannot tell who rewrote what is younger than its last anchor', async () => {
    await edit(anchoredAt + 10);
    await rewrite(anchoredAt + 10, { withHead: true });

    expect(await verdict()).toMatchObject({ isTrue: true, firstBad: null });
  });

  it('goes on with its anchors after a line of them was cut off by a full disk', async () => {
    appendFileSync(anchorFile, '{"seq":"15');
    await api.get(Database).as(job, (tx) => api.get(Anchors).write(tx));

    expect(await verdict()).toMatchObject({ isTrue: true, anchors: 2 });
  });
});
