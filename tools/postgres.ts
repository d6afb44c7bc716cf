/** Starts and stops the Postgres that comes through npm, so that a fresh clone needs no database of its own. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Complaint } from './complaint.ts';
import { findGround, initialise, owner, readKeys, type Ground, type Keys } from './postgres.ground.ts';
import { appRole, connect, ensureRunning, isAlive, isSoon, stop, workerRole } from './postgres.process.ts';

/** Everyone who uses a server holds this lock shared; who gets it alone is the last, and stops the server. */
const usersLock = 0x0b5e5;

export type PostgresServer = {
  /** Superuser: migrations, imports, the demo world. */
  readonly ownerUrl: (database: string) => string;
  /** What the product answers people as, and what it works in jobs as. Neither owns anything. */
  readonly appUrl: (database: string) => string;
  readonly workerUrl: (database: string) => string;
  /** Gives the server back; its last user stops it. */
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
  const ground = { ...(await findGround(folder)), isScratch };
  const unlock = await lockFolder(folder);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const keys = readKeys(ground);
      if (!existsSync(join(ground.data, 'PG_VERSION'))) initialise(ground, keys);
      const running = await ensureRunning(ground, keys);
      try {
        return serverOf(ground, running, await enter(running));
      } catch (error) {
        if (attempt === 3) throw error; // between finding and entering it, its last user may have stopped it
      }
    }
  } finally {
    unlock();
  }
}

/** Creates a database when there is none of that name; true when it is new. */
export async function createDatabase(server: PostgresServer, name: string): Promise<boolean> {
  const client = new pg.Client(server.ownerUrl('postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return false;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return true;
  } finally {
    await client.end();
  }
}

function serverOf(ground: Ground, { port, ownerPassword, appPassword }: Keys, holder: pg.Client): PostgresServer {
  return {
    ownerUrl: (database) => `postgres://${owner}:${ownerPassword}@127.0.0.1:${port}/${database}`,
    appUrl: (database) => `postgres://${appRole}:${appPassword}@127.0.0.1:${port}/${database}`,
    workerUrl: (database) => `postgres://${workerRole}:${appPassword}@127.0.0.1:${port}/${database}`,
    release: async () => {
      if (await leave(holder)) await stop(ground);
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

/** True for the last one. */
async function leave(holder: pg.Client): Promise<boolean> {
  try {
    await holder.query('SELECT pg_advisory_unlock_shared($1)', [usersLock]);
    const { rows } = await holder.query<{ isLast: boolean }>('SELECT pg_try_advisory_lock($1) AS "isLast"', [
      usersLock,
    ]);
    return rows[0]?.isLast === true;
  } catch {
    return true; // the connection is gone, and with it our hold
  }
}

/** One at a time prepares a folder. A lock that a killed run left is taken over. */
async function lockFolder(folder: string): Promise<() => void> {
  const file = join(folder, 'starting.pid');
  const isOurs = await isSoon(120, () => {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
      if (holder > 0 && (holder === process.pid || !isAlive(holder))) rmSync(file, { force: true });
      return false;
    }
  });
  if (!isOurs) throw new Complaint(`Another run has been preparing ${folder} for two minutes; is ${file} left over?`);
  return () => {
    rmSync(file, { force: true });
  };
}
