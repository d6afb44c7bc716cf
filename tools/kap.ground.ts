/** What a command of the operator stands on: a database, the keys, and where it asks for them the product's own services. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { Complaint } from './complaint.ts';
import { dataFolder, openDatabase } from './database.ts';
import { keyFilePath, ownKeyFile } from './keys.ts';

export type Ground = {
  /** Of DATABASE_URL, or of the owner of the embedded database. */
  readonly url: string;
  /** The same database. */
  readonly client: pg.Client;
  /** Somebody who may no more than the worker. */
  readonly workerUrl: () => Promise<string>;
  readonly keyFile: string;
  readonly isEmbedded: boolean;
};

type Operator = {
  readonly runRetention: (config: unknown, isDry: boolean) => Promise<unknown[]>;
  readonly applyErasures: (config: unknown) => Promise<{ readonly broken: number }>;
  readonly promiseMonitor: (config: unknown) => Promise<void>;
  readonly rekeyPerson: (config: unknown, personId: string) => Promise<unknown>;
};
type Configured = {
  readonly Config: new (environment: Readonly<Record<string, string | undefined>>, isWorker: boolean) => unknown;
};

const root = join(import.meta.dirname, '..');

/** DATABASE_URL as it is, or the embedded server with what `npm start` uses there. */
export async function onGround<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  const given = process.env['DATABASE_URL'] || null;
  const opened = given === null ? await openDatabase(process.env['HOST'] ? 'open_window' : 'open_window_demo') : null;
  const url = given ?? opened?.ownerUrl ?? '';
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const client = await connect(url);
    undo.push(() => client.end());
    return await work({
      url,
      client,
      workerUrl: async () => opened?.workerUrl ?? (await workerOf(client, url, undo)),
      keyFile: opened ? ownKeyFile() : keyFilePath(),
      isEmbedded: opened !== null,
    });
  } finally {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    await opened?.release();
  }
}

async function connect(url: string): Promise<pg.Client> {
  if (!/^postgres(?:ql)?:\/\/\S+$/.test(url)) throw new Complaint('DATABASE_URL is no address of a Postgres database.');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    options: '-c app.rights=job -c TimeZone=UTC',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The product refuses to act as somebody mighty. Who gave us one gets a login of the worker's role for as long as the command runs. */
async function workerOf(client: pg.Client, url: string, undo: (() => Promise<unknown>)[]): Promise<string> {
  const { rows } = await client.query<{ isMighty: boolean }>(
    `SELECT rolsuper OR rolcreaterole AS "isMighty" FROM pg_roles WHERE rolname = current_user`,
  );
  if (rows[0]?.isMighty !== true) return url;
  const left = await client.query<{ name: string }>(
    `SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'open\\_window\\_kap\\_%' AND rolvaliduntil < now()`,
  );
  for (const { name } of left.rows) await client.query(`DROP ROLE ${client.escapeIdentifier(name)}`);
  const [name, password] = [`open_window_kap_${randomBytes(6).toString('hex')}`, randomBytes(24).toString('hex')];
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await client.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}' VALID UNTIL '${until}' IN ROLE open_window_job`);
  undo.push(() => client.query(`DROP ROLE ${name}`));
  return Object.assign(new URL(url), { username: name, password }).href;
}

/** The product's own services, built, in the worker's name. */
export async function asProduct<T>(work: (operator: Operator, config: unknown) => Promise<T>): Promise<T> {
  return onGround(async ({ workerUrl, keyFile, isEmbedded }) => {
    await build();
    const operator = await built<Operator>('operator.js');
    const { Config } = await built<Configured>('platform/config/config.js');
    const ofEmbedded = isEmbedded ? { FILES_FOLDER: join(dataFolder(), 'files') } : {};
    const environment = { ...ofEmbedded, ...process.env };
    return work(
      operator,
      new Config({ ...environment, KEY_FILE: keyFile, DATABASE_URL: await workerUrl(), LOG_LEVEL: 'silent' }, true),
    );
  });
}

/** In the image everything is built, and what builds is not there. */
async function build(): Promise<void> {
  if (!existsSync(join(root, 'apps/api/src/operator.ts'))) return;
  const { buildApi, buildClient } = await import('./build.ts');
  await buildClient();
  await buildApi();
}

const built = async <Part>(path: string): Promise<Part> =>
  (await import(pathToFileURL(join(root, 'apps/api/dist', path)).href)) as Part;
