/** The product as real processes on a Postgres of its own, all of which faults may kill. Only databases that lose nothing are used: no scratch. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { keyFile } from '../../apps/api/test/keys.ts';
import { migrate } from '../../tools/migrate.ts';
import { createDatabase, openPostgres, type PostgresServer } from '../../tools/postgres.ts';
import { freePort, isAlive, isSoon } from '../../tools/postgres.process.ts';
import { seedWhenEmpty } from '../../tools/seed.ts';
import { RealProcess } from './process.ts';

const root = join(import.meta.dirname, '../..');
const database = 'faults';
export const origin = 'http://localhost';

export class House {
  private readonly processes: RealProcess[] = [];
  private readonly folder: string;
  private server: PostgresServer;
  private timer: NodeJS.Timeout | null = null;
  /** May everything; for looking, and for letting time pass. */
  readonly owner: pg.Pool;

  private constructor(folder: string, server: PostgresServer) {
    this.folder = folder;
    this.server = server;
    this.owner = new pg.Pool({ connectionString: server.ownerUrl(database), max: 3 });
    this.owner.on('error', () => undefined); // it is meant to be killed
  }

  static async build(): Promise<House> {
    const build = "import('./tools/build.ts').then(({ buildClient, buildApi }) => buildClient().then(buildApi))";
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--eval', build], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const folder = mkdtempSync(join(tmpdir(), 'open-window-faults-'));
    chmodSync(folder, 0o755); // the account that Postgres runs as must enter it
    const server = await openPostgres({ folder });
    await createDatabase(server, database);
    await migrate(server.ownerUrl(database));
    await seedWhenEmpty(server.ownerUrl(database));
    return new House(folder, server);
  }

  get appUrl(): string {
    return this.server.appUrl(database);
  }

  get ownerUrl(): string {
    return this.server.ownerUrl(database);
  }

  get log(): string {
    return join(this.folder, 'product.log');
  }

  /** `port`: of the site; it keeps it when it is started again. */
  async product(environment: Readonly<Record<string, string>> = {}): Promise<RealProcess> {
    const port = await freePort();
    return this.run(['apps/api/dist/main.js'], `http://127.0.0.1:${port}/health/ready`, {
      DATABASE_URL: this.appUrl,
      PORT: String(port),
      ...environment,
    });
  }

  /** The product's own worker. */
  async worker(environment: Readonly<Record<string, string>> = {}): Promise<RealProcess> {
    return this.beside('apps/api/dist/worker.js', environment);
  }

  /** A script of this folder that stands in for a part of the product; its first word is its port. */
  own(script: string, environment: Readonly<Record<string, string>> = {}): Promise<RealProcess> {
    return this.beside(`test/faults/${script}`, { OWNER_URL: this.ownerUrl, ...environment });
  }

  private async beside(script: string, environment: Readonly<Record<string, string>>): Promise<RealProcess> {
    const port = await freePort();
    return this.run([script], `http://127.0.0.1:${port}/health`, {
      DATABASE_URL: this.server.workerUrl(database),
      METRICS_PORT: String(port),
      ...environment,
    });
  }

  private run(words: string[], readyUrl: string, environment: Readonly<Record<string, string>>): RealProcess {
    const made = new RealProcess(words, readyUrl, this.log, {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      KEY_FILE: keyFile(),
      PUBLIC_ORIGIN: origin,
      TRUST_PROXY_HOPS: '1', // everybody who asks has an address of their own, in X-Forwarded-For
      LOG_LEVEL: 'error',
      ...environment,
    });
    this.processes.push(made);
    return made;
  }

  /** As `kill -9` of the postmaster and of everything that it started. */
  async killPostgres(): Promise<void> {
    const pids = this.postgresProcesses();
    for (const pid of pids) signal(pid, 'SIGKILL');
    await isSoon(10, () => !pids.some(isAlive));
  }

  /** It stands still, or goes on. */
  signalPostgres(name: 'SIGSTOP' | 'SIGCONT'): void {
    for (const pid of this.postgresProcesses()) signal(pid, name);
  }

  async startPostgres(): Promise<void> {
    this.server = await openPostgres({ folder: this.folder });
  }

  /** Limits are proved elsewhere; here an hour passes every moment, until all is over. */
  keepLimitsOpen(): void {
    this.timer ??= setInterval(() => {
      this.owner
        .query(
          `DELETE FROM limit_window;
           UPDATE mail SET queued_at = queued_at - interval '1 day' WHERE queued_at > now() - interval '2 hours' AND queued_at < now() - interval '1 minute'`,
        )
        .catch(() => undefined);
    }, 300);
  }

  /** The rows, once the database answers again. */
  async ask<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await this.owner.query<Row>(text, values)).rows;
      } catch (error) {
        if (attempt === 40 || (error as { code?: string }).code?.startsWith('42')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }

  /** When nothing of these kinds waits or is done. */
  async done(names: readonly string[], withinMs = 60_000): Promise<void> {
    const until = performance.now() + withinMs;
    const open = `SELECT count(*) FROM pgboss.job WHERE name IN (${names.map((name) => `'${name}'`).join(', ')}) AND state < 'completed'`;
    while ((await this.count(open)) > 0) {
      if (performance.now() > until) throw new Error(`${names.join(', ')}: not done in time.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** What the product logged as failures, each kind once; for whoever looks into one. */
  failures(): string[] {
    const lines = readFileSync(this.log, 'utf8').split('\n');
    const kinds = lines.flatMap((line) => {
      const found = /"error":\{.*\}/.exec(line)?.[0];
      return found === undefined ? [] : [found.slice(0, 700)];
    });
    return [...new Set(kinds)];
  }

  async count(text: string): Promise<number> {
    return Number((await this.ask<{ count: string }>(text))[0]?.count);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    for (const each of this.processes) await each.kill('SIGKILL');
    await this.owner.end();
    await this.server.release();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private postgresProcesses(): number[] {
    const file = join(this.folder, 'postgres/postmaster.pid');
    if (!existsSync(file)) return [];
    const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0]);
    const children = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter(([, parent]) => parent === postmaster)
      .map(([pid]) => pid ?? 0);
    return [postmaster, ...children];
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It was faster.
  }
}
