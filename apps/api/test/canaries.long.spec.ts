/** DP-1, DP-5, AU-7: whoever steals every table, the raw folder of the database, the files, the logs, the metrics or the mails reads nothing of anybody. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import postgres from 'postgres';
import { Metrics } from '../src/platform/observability/metrics.ts';
import { Log } from '../src/platform/observability/log.ts';
import { canary, plantCanaries, type Planted } from './canaries.ts';
import { Complaints, said } from './complaints.ts';
import { startDirectory, type Stage } from './directory.ts';
import { runJobs } from './jobs.ts';
import { startMailSink, type MailSink } from './mail-sink.ts';

const [complaint, reachedAt] = [`${canary}Complaint`, `${canary}Contact`];
const files = mkdtempSync(join(tmpdir(), 'open-window-files-'));

describe('whoever steals', () => {
  let stage: Stage;
  let sink: MailSink;
  let planted: Planted;
  const logged: string[] = [];
  beforeAll(async () => {
    sink = await startMailSink();
    const log = new Log('debug', { write: (line: string) => void logged.push(line) });
    stage = await startDirectory({ log, environment: { FILES_FOLDER: files, SMTP_URL: sink.url, LOG_LEVEL: 'debug' } });
    await stage.given.listing({ slug: 'cedar' });
    await stage.settled();
    planted = await plantCanaries(stage.api, stage.owner, 'cedar');
    // Everything that reads, exports, scans and mails has run over it.
    await planted.person.http.get('/api/v1/account/profile');
    const clinician = await stage.api.as('CLINICIAN');
    await clinician.http.get(`/api/v1/staff/concerns/${planted.ids.concern}`);
    const complaints = new Complaints(stage);
    const { reference } = (await complaints.complain('cedar', { ...said, words: complaint, contact: reachedAt })).body;
    await complaints.act(await stage.api.as('VETTER'), await complaints.idOf(reference), 'triage', { severity: 'LOW' });
    await runJobs(stage.api).catch(() => 0);
  });
  afterAll(async () => {
    await stage.stop();
    await sink.stop();
    rmSync(files, { recursive: true, force: true });
  });

  const found = (text: string): readonly string[] =>
    [...planted.words, complaint, reachedAt].filter((word) => text.toLowerCase().includes(word.toLowerCase()));

  it('every table, as its owner and by COPY', async () => {
    const sql = postgres(stage.api.database.ownerUrl, { max: 1, onnotice: () => undefined });
    const tables = await sql<{ name: string }[]>`
      SELECT oid::regclass::text AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'pgboss'::regnamespace)`;
    const readable: string[] = [];
    for (const { name } of tables) {
      const pieces: Buffer[] = [];
      for await (const piece of await sql.unsafe(`COPY ${name} TO STDOUT`).readable()) pieces.push(piece as Buffer);
      const text = Buffer.concat(pieces).toString();
      if (found(text).length > 0) readable.push(`${name}: ${found(text).join(' ')}`);
    }
    await sql.end();

    expect(tables.length).toBeGreaterThan(40);
    expect(readable).toEqual([]);
  });

  /** Files of this database and of the write-ahead log in which a planted word can be read. */
  async function readableFiles(): Promise<{ readonly all: number; readonly readable: readonly string[] }> {
    await stage.owner.query('CHECKPOINT');
    const { rows } = await stage.owner.query<{ folder: string; base: string }>(
      `SELECT current_setting('data_directory') AS folder, 'base/' || oid AS base FROM pg_database WHERE datname = current_database()`,
    );
    const { folder = '', base = '' } = rows[0] ?? {};
    const all = [base, 'pg_wal'].flatMap((part) =>
      readdirSync(join(folder, part)).map((file) => join(folder, part, file)),
    );
    const readable = all.filter((file) => statSync(file).isFile() && found(readFileSync(file, 'latin1')).length > 0);

    return { all: all.length, readable };
  }

  it('the raw folder of the database, written out whole', async () => {
    const { all, readable } = await readableFiles();

    expect([all > 50, readable]).toEqual([true, []]);
  });

  it('the folder of files', () => {
    const all = readdirSync(files, { recursive: true, encoding: 'utf8' }).map((file) => join(files, file));
    const readable = all.filter(
      (file) => found(file).length > 0 || (statSync(file).isFile() && found(readFileSync(file, 'latin1')).length > 0),
    );

    expect(all.filter((file) => statSync(file).isFile()).length).toBeGreaterThan(0);
    expect(readable).toEqual([]);
  });

  it('logs, metrics and mails', async () => {
    const mails = sink.mails.map(({ raw }) => raw.replaceAll(/^To: .*$/gm, '')).join('\n');

    expect(logged.length).toBeGreaterThan(0);
    expect(found(logged.join('\n'))).toEqual([]);
    expect(found(await stage.api.get(Metrics).registry.metrics())).toEqual([]);
    expect(found(mails)).toEqual([]);
  });

  it('… finds what is not sealed, so that these searches can fail (positive control)', async () => {
    await stage.owner.query(`CREATE TABLE mistake AS SELECT '${canary}Name'::text AS name`);
    const sql = postgres(stage.api.database.ownerUrl, { max: 1 });
    const pieces: Buffer[] = [];
    for await (const piece of await sql`COPY mistake TO STDOUT`.readable()) pieces.push(piece as Buffer);
    await sql.end();

    expect(found(Buffer.concat(pieces).toString())).toEqual([`${canary}Name`]);
    expect((await readableFiles()).readable.length).toBeGreaterThan(0);
  });
});
