/** F18: the key above all keys is changed while people write; whoever kills the change in the middle has lost nothing; and with wrong keys nothing starts. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { job } from '../../apps/api/src/platform/auth/acting.ts';
import { newKeyFile } from '../../apps/api/src/platform/crypto/key-ring.ts';
import { Vault } from '../../apps/api/src/platform/crypto/vault.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { type Api, startApi } from '../../apps/api/test/api.ts';
import { startTestServer } from '../../tools/test-database.ts';

const people = process.env['FAULTS'] === 'full' ? 50_000 : 6000;

describe('the keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-window-rotation-'));
  const keyFile = join(folder, 'keys.json');
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let api: Api;
  let owner: pg.Client;
  const sealed = new Map<string, string>();
  beforeAll(async () => {
    server = await startTestServer();
    process.env['TEST_SERVER'] = JSON.stringify(server);
    writeFileSync(keyFile, newKeyFile(), { mode: 0o600 });
    api = await startApi({ features: [], environment: { KEY_FILE: keyFile } });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    owner.on('error', () => undefined);
    for (let at = 0; at < people; at += 500)
      await api.get(Database).as(job, async (tx) => {
        for (let one = 0; one < 500; one++) {
          const id = randomUUID();
          sealed.set(id, await api.get(Vault).seal(tx, { kind: 'PERSON', id }, placeOf(id), `words of ${id}`));
        }
      });
  }, 300_000);
  afterAll(async () => {
    await owner.end();
    await api.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const placeOf = (row: string) => ({ table: 'person', column: 'name_sealed', row });
  const open = (id: string) =>
    api
      .get(Database)
      .as(job, (tx) => api.get(Vault).open(tx, { kind: 'PERSON', id }, placeOf(id), sealed.get(id) ?? ''));
  const left = async (kekId: string) =>
    (await owner.query<{ n: number }>('SELECT count(*)::int AS n FROM data_key WHERE kek_id <> $1', [kekId])).rows[0]
      ?.n ?? -1;

  /** `npm run kap -- keys …` as an operator runs it; `killWhen` is asked all the time. */
  function kap(
    words: readonly string[],
    killWhen?: () => Promise<boolean>,
  ): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/kap.ts', ...words], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: api.database.workerUrl, KEY_FILE: keyFile },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    let said = '';
    child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
    void (async () => {
      while (killWhen && child.exitCode === null && !child.killed) if (await killWhen()) child.kill('SIGKILL');
    })();
    return new Promise((resolve) => {
      child.once('close', (code) => {
        resolve({ code, said });
      });
    });
  }

  it('are changed under load without one failed read, and survive a kill in the middle', async () => {
    let reads = 0;
    let isOver = false;
    const readers = Array.from({ length: 4 }, async () => {
      const ids = [...sealed.keys()];
      while (!isOver) {
        const id = ids[Math.floor(Math.random() * ids.length)] ?? '';
        expect(await open(id)).toBe(`words of ${id}`);
        reads++;
      }
    });
    const killed = await kap(['keys', 'rotate'], async () => {
      const n = await left('k2');
      return n < people && n > 0;
    });
    const between = await left('k2');
    const resumed = await kap(['keys', 'rotate']);
    isOver = true;
    await Promise.all(readers);

    expect([killed.code, between > 0 && between < people]).toEqual([null, true]);
    expect([resumed.code, JSON.parse(resumed.said)]).toEqual([0, { current: 'k2', resumed: true, rewrapped: between }]);
    expect([await left('k2'), reads > 100]).toEqual([0, true]);
  });

  it('are retired only when nothing hangs on them, and then open nothing', async () => {
    const current = await kap(['keys', 'retire', 'k2']);
    const old = await kap(['keys', 'retire', 'k1']);
    const { keys } = JSON.parse(readFileSync(keyFile, 'utf8')) as { keys: object };

    expect([current.code, old.code, Object.keys(keys)]).toEqual([1, 0, ['k2']]);
    const [id = ''] = sealed.keys();
    expect(await open(id)).toBe(`words of ${id}`);
  });

  it('stop the start when they are others, and nothing is written in the clear instead', async () => {
    const other = join(folder, 'others.json');
    writeFileSync(other, newKeyFile('k2'), { mode: 0o600 });
    await expect(startApi({ features: [], database: api.database, environment: { KEY_FILE: other } })).rejects.toThrow(
      /KEY_FILE/,
    );
    await expect(
      startApi({ features: [], database: api.database, environment: { KEY_FILE: '/nowhere' } }),
    ).rejects.toThrow(/KEY_FILE/);
  });
});
