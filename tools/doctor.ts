/** Looks over the ground that the product stands on: who may enter the database, whether it keeps its writes, roles, guarded rows, keys, migrations. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { FileKeyRing } from '../apps/api/src/platform/crypto/key-ring.ts';
import { tryKeys } from '../apps/api/src/platform/crypto/key-trial.ts';
import { wordsOf } from './complaint.ts';

export type Finding = { readonly check: string; readonly is: 'ok' | 'wrong' | 'skipped'; readonly detail: string };

type Check = {
  readonly name: string;
  /** What is wrong; null: nothing. */
  readonly look: (client: pg.Client) => Promise<string | null | { skipped: string }>;
};

const namesOf = async (client: pg.Client, sql: string): Promise<string[]> =>
  (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);

const noneOf = async (client: pg.Client, what: string, sql: string): Promise<string | null> => {
  const names = await namesOf(client, sql);
  return names.length === 0 ? null : `${what}: ${names.join(', ')}`;
};

const mayAsk = async (client: pg.Client, sql: string): Promise<boolean> =>
  (await client.query<{ may: boolean }>(`SELECT ${sql} AS may`)).rows[0]?.may === true;

const entries = `SELECT line_number || ' (' || concat_ws(' ', type, array_to_string(database, ','), array_to_string(user_name, ','), address, auth_method) || ')' AS name
  FROM pg_hba_file_rules WHERE `;
const isNear = "(type = 'local' OR address IN ('127.0.0.1', '::1', 'localhost'))";
const ofProduct = "(r.rolname LIKE 'open\\_window\\_%')";

const ofDatabase: readonly Check[] = [
  {
    name: 'nobody enters without a password that is kept from listeners, and from afar only encrypted',
    look: async (client) => {
      const may = await mayAsk(
        client,
        `has_function_privilege('pg_hba_file_rules()', 'EXECUTE') AND has_table_privilege('pg_hba_file_rules', 'SELECT')`,
      );
      if (!may) return { skipped: 'only a superuser of the database may look' };
      return noneOf(
        client,
        'pg_hba.conf lets people in too easily in line',
        `${entries} error IS NOT NULL OR auth_method IN ('trust', 'password', 'md5', 'ident')
           OR (type IN ('host', 'hostnossl') AND auth_method <> 'reject' AND NOT ${isNear})`,
      );
    },
  },
  {
    name: 'pages have checksums, and what is committed is on disk',
    look: (client) =>
      noneOf(
        client,
        'it is switched off',
        `SELECT name FROM pg_settings WHERE name IN ('data_checksums', 'fsync', 'full_page_writes') AND setting <> 'on'
           OR name = 'synchronous_commit' AND (reset_val = 'off' OR setting = 'off')`,
      ),
  },
  {
    name: 'the roles of the product may do no more than they need, and own nothing',
    look: (client) =>
      noneOf(
        client,
        'too mighty',
        `SELECT rolname AS name FROM pg_roles r WHERE ${ofProduct} AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication
           OR has_schema_privilege(r.oid, 'public', 'CREATE')
           OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relnamespace = 'public'::regnamespace)
           OR EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles of ON of.oid = m.roleid WHERE m.member = r.oid AND of.rolname NOT LIKE 'open\\_window\\_%'))
         UNION ALL SELECT 'everybody' WHERE has_schema_privilege('public', 'public', 'CREATE')`,
      ),
  },
  {
    name: 'rows of people hide themselves, from their owner too',
    look: (client) =>
      noneOf(
        client,
        'row security is not forced on',
        `SELECT c.relname AS name FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
           AND (c.relname = 'person' OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)
             OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'person_id' AND NOT a.attisdropped))
         ORDER BY name`,
      ),
  },
  {
    name: 'the log can only be added to',
    look: (client) =>
      noneOf(
        client,
        'open for changes',
        `SELECT t.name FROM (VALUES ('audit_event', 2), ('audit_head', 2)) AS t (name, guards)
         WHERE (SELECT count(*) FROM pg_trigger g WHERE g.tgrelid = to_regclass(t.name) AND g.tgenabled IN ('O', 'A') AND g.tgfoid = to_regproc('audit_is_append_only')) < t.guards
         UNION ALL SELECT r.rolname || ' on audit_event' FROM pg_roles r WHERE ${ofProduct} AND has_table_privilege(r.oid, 'audit_event', 'UPDATE, DELETE, TRUNCATE')`,
      ),
  },
  {
    name: 'the database is as this release expects it',
    look: async (client) => {
      if (!(await mayAsk(client, `to_regclass('_prisma_migrations') IS NOT NULL`))) return 'nothing was ever applied';
      if (!(await mayAsk(client, `has_table_privilege('_prisma_migrations', 'SELECT')`)))
        return { skipped: 'this role may not read which migrations were applied' };
      const { rows } = await client.query<{ name: string; checksum: string }>(
        `SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
      );
      const ours = migrations();
      const theirs = new Map(rows.map(({ name, checksum }) => [name, checksum]));
      const complaints = [
        ...[...ours.keys()].filter((name) => !theirs.has(name)).map((name) => `${name} is not applied`),
        ...[...theirs.keys()].filter((name) => !ours.has(name)).map((name) => `${name} is unknown here`),
        ...[...ours].filter(([name, sum]) => (theirs.get(name) ?? sum) !== sum).map(([name]) => `${name} was another`),
      ];
      return complaints.length === 0 ? null : complaints.join('; ');
    },
  },
];

/** Name to checksum, as Prisma computes it. */
function migrations(): ReadonlyMap<string, string> {
  const folder = join(import.meta.dirname, '../prisma/migrations');
  const fileOf = (name: string): string => join(folder, name, 'migration.sql');
  const names = readdirSync(folder).filter((name) => existsSync(fileOf(name)));
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(fileOf(name)))
        .digest('hex'),
    ]),
  );
}

async function lookAtKeys(client: pg.Client, file: string): Promise<Finding> {
  const check = 'the keys are there, whole, nobody else’s to read, and those of this database';
  try {
    const isKnown = await tryKeys(client, new FileKeyRing(file));
    const mode = `mode ${(statSync(file).mode & 0o777).toString(8)}`;
    return { check, is: 'ok', detail: isKnown ? mode : `${mode}; the product never started on this database` };
  } catch (error) {
    return { check, is: 'wrong', detail: wordsOf(error) };
  }
}

/** `smtpUrl` null: the demonstration, which brings a mail server of its own. */
function lookAtMail(smtpUrl: string | null): Finding {
  const check = 'mail has somewhere to go';
  if (smtpUrl === null) return { check, is: 'skipped', detail: 'the demonstration brings a mail server of its own' };
  if (smtpUrl === '') return { check, is: 'skipped', detail: 'SMTP_URL is not set here; without it mail waits' };
  return { check, is: 'ok', detail: '' };
}

export async function examine(client: pg.Client, keyFile: string, smtpUrl: string | null): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name: check, look } of ofDatabase) {
    const answer = await look(client);
    if (answer === null) findings.push({ check, is: 'ok', detail: '' });
    else if (typeof answer === 'string') findings.push({ check, is: 'wrong', detail: answer });
    else findings.push({ check, is: 'skipped', detail: answer.skipped });
  }
  return [...findings, await lookAtKeys(client, keyFile), lookAtMail(smtpUrl)];
}
