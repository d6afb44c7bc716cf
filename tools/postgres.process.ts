/** The running server of a folder: is there one, start one, stop it. */
import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Complaint, wordsOf } from './complaint.ts';
import { owner, saveKeys, writeSettings, type Ground, type Keys } from './postgres.ground.ts';

export const appRole = 'open_window_app';
export const workerRole = 'open_window_job';

/** Answers with the keys, and the port where the server is. */
export async function ensureRunning(ground: Ground, keys: Keys): Promise<Keys> {
  const running = postmasterOf(ground);
  if (running) {
    const found = { ...keys, port: running.port };
    if (await answers(found, () => isAlive(running.pid))) return found;
  }
  rmSync(join(ground.data, 'postmaster.pid'), { force: true });

  const chosen = { ...keys, port: (await isFree(keys.port)) ? keys.port : await freePort() };
  saveKeys(ground.folder, chosen);
  writeSettings(ground, chosen.port);
  const isUp = launch(ground);
  if (await answers(chosen, isUp)) return chosen;
  const lastWords = readFileSync(ground.log, 'utf8').trim().split('\n').slice(-3).join(' / ');
  throw new Complaint(`Postgres did not start in ${ground.data}: ${lastWords}`);
}

export async function connect(keys: Keys): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: keys.port,
    user: owner,
    password: keys.ownerPassword,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  return client;
}

export async function stop(ground: Ground): Promise<void> {
  const running = postmasterOf(ground);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  if (await isSoon(30, () => !isAlive(running.pid))) return;
  throw new Complaint(`Postgres (process ${running.pid}) did not stop in 30 seconds.`);
}

/** Asks again and again until the answer is yes, or the seconds are over. */
export async function isSoon(seconds: number, asks: () => boolean | Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (await asks()) return true;
    await sleep(25);
  }
  return false;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
  }
  // A process that ended but was not yet reaped still takes signals.
  const status = `/proc/${pid}/status`;
  return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

function isFree(port: number): Promise<boolean> {
  if (port === 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

/** Starts the server and answers with the question whether it still runs. */
function launch({ postgres, data, log, account }: Ground): () => boolean {
  const out = openSync(log, 'a', 0o600);
  const server = spawn(postgres, ['-D', data], {
    ...account,
    cwd: '/',
    detached: true, // Ctrl-C is for us: we stop it when nobody uses it any more
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  let isUp = true;
  for (const ending of ['error', 'exit']) {
    server.once(ending, () => {
      isUp = false;
    });
  }
  server.unref();
  return () => isUp;
}

/** Waits until the server takes our password, for as long as it lives. */
function answers(keys: Keys, isUp: () => boolean): Promise<boolean> {
  let hasDied = false;
  return isSoon(60, async () => {
    if (hasDied) return true;
    try {
      const client = await connect(keys);
      await client.query(prepareRoles(keys));
      await client.end();
      return true;
    } catch (error) {
      if (hasCode(error, '28P01')) throw new Complaint(`The database refuses the keys beside it: ${wordsOf(error)}.`);
      hasDied = !isUp();
      return false;
    }
  }).then((isOver) => isOver && !hasDied);
}

const prepareRoles = ({ appPassword }: Keys): string => `
  DO $$ DECLARE name text; BEGIN
    FOREACH name IN ARRAY ARRAY['${appRole}', '${workerRole}'] LOOP
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN EXECUTE format('CREATE ROLE %I', name); END IF;
      EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD %L', name, '${appPassword}');
    END LOOP;
  END $$`;

/** The process that serves a folder, or null when a killed run left no more than its pid file. */
function postmasterOf({ data }: Ground): { pid: number; port: number } | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return isAlive(pid) && isPostgres(pid) ? { pid, port: Number(lines[3]) } : null;
}

/** Numbers of processes are used again, in containers at once: a stale pid file may name a stranger. */
function isPostgres(pid: number): boolean {
  const name = `/proc/${pid}/comm`;
  return !existsSync('/proc/self/comm') || (existsSync(name) && readFileSync(name, 'utf8').startsWith('postgres'));
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
