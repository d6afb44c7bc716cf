/** Looks over the ground that the product stands on: who may enter the database, whether it keeps its writes, roles, guarded rows, keys, migrations. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { FileKeyRing } from '../apps/api/src/platform/crypto/key-ring.ts';

export type Finding = { readonly check: string; readonly is: 'ok' | 'wrong' | 'skipped'; readonly detail: string };

type Check = {
  readonly name: string;
  readonly look: (client: pg.Client) => Promise<string | null | { skipped: string }>;
};

const one = async <Row extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<Row | undefined> =>
  (await client.query<Row>(sql)).rows[0];

/** Each answers with what is wrong, or null. */
const ofDatabase: readonly Check[] = [
  {
    name: 'nobody enters without a password over the network',
    look: async (client) => {
      const may = await one<{ may: boolean }>(
        client,
        `SELECT has_function_privilege('pg_hba_file_rules()', 'EXECUTE') AS may`,
      );
      if (!may?.may) return { skipped: 'only a superuser of the database may look' };
      const { rows } = await client.query<{ line: number }>(
        `SELECT line_number AS line FROM pg_hba_file_rules
         WHERE auth_method = 'trust' AND type <> 'local' AND coalesce(address, '') NOT IN ('127.0.0.1', '::1')
            OR auth_method IN ('password', 'md5') OR (auth_method = 'trust' AND type = 'local')`,
      );
      return rows.length === 0
        ? null
        : `pg_hba.conf lets people in too easily in line ${rows.map(({ line }) => line).join(', ')}`;
    },
  },
  {
    name: 'pages of the database have checksums',
    look: async (client) =>
      (await one<{ on: string }>(client, `SELECT current_setting('data_checksums') AS on`))?.on === 'on'
        ? null
        : 'data_checksums is off',
  },
  {
    name: 'what is committed is on disk',
    look: async (client) => {
      const found = await one<{ fsync: string; commit: string }>(
        client,
        `SELECT current_setting('fsync') AS fsync, (SELECT reset_val FROM pg_settings WHERE name = 'synchronous_commit') AS commit`,
      );
      return found?.fsync === 'on' && found.commit !== 'off' ? null : 'fsync or synchronous_commit is off';
    },
  },
  {
    name: 'the roles of the product may do no more than they need',
    look: async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'open_window\\_%'
         AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
      );
      return rows.length === 0 ? null : `${rows.map(({ name }) => name).join(', ')} may do too much`;
    },
  },
  {
    name: 'rows of people hide themselves',
    look: async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'person_id'
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
      );
      return rows.length === 0 ? null : `row security is not forced on ${rows.map(({ name }) => name).join(', ')}`;
    },
  },
  {
    name: 'the database is as this release expects it',
    look: async (client) => {
      const folder = join(import.meta.dirname, '../prisma/migrations');
      const ours = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')));
      const found = await one<{ may: boolean }>(
        client,
        `SELECT has_table_privilege('_prisma_migrations', 'SELECT') AS may`,
      );
      if (!found?.may) return { skipped: 'this role may not read which migrations were applied' };
      const { rows } = await client.query<{ name: string }>(
        'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
      );
      const applied = new Set(rows.map(({ name }) => name));
      const missing = ours.filter((name) => !applied.has(name));
      return missing.length === 0 ? null : `not applied: ${missing.join(', ')}`;
    },
  },
];

function lookAtKeys(file: string): Finding {
  const check = 'the keys are there, whole, and nobody else’s to read';
  try {
    new FileKeyRing(file);
    return { check, is: 'ok', detail: `mode ${(statSync(file).mode & 0o777).toString(8)}` };
  } catch (error) {
    return { check, is: 'wrong', detail: error instanceof Error ? error.message : 'unreadable' };
  }
}

/** `smtpUrl` null: the demonstration, which brings a mail server of its own. */
export async function examine(client: pg.Client, keyFile: string, smtpUrl: string | null): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name: check, look } of ofDatabase) {
    const answer = await look(client);
    if (answer === null) findings.push({ check, is: 'ok', detail: '' });
    else if (typeof answer === 'string') findings.push({ check, is: 'wrong', detail: answer });
    else findings.push({ check, is: 'skipped', detail: answer.skipped });
  }
  return [...findings, lookAtKeys(keyFile), lookAtMail(smtpUrl)];
}

function lookAtMail(smtpUrl: string | null): Finding {
  const check = 'mail has somewhere to go';
  if (smtpUrl === null) return { check, is: 'skipped', detail: 'the demonstration brings a mail server of its own' };
  return smtpUrl === ''
    ? { check, is: 'wrong', detail: 'SMTP_URL is not set: mail waits' }
    : { check, is: 'ok', detail: '' };
}
