/** AU-4 and AU-5 in the worker: it looks at the log when it starts and each night, and anchors it when it leaves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { FixedClock } from '../../../test/clock.ts';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { keyFile } from '../../../test/keys.ts';
import { job } from '../auth/acting.ts';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Metrics } from '../observability/metrics.ts';
import { PlatformModule } from '../platform.module.ts';
import { anchorsIn } from './anchor-file.ts';
import { Audit } from './audit.ts';
import { AuditWatch } from './watch.ts';

let folder: string;
let database: TestDatabase;
let owner: pg.Client;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'open-window-anchors-'));
  database = await freshDatabase();
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
});
afterEach(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const anchorFile = () => join(folder, 'anchors');

async function startWorker(file = anchorFile()): Promise<INestApplicationContext> {
  const environment = { DATABASE_URL: database.workerUrl, KEY_FILE: keyFile(), LOG_LEVEL: 'silent' };
  const config = new Config({ ...environment, AUDIT_ANCHOR_FILE: file }, true);
  const clock = new FixedClock('2026-06-15');
  const worker = await NestFactory.createApplicationContext(PlatformModule.with(config, clock), { logger: false });
  await worker.get(AuditWatch).looking;
  return worker;
}

const write = (worker: INestApplicationContext) => {
  const subject = { kind: 'thing', id: '1' };
  return worker
    .get(Database)
    .as(job, (tx) => worker.get(Audit).record(tx, { actor: null, as: 'job:test', action: 'test.write', subject }));
};
const figures = async (worker: INestApplicationContext) =>
  (await worker.get(Metrics).registry.metrics()).split('\n').filter((line) => line.startsWith('audit_'));
const said = async () =>
  (await owner.query<{ action: string; about: string }>(`SELECT action, subject_id AS about FROM audit_event WHERE action LIKE 'audit.%' ORDER BY seq`)).rows; // prettier-ignore

it('anchors the log when it leaves, and says how much no anchor holds', async () => {
  const worker = await startWorker();
  for (let line = 0; line < 3; line++) await write(worker);

  expect(await figures(worker)).toEqual(['audit_ok 1', 'audit_lag{after="anchor"} 3']);
  await worker.close();
  expect((await anchorsIn(anchorFile())).map(({ seq }) => seq)).toEqual([3n]);
});

it('says at its start that the log was changed while it was away', async () => {
  const before = await startWorker();
  for (let line = 0; line < 3; line++) await write(before);
  await before.close();
  await owner.query(`ALTER TABLE audit_event DISABLE TRIGGER USER; UPDATE audit_event SET action = 'test.other' WHERE seq = 2`); // prettier-ignore
  const worker = await startWorker();

  expect(await figures(worker)).toContain('audit_ok 0');
  expect(await said()).toEqual([{ action: 'audit.broken', about: 'first bad 2: it was altered' }]);
  await worker.close();
});

it('says each night that all of it holds, in a line of its own', async () => {
  const worker = await startWorker();
  await write(worker);
  const nightly = worker.get(Jobs).handlers.get('audit.verify');
  await worker.get(Database).as(job, (tx) => nightly?.handler(tx, {}) ?? Promise.reject(new Error('nobody looks')));
  await worker.get(AuditWatch).looking;

  expect(nightly?.cron).toBe('15 3 * * *');
  expect(await said()).toEqual([{ action: 'audit.verified', about: '1' }]);
  await worker.close();
});

it('works on, and does not say that all is well, where the second place cannot be read', async () => {
  const worker = await startWorker(folder);

  expect(await figures(worker)).toContain('audit_ok 0');
  await write(worker);
  await worker.close();
});
