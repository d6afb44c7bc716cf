/** Brings a database to the newest migration and vocabulary, with the engine that comes through npm. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labels } from '@open-window/domain/vocabulary.labels.ts';
import { type MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { deadLetterOf, jobNames, queueOptions, schema } from '../apps/api/src/platform/jobs/queues.ts';
import { Complaint, run, wordsOf } from './complaint.ts';
import { shadowOf, withEngine } from './migrate.engine.ts';

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
    await syncQueues(client, url);
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
  try {
    await client.query(`DROP DATABASE IF EXISTS ${shadow} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${shadow}`);
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
    await client.query(`DROP DATABASE IF EXISTS ${shadow} WITH (FORCE)`);
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

type Label = { readonly en: string; readonly es: string; readonly definition?: string; readonly source?: string };

/** The rows of `code` follow the domain. A code that left it stays, marked, because old rows may use it. */
async function syncVocabulary(client: pg.Client): Promise<void> {
  const rows = Object.entries(labels).flatMap(([code_group, codes]) =>
    Object.entries<Label>(codes).map(([code, { en, es, definition, source }], position) => ({
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

/** The queues follow their list; who answers people may only add jobs, who works may do what work needs. */
async function syncQueues(client: pg.Client, url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema, supervise: false, schedule: false });
  try {
    await boss.start();
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const name of jobNames) {
      const dead = deadLetterOf(name);
      if (!known.has(dead)) await boss.createQueue(dead, { retentionSeconds: queueOptions.retentionSeconds });
      if (known.has(name)) await boss.updateQueue(name, queueOptions);
      else await boss.createQueue(name, { ...queueOptions, deadLetter: dead });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await client.query(`
    GRANT USAGE ON SCHEMA ${schema} TO open_window_app, open_window_job;
    GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO open_window_app;
    GRANT INSERT ON ${schema}.job, ${schema}.job_common TO open_window_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO open_window_job;
    ${deadLetters}`);
}

/** Jobs that gave up, with the name of their failure; and the one change that who answers people may make to a job: to end such a one. */
const deadLetters = `
  CREATE OR REPLACE VIEW ${schema}.dead_letter AS
    SELECT id, source_name AS queue, data, source_retry_count + 1 AS attempts, source_created_on AS promised_at, created_on AS failed_at,
      CASE state WHEN 'completed' THEN 'RETRIED' WHEN 'cancelled' THEN 'DISCARDED' ELSE 'WAITING' END AS state,
      CASE WHEN state < 'completed' THEN 0 ELSE 1 END AS revision,
      left(CASE source_output #>> '{value,message}' WHEN 'job timed out' THEN 'JobTimedOut' WHEN 'job heartbeat timeout' THEN 'WorkerGone'
        ELSE coalesce(source_output ->> 'name', source_output #>> '{value,name}') END, 100) AS error
    FROM ${schema}.job WHERE name LIKE '%.dead' AND source_name IS NOT NULL;
  CREATE OR REPLACE FUNCTION ${schema}.end_dead_letter(wanted uuid, is_retried boolean) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH ended AS (
      UPDATE ${schema}.job SET state = CASE WHEN is_retried THEN 'completed' ELSE 'cancelled' END::${schema}.job_state, completed_on = now()
      WHERE id = wanted AND name LIKE '%.dead' AND state = 'created' AND public.acting_with('job.retry') RETURNING id)
    SELECT EXISTS (SELECT FROM ended)
  $$;
  REVOKE ALL ON FUNCTION ${schema}.end_dead_letter(uuid, boolean) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION ${schema}.end_dead_letter(uuid, boolean) TO open_window_app;
  GRANT SELECT ON ${schema}.dead_letter TO open_window_app;`;

if (import.meta.main) {
  await run(async () => {
    const url = process.env['DATABASE_URL'];
    if (!url)
      throw new Complaint(
        'Set DATABASE_URL to what should be migrated; `npm start` migrates its own database by itself.',
      );
    const applied = await migrate(url);
    console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to do');
  });
}
