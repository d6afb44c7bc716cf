/** Databases for tests: one server in a temporary folder per run, one migrated template, a copy of it wherever a test wants one. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, openPostgres } from './postgres.ts';
import { migrate } from './migrate.ts';

const template = 'open_window_template';
/** What a run of all tests was seen to take is a tenth. */
const roomInMemory = 4 * 1024 ** 3;

export type TestServer = {
  /** As superuser and as the product; `DATABASE` stands for the name of the copy. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly template: string;
};

export async function startTestServer(): Promise<TestServer & { stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(ground(), 'open-window-test-'));
  chmodSync(folder, 0o755); // the account that Postgres runs as must enter it
  watch(folder);
  const server = await openPostgres({ folder, isScratch: true });
  await createDatabase(server, template);
  await migrate(server.ownerUrl(template));
  return {
    ownerUrl: server.ownerUrl('DATABASE'),
    appUrl: server.appUrl('DATABASE'),
    workerUrl: server.workerUrl('DATABASE'),
    template,
    stop: async () => {
      await server.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In memory where there is room for it: a copy of the template is 900 files, made ten times as fast there. */
function ground(): string {
  const memory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > roomInMemory ? memory : tmpdir();
  } catch {
    return tmpdir(); // not Linux
  }
}

/** A small process whose input ends when this one does, however it ends: then nothing of the folder is left. */
function watch(folder: string): void {
  const script = 'cat; kill -INT "$(head -n 1 "$1/postgres/postmaster.pid")" && sleep 1; rm -rf "$1"';
  const watchman = spawn('sh', ['-c', script, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watchman.unref();
  if (watchman.stdin instanceof Socket) watchman.stdin.unref();
}
