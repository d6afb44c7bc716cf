/** Brings a database to the newest migration and vocabulary, with the engine that comes through npm. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import { SchemaEngine, type MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { Complaint, wordsOf } from './complaint.ts';

const root = join(import.meta.dirname, '..');
const oneAtATime = 0x0b5e6;
const filters = { externalTables: [], externalEnums: [] };

/** Applies what is missing and answers with its names. Two at once are safe: one waits and finds nothing to do. */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [oneAtATime]);
    const { appliedMigrationNames } = await withEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList: migrationsOnDisk(), filters }),
    );
    await syncVocabulary(client);
    return appliedMigrationNames;
  } catch (error) {
    throw new Complaint(`The migration failed: ${wordsOf(error)}`);
  } finally {
    await client.end();
  }
}

/** The script that would make the migrations match the schema files; needs the right to create a database. */
export async function driftOf(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  const shadow = client.escapeIdentifier(shadowOf(url));
  await client.query(`CREATE DATABASE ${shadow}`);
  try {
    const { stdout } = await withEngine(url, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...migrationsOnDisk() },
        to: { tag: 'schemaDatamodel', files: schemaFiles() },
        script: true,
        exitCode: null,
        filters,
      }),
    );
    return stdout ?? '';
  } finally {
    await client.query(`DROP DATABASE ${shadow} WITH (FORCE)`);
    await client.end();
  }
}

function schemaFiles(): { path: string; content: string }[] {
  const folder = join(root, 'prisma/schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }));
}

function migrationsOnDisk(): MigrationList {
  const baseDir = join(root, 'prisma/migrations');
  const read = (path: string): string => readFileSync(join(baseDir, path), 'utf8');
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: read('migration_lock.toml') },
    shadowDbInitScript: '',
    migrationDirectories: readdirSync(baseDir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(baseDir, entry.name, 'migration.sql')))
      .map((entry) => entry.name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: read(`${path}/migration.sql`) } },
      })),
  };
}

/** Runs one command of Prisma's engine on a database and closes what it opened. */
async function withEngine<T>(url: string, command: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const pools: pg.Pool[] = [];
  const connect = async (target: string): Promise<SqlDriverAdapter> => {
    // A statement of a migration waits three seconds for a lock, then gives way to the running product.
    const pool = new pg.Pool({ connectionString: target, options: '-c lock_timeout=3000', max: 2 });
    pool.on('error', () => undefined); // an idle connection that the dropped shadow database takes with it
    pools.push(pool);
    const adapter: SqlDriverAdapter = await new PrismaPg(pool).connect();
    // The stock adapter splits scripts at every `;`, also inside a function body. One simple query does not, and is one transaction.
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    // The catalog's one-byte "char" may be empty, which the engine refuses to read.
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query);
      const chars = new Set(
        [...answer.columnTypes.keys()].filter((at) => answer.columnTypes[at] === ColumnTypeEnum.Character),
      );
      const rows = answer.rows.map((row) => row.map((value, at) => (value === '' && chars.has(at) ? ' ' : value)));
      return { ...answer, rows };
    };
    return adapter;
  };
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'migrations',
    connect: () => connect(url),
    connectToShadowDb: () => connect(new URL(`/${shadowOf(url)}`, url).href),
  });
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  const { setTimeout: realSetTimeout } = globalThis;
  try {
    // The engine never clears the ten seconds that it gives its own lock: they must not keep the process alive.
    globalThis.setTimeout = Object.assign(
      (...args: Parameters<typeof realSetTimeout>) => realSetTimeout(...args).unref(),
      realSetTimeout,
    );
    return await command(engine);
  } catch (error) {
    const id = /External error id#(\d+)/.exec(wordsOf(error))?.[1];
    throw (id && factory.errorRegistry.consumeError(Number(id))?.error) ?? error;
  } finally {
    globalThis.setTimeout = realSetTimeout;
    engine.free();
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

const shadowOf = (url: string): string => `${new URL(url).pathname.slice(1)}_shadow`;

type Label = { readonly en: string; readonly es: string; readonly definition?: string; readonly source?: string };

/** The rows of `code` follow the domain. A code that left it stays, marked, because old rows may use it. */
async function syncVocabulary(client: pg.Client): Promise<void> {
  const file = join(root, 'packages/domain/src/vocabulary.labels.ts');
  if (!existsSync(file)) return;
  const { labels } = (await import(pathToFileURL(file).href)) as { labels: Record<string, Record<string, Label>> };
  const rows = Object.entries(labels).flatMap(([code_group, codes]) =>
    Object.entries(codes).map(([code, { en, es, definition, source }], position) => ({
      code_group,
      code,
      label_en: en,
      label_es: es,
      definition,
      source,
      position,
    })),
  );
  await client.query(
    `WITH known AS (SELECT * FROM jsonb_to_recordset($1) AS k (code_group text, code text, label_en text, label_es text, definition text, source text, position integer)),
     gone AS (UPDATE code SET deprecated_at = now()
       WHERE deprecated_at IS NULL AND NOT EXISTS (SELECT FROM known k WHERE k.code_group = code.code_group AND k.code = code.code))
     INSERT INTO code AS c (code_group, code, label_en, label_es, definition, source, position)
     SELECT code_group, code, label_en, label_es, definition, source, position FROM known
     ON CONFLICT (code_group, code) DO UPDATE SET label_en = excluded.label_en, label_es = excluded.label_es,
       definition = excluded.definition, source = excluded.source, position = excluded.position, deprecated_at = NULL
     WHERE (c.label_en, c.label_es, c.definition, c.source, c.position, c.deprecated_at)
       IS DISTINCT FROM (excluded.label_en, excluded.label_es, excluded.definition, excluded.source, excluded.position, NULL)`,
    [JSON.stringify(rows)],
  );
}
