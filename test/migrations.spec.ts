/** The schema files, the migrations and the catalog say the same; migrating is safe to repeat and to do twice at once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { driftOf, migrate } from '../tools/migrate.ts';
import { startTestServer } from '../tools/test-database.ts';

type Server = Awaited<ReturnType<typeof startTestServer>>;

describe('the database', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startTestServer();
  }, 60_000);
  afterAll(() => server.stop());

  const urlOf = (name: string): string => server.ownerUrl.replace('DATABASE', name);
  const ask = async <Row extends pg.QueryResultRow>(database: string, sql: string): Promise<Row[]> => {
    const client = new pg.Client(urlOf(database));
    await client.connect();
    const { rows } = await client.query<Row>(sql).finally(() => client.end());
    return rows;
  };

  it('is what the schema files describe', async () => {
    const script = await driftOf(urlOf('postgres'));

    expect(script.trim()).toBe('-- This is an empty migration.');
  });

  it('has the indexes and constraints that schema files cannot describe', async () => {
    const rows = await ask<{ name: string }>(
      server.template,
      `SELECT indexrelid::regclass::text AS name FROM pg_index WHERE indpred IS NOT NULL AND indrelid::regclass::text !~ '^pg_' ORDER BY name`,
    );

    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'listing_report_open',
        'listing_revision_one_draft',
        'listing_revision_one_live',
        'verification_check_location',
        'verification_check_organization',
        'verification_check_practitioner',
        'verification_check_service',
      ]),
    );
  });

  it('keeps checksums and keeps its writes', async () => {
    const [settings] = await ask<{ checksums: string; encoding: string; listens: string }>(
      server.template,
      `SELECT current_setting('data_checksums') AS checksums, current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS listens`,
    );

    expect(settings).toEqual({ checksums: 'on', encoding: 'UTF8', listens: '127.0.0.1' });
  });

  it('finds nothing to do the second time', async () => {
    await ask('postgres', 'CREATE DATABASE twice');
    const first = await migrate(urlOf('twice'));
    const second = await migrate(urlOf('twice'));

    expect([first.length > 0, second]).toEqual([true, []]);
  });

  it('is migrated once when two migrate at the same time', async () => {
    await ask('postgres', 'CREATE DATABASE race');
    const [one, other] = await Promise.all([migrate(urlOf('race')), migrate(urlOf('race'))]);
    const rows = await ask<{ migration_name: string }>('race', 'SELECT migration_name FROM _prisma_migrations');

    expect(rows.length).toBe(one.length + other.length);
    expect(Math.min(one.length, other.length)).toBe(0);
  });

  it('knows the vocabulary of the domain, and marks what left it', async () => {
    await ask('postgres', 'CREATE DATABASE words');
    await migrate(urlOf('words'));
    await ask(
      'words',
      `INSERT INTO code (code_group, code, label_en, label_es, position) VALUES ('route', 'BY_DRONE', 'x', 'x', 99)`,
    );
    await migrate(urlOf('words'));
    const rows = await ask<{ code: string; is_gone: boolean }>(
      'words',
      `SELECT code, deprecated_at IS NOT NULL AS is_gone FROM code WHERE code IN ('IV_INFUSION', 'BY_DRONE') ORDER BY code`,
    );

    expect(rows).toEqual([
      { code: 'BY_DRONE', is_gone: true },
      { code: 'IV_INFUSION', is_gone: false },
    ]);
  });

  it('lets the roles of the product change no check, no code and no line of the log, and own nothing; the worker may add checks', async () => {
    const rows = await ask<{ right: string }>(
      server.template,
      `SELECT DISTINCT privilege_type || ' ' || table_name AS right FROM information_schema.role_table_grants
       WHERE grantee IN ('open_window_app', 'open_window_job') AND privilege_type NOT IN ('SELECT')
         AND (table_name IN ('verification_check', 'code', 'candidate', '_prisma_migrations', 'audit_event', 'audit_anchor', 'audit_head', 'data_key', 'listing')
           OR privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')) ORDER BY 1`,
    );
    const owned = await ask(
      server.template,
      `SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname LIKE 'open_window\\_%'`,
    );

    expect(rows.map(({ right }) => right)).toEqual([
      'INSERT audit_anchor',
      'INSERT audit_event',
      'INSERT data_key',
      'INSERT listing',
      'INSERT verification_check',
      'UPDATE audit_head',
      'UPDATE data_key',
      'UPDATE listing',
    ]);
    expect(owned).toEqual([]);
  });

  it('guards every row of a person by a policy that even the owner keeps', async () => {
    const open = await ask<{ name: string }>(
      server.template,
      `SELECT DISTINCT c.relname AS name FROM pg_class c
         JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid = 'person'::regclass
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1] AND a.attname IN ('person_id', 'raised_by')
       WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    );
    const [person] = await ask<{ isForced: boolean }>(
      server.template,
      `SELECT relrowsecurity AND relforcerowsecurity AS "isForced" FROM pg_class WHERE oid = 'person'::regclass`,
    );

    expect([open, person]).toEqual([[], { isForced: true }]);
  });
});
