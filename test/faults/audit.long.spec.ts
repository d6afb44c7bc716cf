/** F17: whoever owns the database and turns its triggers off can change the log, and cannot make it look as if nobody had. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { Anchors } from '../../apps/api/src/platform/audit/anchors.ts';
import { Audit } from '../../apps/api/src/platform/audit/audit.ts';
import { type ChainedEvent, hashOf } from '../../apps/api/src/platform/audit/canonical.ts';
import { verifyChain } from '../../apps/api/src/platform/audit/verify.ts';
import { job } from '../../apps/api/src/platform/auth/acting.ts';
import { Vault } from '../../apps/api/src/platform/crypto/vault.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { type Api, startApi } from '../../apps/api/test/api.ts';
import { startTestServer } from '../../tools/test-database.ts';

const lines = 200;

describe('the log', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let api: Api;
  let owner: pg.Client;
  let folder: string;
  beforeAll(async () => {
    server = await startTestServer();
    process.env['TEST_SERVER'] = JSON.stringify(server);
  }, 120_000);
  afterAll(() => server.stop());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'open-window-anchors-'));
    api = await startApi({ features: [], environment: { AUDIT_ANCHOR_FILE: join(folder, 'anchors') } });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    const [audit, database] = [api.get(Audit), api.get(Database)];
    for (let line = 0; line < lines; line++) {
      await database.as(job, (tx) =>
        audit.record(tx, {
          actor: null,
          as: 'job:test',
          action: 'test.write',
          subject: { kind: 'line', id: String(line) },
        }),
      );
      if (line === lines / 2) await database.as(job, (tx) => api.get(Anchors).write(tx));
    }
    await owner.query('ALTER TABLE audit_event DISABLE TRIGGER ALL; ALTER TABLE audit_head DISABLE TRIGGER ALL');
  });

  const verdict = async () => {
    const vault = api.get(Vault);
    return verifyChain({
      url: api.database.appUrl,
      anchorFile: join(folder, 'anchors'),
      sign: (text) => vault.sign('anchor', text),
    });
  };
  const done = async () => {
    await owner.end();
    await api.stop();
    rmSync(folder, { recursive: true });
  };

  /** What somebody does who read our code. */
  async function rewriteFrom(seq: number): Promise<void> {
    const { rows } = await owner.query<Record<string, never>>(
      'SELECT *, floor(extract(epoch FROM at) * 1000)::bigint AS at_ms FROM audit_event ORDER BY seq',
    );
    let previous: Uint8Array = Buffer.alloc(32);
    for (const row of rows as unknown as Record<string, unknown>[]) {
      const event: ChainedEvent = {
        seq: BigInt(row['seq'] as string),
        atMs: Number(row['at_ms']),
        actorId: row['actor_id'] as string | null,
        actorAs: row['actor_as'] as string,
        action: row['action'] as string,
        subjectKind: row['subject_kind'] as string,
        subjectId: row['subject_id'] as string | null,
        personId: row['person_id'] as string | null,
        fields: row['fields'] as string[],
        requestId: row['request_id'] as string | null,
        network: row['network'] as string | null,
      };
      const hash = hashOf(event, previous);
      if (event.seq >= BigInt(seq))
        await owner.query('UPDATE audit_event SET prev = $2, hash = $3 WHERE seq = $1', [
          String(event.seq),
          previous,
          hash,
        ]);
      previous = hash;
    }
  }

  it('holds when nobody touched it', async () => {
    expect(await verdict()).toEqual({ isTrue: true, rows: lines, firstBad: null, head: String(lines), anchors: 1 });
    await done();
  });

  it.each<[what: string, tamper: () => Promise<unknown>, firstBad: RegExp]>([
    [
      'a line was edited',
      () => owner.query(`UPDATE audit_event SET action = 'test.other' WHERE seq = 77`),
      /^first bad 77: it was altered$/,
    ],
    [
      'a line was taken out',
      () => owner.query('DELETE FROM audit_event WHERE seq = 77'),
      /^first bad 77: the line is gone$/,
    ],
    ['the end was cut off', () => owner.query('DELETE FROM audit_event WHERE seq > 150'), /^head 200, table 150$/],
    [
      'two lines changed places',
      () =>
        owner.query(
          'UPDATE audit_event SET seq = -1 WHERE seq = 77; UPDATE audit_event SET seq = 77 WHERE seq = 78; UPDATE audit_event SET seq = 78 WHERE seq = -1',
        ),
      /^first bad 77/,
    ],
    [
      'everything was rewritten after a change, but for the head',
      async () => {
        await owner.query(`UPDATE audit_event SET action = 'test.other' WHERE seq = 77`);
        await rewriteFrom(77);
      },
      /^anchor mismatch at 101$/,
    ],
    [
      'everything was rewritten, the head too',
      async () => {
        await owner.query(`UPDATE audit_event SET action = 'test.other' WHERE seq = 77`);
        await rewriteFrom(77);
        await owner.query('UPDATE audit_head SET hash = (SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1)');
      },
      /^anchor mismatch at 101$/,
    ],
  ])('is found out when %s', async (_, tamper, firstBad) => {
    await tamper();
    const { isTrue, firstBad: found } = await verdict();

    expect([isTrue, found]).toEqual([false, expect.stringMatching(firstBad)]);
    await done();
  });

  it('is found out when the anchors are rewritten too, by somebody without our keys', async () => {
    await owner.query(`UPDATE audit_event SET action = 'test.other' WHERE seq = 150`);
    await rewriteFrom(150);
    await owner.query('UPDATE audit_head SET hash = (SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1)');
    // After the last anchor this is the one thing that goes unseen until the next hour: the positive control.
    expect((await verdict()).isTrue).toBe(true);
    const { writeFileSync } = await import('node:fs');
    const forged = {
      seq: '101',
      hash: createHash('sha256').update('x').digest('hex'),
      at: '2026-06-15T12:00:00.000Z',
      mac: 'AAAA',
    };
    writeFileSync(join(folder, 'anchors'), `${JSON.stringify(forged)}\n`);
    expect((await verdict()).firstBad).toBe('anchor 1 was altered');
    await done();
  });
});
