/** A database of the benchmark's own with every table, and the keys of a product on it; gone when the work is over. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { newKeyFile } from '../apps/api/src/platform/crypto/key-ring.ts';
import { migrate } from '../tools/migrate.ts';
import { createDatabase, openPostgres, type PostgresServer } from '../tools/postgres.ts';

export interface World {
  readonly sql: postgres.Sql;
  readonly server: PostgresServer;
  readonly keyFile: string;
  readonly environment: Readonly<Record<string, string>>;
}

export async function onScratch(name: string, work: (world: World) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'open-window-bench-'));
  chmodSync(folder, 0o755); // the account that Postgres runs as must enter it
  const server = await openPostgres({ folder, isScratch: true });
  const sql = postgres(server.ownerUrl(name), { max: 1, onnotice: () => undefined });
  try {
    await createDatabase(server, name);
    await migrate(server.ownerUrl(name));
    const keyFile = join(folder, 'keys.json');
    writeFileSync(keyFile, newKeyFile(), { mode: 0o600 });
    await work({ sql, server, keyFile, environment: { KEY_FILE: keyFile } });
  } finally {
    await sql.end();
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  }
}
