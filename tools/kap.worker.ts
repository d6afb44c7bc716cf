/** The database as the worker sees it, for commands that take in files: it alone may read what they hold. */
import postgres from 'postgres';
import { onGround } from './kap.ground.ts';

export const inWorkersRole = <T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> =>
  onGround(async ({ workerUrl }) => {
    const sql = postgres(await workerUrl(), {
      max: 1,
      onnotice: () => undefined,
      connection: { options: '-c role=open_window_job -c TimeZone=UTC', client_connection_check_interval: 1000 },
    });
    try {
      return await work(sql);
    } finally {
      await sql.end();
    }
  });
