/** F18: the key above all keys is changed while people read and write; whoever kills the change in the middle has lost nothing; and with wrong keys nothing starts. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { job } from '../../apps/api/src/platform/auth/acting.ts';
import { newKeyFile, readKeyFile } from '../../apps/api/src/platform/crypto/key-ring.ts';
import { Vault } from '../../apps/api/src/platform/crypto/vault.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { type Api, startApi } from '../../apps/api/test/api.ts';
import { startTestServer } from '../../tools/test-database.ts';
import { Chance, ruleOfThree, say, sized } from './chance.ts';

const people = sized(3000, 20_000);
const kills = sized(2, 100);

describe('F18, the keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-window-rotation-'));
  const keyFile = join(folder, 'keys.json');
  const chance = new Chance('keys');
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
    for (let at = 0; at < people; at += 500) await api.get(Database).as(job, (tx) => sealSome(tx, 500));
  }, 600_000);
  afterAll(async () => {
    await owner.end();
    await api.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const placeOf = (row: string) => ({ table: 'person', column: 'name_sealed', row });
  async function sealSome(tx: Parameters<Vault['seal']>[0], count: number): Promise<void> {
    for (let one = 0; one < count; one++) {
      const id = randomUUID();
      sealed.set(id, await api.get(Vault).seal(tx, { kind: 'PERSON', id }, placeOf(id), `words of ${id}`));
    }
  }
  const open = (id: string) =>
    api
      .get(Database)
      .as(job, (tx) => api.get(Vault).open(tx, { kind: 'PERSON', id }, placeOf(id), sealed.get(id) ?? ''));
  const rowsOn = async (is: '=' | '<>', kekId: string) =>
    (await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM data_key WHERE kek_id ${is} $1`, [kekId])).rows[0]
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

  /** Ends itself when some of the rows are on the newest key, and some are not; true when it was ended. */
  async function rotateAndKill(): Promise<boolean> {
    const from = await rowsOn('=', readKeyFile(keyFile).current);
    const enough = Math.floor(chance.between(1, people / 2));
    const { code } = await kap(['keys', 'rotate'], async () => {
      const { current } = readKeyFile(keyFile);
      const [moved, left] = [await rowsOn('=', current), await rowsOn('<>', current)];
      return left > 0 && moved > 0 && (moved < from || moved - from > enough);
    });
    return code === null;
  }

  it(`are changed under load without one failed read or write, through ${kills} kills in the middle`, async () => {
    const done = { reads: 0, writes: 0, isOver: false };
    const failures: unknown[] = [];
    const inTurn = async (work: () => Promise<void>) => {
      while (!done.isOver) await work().catch((error: unknown) => failures.push(error));
    };
    const ids = [...sealed.keys()];
    const reading = Array.from({ length: 3 }, () =>
      inTurn(async () => {
        const id = chance.oneOf(ids);
        if ((await open(id)) !== `words of ${id}`) throw new Error('other words');
        done.reads++;
      }),
    );
    const writing = inTurn(async () => {
      await api.get(Database).as(job, (tx) => sealSome(tx, 1));
      done.writes++;
    });
    let killed = 0;
    for (let attempt = 0; killed < kills && attempt < kills * 3; attempt++) if (await rotateAndKill()) killed++;
    const last = await kap(['keys', 'rotate']);
    done.isOver = true;
    await Promise.all([...reading, writing]);
    const { current } = JSON.parse(last.said) as { current: string };
    say(`keys: ${killed} kills, ${done.reads} reads and ${done.writes} writes; ${ruleOfThree(done.reads + done.writes)}`);

    expect([killed, last.code, current, failures]).toEqual([kills, 0, readKeyFile(keyFile).current, []]);
    expect([await rowsOn('<>', current), done.reads > 100, done.writes > 10]).toEqual([0, true, true]);
  }); // prettier-ignore

  it('open everything afterwards', async () => {
    for (const [id] of sealed) expect(await open(id)).toBe(`words of ${id}`);
  });

  /** The positive control: what the old key is kept for until nothing hangs on it. */
  it('would lose people if the old key were gone with the first kill', async () => {
    const before = readFileSync(keyFile, 'utf8');
    while (!(await rotateAndKill())) continue;
    const { current, keys, ...more } = readKeyFile(keyFile);
    const whole = readFileSync(keyFile, 'utf8');
    writeFileSync(keyFile, JSON.stringify({ ...more, current, keys: { [current]: keys[current] } }));
    const lost = await Promise.all([...sealed.keys()].slice(0, 1000).map((id) => open(id).catch(() => null)));
    writeFileSync(keyFile, whole);
    expect([lost.includes(null), before === whole]).toEqual([true, false]);
    expect((await kap(['keys', 'rotate'])).code).toBe(0);
  });

  it('are retired only when nothing hangs on them, and then open nothing', async () => {
    const { current, keys } = readKeyFile(keyFile);
    expect((await kap(['keys', 'retire', current])).code).toBe(1);
    for (const id of Object.keys(keys).filter((each) => each !== current))
      expect((await kap(['keys', 'retire', id])).code).toBe(0);
    const [id = ''] = sealed.keys();

    expect(Object.keys(readKeyFile(keyFile).keys)).toEqual([current]);
    expect(await open(id)).toBe(`words of ${id}`);
  });

  it('stop the start when they are others, and nothing is written in the clear instead', async () => {
    const again = (file: string) => startApi({ features: [], database: api.database, environment: { KEY_FILE: file } });
    const other = join(folder, 'others.json');
    writeFileSync(other, newKeyFile(readKeyFile(keyFile).current), { mode: 0o600 });

    await expect(again(other)).rejects.toThrow(/KEY_FILE/);
    await expect(again('/nowhere')).rejects.toThrow(/KEY_FILE/);
  });
});
