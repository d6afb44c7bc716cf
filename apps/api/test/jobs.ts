/** Does the waiting jobs of a test, in this process and in the worker's role, until none is left. */
import { PgBoss } from 'pg-boss';
import { Config } from '../src/platform/config/config.ts';
import { connectionTo, Database, workerRole } from '../src/platform/database/database.ts';
import { sql } from '../src/platform/database/rows.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { type JobName, jobNames, schema } from '../src/platform/jobs/queues.ts';
import { work } from '../src/platform/jobs/work.ts';
import type { Api } from './api.ts';
import { keyFile } from './keys.ts';

interface Worker {
  readonly boss: PgBoss;
  readonly database: Database;
}

const workers = new WeakMap<Api, Promise<Worker>>();

/** One worker for a product, which leaves with it. */
function workerOf(api: Api): Promise<Worker> {
  const known = workers.get(api) ?? startWorker(api);
  workers.set(api, known);
  return known;
}

async function startWorker(api: Api): Promise<Worker> {
  const databaseUrl = api.database.workerUrl;
  const { connectionString, options } = connectionTo(databaseUrl, workerRole);
  const boss = new PgBoss({
    connectionString,
    options,
    schema,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  const database = new Database(new Config({ DATABASE_URL: databaseUrl, KEY_FILE: keyFile() }, true));
  await boss.start();
  api.beforeStop(async () => {
    await boss.stop({ graceful: false });
    await database.onApplicationShutdown();
  });
  return { boss, database };
}

/** How many were done. A job that fails throws here; jobs for later are left, unless `isLaterToo`. */
export async function runJobs(
  api: Api,
  { isLaterToo = false }: { readonly isLaterToo?: boolean } = {},
): Promise<number> {
  const { boss, database } = await workerOf(api);
  let done = 0;
  for (let before = -1; before < done;) {
    before = done;
    for (const name of await waiting(database, isLaterToo)) {
      const registered = api.get(Jobs).handlers.get(name);
      if (!registered) continue;
      for (;;) {
        const [job] = await boss.fetch<Record<string, string>>(name, { ignoreStartAfter: isLaterToo });
        if (!job) break;
        await work(boss, database, name, registered.prepare, job);
        done += 1;
      }
    }
  }
  return done;
}

/** The queues that have something to do, in their usual order. */
async function waiting(database: Database, isLaterToo: boolean): Promise<readonly JobName[]> {
  const { rows } = await sql(database.reader).query<{ name: string }>(
    `SELECT DISTINCT name FROM pgboss.job WHERE state < 'active' AND (start_after <= now() OR $1)`,
    [isLaterToo],
  );
  return jobNames.filter((name) => rows.some((row) => row.name === name));
}
