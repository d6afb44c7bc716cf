/** Databases for tests: one server in a temporary folder per run, one migrated template, a copy of it wherever a test wants one. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, openPostgres } from './postgres.ts';
import { migrate } from './migrate.ts';

const template = 'open_window_template';

export type TestServer = {
  /** As superuser and as the product; `DATABASE` stands for the name of the copy. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly template: string;
};

export async function startTestServer(): Promise<TestServer & { stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'open-window-test-'));
  chmodSync(folder, 0o755); // the account that Postgres runs as must enter it
  const server = await openPostgres({ folder, isScratch: true });
  await createDatabase(server, template);
  await migrate(server.ownerUrl(template));
  return {
    ownerUrl: server.ownerUrl('DATABASE'),
    appUrl: server.appUrl('DATABASE'),
    template,
    stop: async () => {
      await server.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
