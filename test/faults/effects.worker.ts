/**
 * The worker of the product with two handlers of ours: one whose effect is in the transaction of its job, as every handler of the product has
 * it, and for the positive control a naive one whose effect is not. It runs what was built, because Node reads no decorators.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { systemClock as SystemClock } from '../../apps/api/src/platform/clock.ts';
import type { Config as ConfigType } from '../../apps/api/src/platform/config/config.ts';
import type { rows as Rows } from '../../apps/api/src/platform/database/rows.ts';
import type { Jobs as JobsType } from '../../apps/api/src/platform/jobs/jobs.ts';
import type { Worker as WorkerType } from '../../apps/api/src/platform/jobs/worker.ts';
import type { PlatformModule as PlatformModuleType } from '../../apps/api/src/platform/platform.module.ts';

const built = async <T>(path: string): Promise<T> =>
  (await import(join(import.meta.dirname, '../../apps/api/dist/platform', `${path}.js`))) as T;

const { systemClock } = await built<{ systemClock: typeof SystemClock }>('clock');
const { Config } = await built<{ Config: typeof ConfigType }>('config/config');
const { rows } = await built<{ rows: typeof Rows }>('database/rows');
const { Jobs } = await built<{ Jobs: typeof JobsType }>('jobs/jobs');
const { Worker } = await built<{ Worker: typeof WorkerType }>('jobs/worker');
const { PlatformModule } = await built<{ PlatformModule: typeof PlatformModuleType }>('platform.module');

/** Between an effect and its end, so that many kills hit the moment. */
const effectMs = 25;

const app = await NestFactory.createApplicationContext(PlatformModule.with(Config.fromEnvironment(true), systemClock), {
  logger: false,
  abortOnError: false,
});
const [jobs, worker] = [app.get(Jobs), app.get(Worker)];
const beside = new pg.Pool({ connectionString: process.env['OWNER_URL'], max: 2 });
beside.on('error', () => undefined);

jobs.on('concern.ring', async (tx, { concernId = '' }) => {
  await rows(tx).$executeRaw`INSERT INTO fault_effect (kind, id) VALUES ('kept', ${concernId})`;
  await wait(effectMs);
});
jobs.on('person.export', async (_, { requestId = '' }) => {
  await beside.query("INSERT INTO fault_effect (kind, id) VALUES ('naive', $1)", [requestId]);
  await wait(effectMs);
});
jobs.on('invitation.expire', () => Promise.reject(new TypeError('jane@example.test is odd')));

process.once('SIGTERM', () => {
  void worker
    .stop()
    .then(() => app.close())
    .then(() => process.exit(0));
});
await worker.start();
