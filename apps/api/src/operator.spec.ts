/** The operator's command reaches what jobs do, as the worker, and leaves nothing running. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { FixedClock } from '../test/clock.ts';
import { freshDatabase, type TestDatabase } from '../test/database.ts';
import { applyErasures, runRetention } from './operator.ts';
import { Config } from './platform/config/config.ts';
import { newKeyFile } from './platform/crypto/key-ring.ts';

const folder = mkdtempSync(join(tmpdir(), 'operator-'));
const keyFile = join(folder, 'keys.json');
let database: TestDatabase;
let owner: pg.Client;
let config: Config;
beforeAll(async () => {
  writeFileSync(keyFile, newKeyFile(), { mode: 0o600 });
  database = await freshDatabase();
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  config = new Config({ DATABASE_URL: database.workerUrl, KEY_FILE: keyFile, LOG_LEVEL: 'silent' }, true);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

it('lists what is over, and takes it away only when told to', async () => {
  await owner.query(`
    INSERT INTO one_time_token (token_hash, purpose, created_at, expires_at) VALUES (sha256('a'), 'RESET', '2026-06-15', '2026-06-15')`);
  const clock = new FixedClock('2026-08-15');
  const tokens = async () => (await owner.query('SELECT FROM one_time_token')).rowCount;
  const over = (lines: Awaited<ReturnType<typeof runRetention>>) =>
    lines.filter(({ count }) => count > 0).map(({ class: name, count }) => [name, count]);

  expect(over(await runRetention(config, true, clock))).toEqual([['USED_LINKS', 1]]);
  expect(await tokens()).toBe(1);
  expect(over(await runRetention(config, false, clock))).toEqual([['USED_LINKS', 1]]);
  expect(await tokens()).toBe(0);
});

it('has nobody to forget where nobody was deleted', async () => {
  expect(await applyErasures(config)).toEqual({ known: 0, erased: 0, broken: 0 });
});
