/** DB-2, DB-10: what an operator sees: one answer on standard output, an exit code that means something, and a doctor who finds what is wrong. */
import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { examine, type Finding } from './doctor.ts';
import { migrate } from './migrate.ts';
import { createDatabase, openPostgres, type PostgresServer } from './postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-window-kap-'));
chmodSync(folder, 0o755); // the account that Postgres runs as must enter it
const keyFile = join(folder, 'product-keys.json');
const root = join(import.meta.dirname, '..');

type Ended = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
};

function kap(words: string, environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const began = performance.now();
  const child = spawn(process.execPath, ['tools/run.mjs', 'kap', ...words.split(' ')], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', KEY_FILE: keyFile, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, ...said, seconds: (performance.now() - began) / 1000 });
    });
  });
}

describe('without a database', () => {
  it('draws keys within three seconds, for their owner alone, and never over others', async () => {
    const first = await kap('keys create', { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/none' });
    const second = await kap('keys create');

    expect([first.code, first.err, JSON.parse(first.out)]).toEqual([0, '', { created: keyFile }]);
    expect([first.seconds < 3, statSync(keyFile).mode & 0o777]).toEqual([true, 0o600]);
    expect([second.code, second.out, second.err]).toEqual([2, '', `${keyFile} is there already.\n`]);
  });

  it.each([
    ['a command that does not exist', 'keys burn', /^There is no command “keys burn”/],
    ['an option that does not exist', 'doctor --quietly', /Unknown option '--quietly'/],
    ['a database that does not answer', 'audit verify', /ECONNREFUSED/],
  ])('could not: %s', async (_, words, sentence) => {
    const { code, out, err } = await kap(words, { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/none' });

    expect([code, out, err]).toEqual([2, '', expect.stringMatching(sentence)]);
  });
});

describe('with a database', () => {
  let server: PostgresServer;
  let owner: pg.Client;
  let DATABASE_URL: string;
  beforeAll(async () => {
    server = await openPostgres({ folder });
    await createDatabase(server, 'kap');
    DATABASE_URL = server.ownerUrl('kap');
    await migrate(DATABASE_URL);
    owner = new pg.Client(DATABASE_URL);
    await owner.connect();
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  });

  const wrongIn = (findings: readonly Finding[]) =>
    findings.filter(({ is }) => is === 'wrong').map(({ detail }) => detail);
  const doctor = async (environment: Readonly<Record<string, string>> = {}) => {
    const { code, out } = await kap('doctor', { DATABASE_URL, ...environment });
    return { code, wrong: wrongIn(JSON.parse(out) as Finding[]) };
  };
  /** The same in this process, and in a session of its own. */
  const examined = async () => {
    const client = new pg.Client(DATABASE_URL);
    await client.connect();
    return examine(client, keyFile, null).finally(() => client.end());
  };

  it('finds nothing wrong with the ground as it is made here', async () => {
    expect(await doctor()).toEqual({ code: 0, wrong: [] });
  });

  const hba = join(folder, 'postgres/pg_hba.conf');
  const keptHba = () => readFileSync(hba, 'utf8');
  const line = (text: string) => () => {
    const before = keptHba();
    appendFileSync(hba, `${text}\n`);
    return async () => {
      writeFileSync(hba, before);
    };
  };
  const sql = (there: string, back: string) => async () => {
    await owner.query(there);
    return () => owner.query(back);
  };
  const others = join(folder, 'others.json');

  it.each<[what: string, spoil: () => (() => Promise<unknown>) | Promise<() => Promise<unknown>>, detail: RegExp]>([
    ['somebody nearby needs no password', line('host all all 127.0.0.1/32 trust'), /too easily in line.*trust/],
    ['a password crosses the network in the clear', line('hostssl all all 10.0.0.0/8 password'), /10\.0\.0\.0 password/],
    ['somebody comes from afar unencrypted', line('host all all 10.0.0.0/8 scram-sha-256'), /10\.0\.0\.0 scram/],
    ['commits are not waited for', sql('ALTER DATABASE kap SET synchronous_commit = off', 'ALTER DATABASE kap RESET synchronous_commit'), /switched off: synchronous_commit/],
    ['a role sees through guarded rows', sql('ALTER ROLE open_window_app BYPASSRLS', 'ALTER ROLE open_window_app NOBYPASSRLS'), /too mighty: open_window_app/],
    ['a role reads the files of the server', sql('GRANT pg_read_server_files TO open_window_job', 'REVOKE pg_read_server_files FROM open_window_job'), /too mighty: open_window_job/],
    ['a table of people is open to its owner', sql('ALTER TABLE consent NO FORCE ROW LEVEL SECURITY', 'ALTER TABLE consent FORCE ROW LEVEL SECURITY'), /not forced on: consent/],
    ['a table with guards lets everybody through', sql('ALTER TABLE safety_concern DISABLE ROW LEVEL SECURITY', 'ALTER TABLE safety_concern ENABLE ROW LEVEL SECURITY'), /not forced on: safety_concern/],
    ['the log has lost a guard', sql('ALTER TABLE audit_event DISABLE TRIGGER audit_event_no_truncate', 'ALTER TABLE audit_event ENABLE TRIGGER audit_event_no_truncate'), /open for changes: audit_event/],
    ['a migration is missing', sql("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%_people'", 'UPDATE _prisma_migrations SET rolled_back_at = NULL'), /_people is not applied/],
    ['a migration was another', sql("UPDATE _prisma_migrations SET checksum = reverse(checksum) WHERE migration_name LIKE '%_people'", "UPDATE _prisma_migrations SET checksum = reverse(checksum) WHERE migration_name LIKE '%_people'"), /_people was another/],
    ['the keys can be read by others', () => { chmodSync(keyFile, 0o640); return async () => { chmodSync(keyFile, 0o600); }; }, /can be read by others/],
  ])('finds out that %s', async (_, spoil, detail) => {
    const repair = await spoil();
    const findings = await examined().finally(repair);

    expect(wrongIn(findings)).toEqual([expect.stringMatching(detail)]);
  }); // prettier-ignore

  it('says by its exit code that it found something wrong', async () => {
    const repair = line('host all all all trust')();

    expect(await doctor().finally(repair)).toEqual({ code: 1, wrong: [expect.stringMatching(/ all trust/)] });
  });

  it('finds out that the keys are those of another house', async () => {
    await kap('keys rotate', { DATABASE_URL });
    await owner.query(`INSERT INTO data_key (subject_id, version, subject_kind, wrapped, kek_id) VALUES (gen_random_uuid(), 1, 'PERSON', sha256('x'), 'k1')`); // prettier-ignore
    await kap(`keys create ${others}`);
    const { code, wrong } = await doctor({ KEY_FILE: others });
    await owner.query('DELETE FROM data_key');

    expect([code, wrong]).toEqual([1, ['The key k1 of KEY_FILE does not open what it is said to have wrapped.']]);
  });

  it('does what jobs do for an owner of the database, with a login that is gone afterwards', async () => {
    const { code, out, err } = await kap('retention --dry-run', { DATABASE_URL });
    const { rows } = await owner.query("SELECT rolname FROM pg_roles WHERE rolname LIKE 'open\\_window\\_kap%'");

    expect([code, err, rows]).toEqual([0, '', []]);
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ class: 'UNUSED_SIGN_UPS', count: 0 }));
  }, 60_000);

  it('says that it found something, where a list of the deleted was altered', async () => {
    appendFileSync(`${keyFile}.erasures`, '2026-06-15T12:00:00.000Z 00000000-0000-4000-8000-000000000001 forged\n');
    const { code, out } = await kap('erasures apply', { DATABASE_URL: server.workerUrl('kap') });

    expect([code, JSON.parse(out)]).toEqual([1, { known: 0, erased: 0, broken: 1 }]);
  }, 60_000);
});
