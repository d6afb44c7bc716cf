/** A database of its own for whoever asks: a copy of the migrated template, made in about 30 ms. */
import pg from 'pg';

export type TestDatabase = {
  /** Superuser, for `given`. */
  readonly ownerUrl: string;
  /** What the product connects with. */
  readonly appUrl: string;
  /** What its worker connects with. */
  readonly workerUrl: string;
  readonly drop: () => Promise<void>;
};

let count = 0;

export async function freshDatabase(): Promise<TestDatabase> {
  const server = JSON.parse(process.env['TEST_SERVER'] ?? 'null') as TestServer | null;
  if (!server) throw new Error('No test server: run this spec by Jest in the project "api".');
  const name = `test_${process.env['JEST_WORKER_ID'] ?? '0'}_${String(process.pid)}_${String((count += 1))}_${Date.now().toString(36)}`;
  const admin = async (sql: string): Promise<void> => {
    const client = new pg.Client(server.ownerUrl.replace('DATABASE', 'postgres'));
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await admin(`CREATE DATABASE ${name} TEMPLATE ${server.template} STRATEGY FILE_COPY`);
  return {
    ownerUrl: server.ownerUrl.replace('DATABASE', name),
    appUrl: server.appUrl.replace('DATABASE', name),
    workerUrl: server.workerUrl.replace('DATABASE', name),
    drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

type TestServer = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly template: string;
};
