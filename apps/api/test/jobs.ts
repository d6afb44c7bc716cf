/** Does the waiting jobs of a test, in this process and in the worker's role, until none is left. */
import { PgBoss } from 'pg-boss';
import { Config } from '../src/platform/config/config.ts';
import { connectionTo, Database, workerRole } from '../src/platform/database/database.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { jobNames, schema } from '../src/platform/jobs/queues.ts';
import { work } from '../src/platform/jobs/work.ts';
import type { Api } from './api.ts';
import { keyFile } from './keys.ts';

/** How many were done. A job that fails throws here; jobs for later are left, unless `isLaterToo`. */
export async function runJobs(
  api: Api,
  { isLaterToo = false }: { readonly isLaterToo?: boolean } = {},
): Promise<number> {
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
  let done = 0;
  try {
    for (let before = -1; before < done;) {
      before = done;
      for (const name of jobNames) {
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
  } finally {
    await boss.stop({ graceful: false });
    await database.onApplicationShutdown();
  }
}
