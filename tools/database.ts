/** Which database a command works on: one of the embedded server, or the one that DATABASE_URL names. */
import { createHmac } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Complaint, wordsOf } from './complaint.ts';
import { migrate } from './migrate.ts';
import { createDatabase, openPostgres } from './postgres.ts';

/** The names on the embedded server. The demo world has a database of its own, so that it is never served with HOST set. */
export type DatabaseName = 'open_window' | 'open_window_demo' | 'open_window_eval';

export type WorkingDatabase = {
  /** May create tables and write everything. */
  readonly ownerUrl: string;
  /** What the product connects with. */
  readonly appUrl: string;
  /** What its worker connects with. */
  readonly workerUrl: string;
  readonly isEmbedded: boolean;
  readonly release: () => Promise<void>;
};

export const dataFolder = (): string => process.env['DATA_FOLDER'] ?? join(import.meta.dirname, '../.data');

/** Opens and migrates it. `isServed`: the product will run on it, and needs logins that own nothing. */
export async function openDatabase(name: DatabaseName, isServed = false): Promise<WorkingDatabase> {
  const given = process.env['DATABASE_URL'];
  if (given === undefined || given === '') return openEmbedded(name);
  await checkAddress(given, name);
  await migrate(given);
  return {
    ownerUrl: given,
    appUrl: isServed ? await loginOf('open_window_app', given) : given,
    workerUrl: isServed ? await loginOf('open_window_job', given) : given,
    isEmbedded: false,
    release: () => Promise.resolve(),
  };
}

/**
 * The product refuses to run as whoever owns its tables. Who gave us the owner gets a login for each of its roles, whose password follows
 * from the owner's own, so that two starts agree on it. In production the two logins are made by whoever runs the database.
 */
async function loginOf(role: string, ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', url.password).update(role).digest('base64url');
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
  url.username = role;
  url.password = password;
  return url.href;
}

async function openEmbedded(name: DatabaseName): Promise<WorkingDatabase> {
  const server = await openPostgres({ folder: dataFolder() });
  try {
    await createDatabase(server, name);
    await migrate(server.ownerUrl(name));
  } catch (error) {
    await server.release();
    throw error;
  }
  return {
    ownerUrl: server.ownerUrl(name),
    appUrl: server.appUrl(name),
    workerUrl: server.workerUrl(name),
    isEmbedded: true,
    release: server.release,
  };
}

/** Forgets everything that the embedded server holds. */
export function forgetEmbedded(): void {
  const folder = dataFolder();
  if (existsSync(join(folder, 'postgres', 'postmaster.pid'))) {
    throw new Complaint(
      `The database in ${folder} is in use, or was not closed: stop what runs, or run \`npm start\` once without --reset.`,
    );
  }
  for (const name of ['postgres', 'mail', 'files', 'keys.json', 'postgres.log'])
    rmSync(join(folder, name), { recursive: true, force: true });
}

async function checkAddress(url: string, name: DatabaseName): Promise<void> {
  if (!/^postgres(?:ql)?:\/\/\S+$/.test(url) || !URL.canParse(url)) {
    throw new Complaint(
      'DATABASE_URL is wrong: it must be an address like postgresql://user:password@host:5432/database.',
    );
  }
  if (name === 'open_window_eval' && !new URL(url).pathname.endsWith('_eval')) {
    throw new Complaint(
      'DATABASE_URL is refused: candidates are only published in a database whose name ends in _eval.',
    );
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    if ((rows[0]?.version ?? 0) < 180_000)
      throw new Complaint('DATABASE_URL is refused: the product needs Postgres 18 or newer.');
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(`DATABASE_URL does not lead to a database: ${wordsOf(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
