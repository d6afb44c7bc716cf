/** Postgres is stopped, and nobody who searches notices; when it is back, neither does anybody who edits. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { givenOn } from '../../../../../prisma/seed/given.ts';
import { migrate } from '../../../../../tools/migrate.ts';
import { createDatabase, openPostgres, type PostgresServer } from '../../../../../tools/postgres.ts';
import { type Stage, startDirectory, today, until } from '../../../test/directory.ts';

let folder: string;
let server: PostgresServer;
let stage: Stage;
let slug: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'open-window-stopped-'));
  chmodSync(folder, 0o755);
  server = await openPostgres({ folder, isScratch: true });
  await createDatabase(server, 'stopped');
  await migrate(server.ownerUrl('stopped'));
  const database = {
    ownerUrl: server.ownerUrl('stopped'),
    appUrl: server.appUrl('stopped'),
    workerUrl: server.workerUrl('stopped'),
    drop: () => Promise.resolve(),
  };
  stage = await startDirectory({ database, environment: { READ_LIMIT_PER_MINUTE: '100000' } });
  ({ slug } = await stage.given.listing({ name: 'Before the Stop' }));
  await stage.settled();
});
afterAll(async () => {
  await stage.api.stop();
  await server.release();
  rmSync(folder, { recursive: true, force: true });
});

async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 500; at++) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[times.length / 2] ?? 0;
}

it('searches on, says when its knowledge is from, and answers what needs the database with 503', async () => {
  const search = () => stage.api.http.get('/api/v1/directory/listings?near=80202');
  const before = await medianOf(search);
  await stage.owner.end();
  await server.release();
  await until(async () => (await stage.get(`listings/${slug}`)).status === 503, 10_000);

  const asOf = new Set<string>();
  const after = await medianOf(async () => {
    const response = await search();
    asOf.add((response.headers as Record<string, string>)['directory-as-of'] ?? '');
    expect([response.status, (response.body as { total: number }).total]).toEqual([200, 1]);
  });
  expect(asOf.size).toBe(1);
  // In one run and as a ratio: what waited for the database would take its time-outs.
  expect(after / before).toBeLessThan(10);
  expect((await stage.api.http.get('/health/ready')).status).toBe(503);
  expect((await stage.api.http.get('/health/live')).status).toBe(200);
  const report = await stage.api.http.post(`/api/v1/directory/listings/${slug}/reports`).send({ reason: 'CLOSED' });
  expect(report.status).toBe(503);
});

it('moves on with the date meanwhile', async () => {
  stage.api.clock.moveTo('2027-06-15T00:00:00Z');
  expect((await stage.search('')).total).toBe(0);
  stage.api.clock.moveTo(`${today}T12:00:00Z`);
  expect((await stage.search('')).total).toBe(1);
});

it('catches up by itself when Postgres is back', async () => {
  server = await openPostgres({ folder, isScratch: true });
  const owner = new pg.Client(server.ownerUrl('stopped'));
  await owner.connect();
  await givenOn(owner, today, 'after').listing({ name: 'After the Stop' });
  await owner.end();
  await until(async () => (await stage.search('')).total === 2, 3000);
  expect((await stage.get(`listings/${slug}`)).status).toBe(200);
});
