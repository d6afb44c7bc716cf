/** Rows and bytes that lost each other are found, tickets end, holds hold, and the scanner of the demo stands in for none. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import type { SignedIn } from '../../../test/people.ts';
import { TestScanner } from '../../../test/scanner.ts';
import { letterWith } from '../../../test/zoo.ts';
import { DocumentsModule } from '../../features/documents/documents.module.ts';
import { job } from '../auth/acting.ts';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Readiness } from '../observability/readiness.ts';
import { builtWeb } from '../pages/pages.ts';
import { FileRounds } from './file-rounds.ts';
import { FileScan } from './file-scan.ts';
import { Scanner } from './scanner.ts';
import { DiskStorage } from './storage.ts';

const base = '/api/v1/account/documents';
const first = '00000000-0000-0000-0000-000000000000';
const elsewhere = { DATABASE_URL: 'postgres://nobody@nowhere/x', KEY_FILE: '/nowhere' };
const orphan = 'ab'.repeat(16);

describe('the rounds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const scanner = new TestScanner();
  let api: Api;
  let owner: pg.Client;
  let anna: SignedIn;
  beforeAll(async () => {
    await scanner.be('works');
    api = await startApi({
      features: [DocumentsModule],
      environment: { FILES_FOLDER: folder, CLAMD_SOCKET: scanner.path, DEMO: 'true' },
    });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
  });
  beforeEach(async () => {
    anna = await api.as('APPLICANT');
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
    await scanner.stop();
    rmSync(folder, { recursive: true });
  });

  const asJob = (work: Parameters<Database['as']>[1]) => api.get(Database).as(job, work);
  const sweep = () => asJob((tx) => api.get(FileRounds).sweep(tx));
  const announce = async (): Promise<{ ticket: string; fileId: string }> => {
    const { bytes, name, type } = letterWith('hello');
    const answer = await anna.http
      .post(`${base}/tickets`)
      .send({ name, mediaType: type, size: bytes.length, purpose: 'OTHER' });
    return answer.body as { ticket: string; fileId: string };
  };
  const add = async (): Promise<string> => {
    const { ticket, fileId } = await announce();
    const { bytes, type } = letterWith('hello');
    await anna.http.put('/api/v1/uploads').set('X-Upload-Ticket', ticket).set('Content-Type', type).send(bytes);
    await asJob((tx) => api.get(FileScan).scan(tx, fileId));
    return fileId;
  };
  const rowOf = async (id: string) => {
    const { rows } = await owner.query<{ state: string; storage_key: string | null; name_sealed: string }>(
      'SELECT state, storage_key, name_sealed FROM stored_file WHERE id = $1',
      [id],
    );
    const [row] = rows;
    if (!row) throw new Error('There is no such file.');
    return row;
  };
  const pathOf = async (id: string): Promise<string> => {
    const key = (await rowOf(id)).storage_key ?? '';
    return join(folder, key.slice(0, 2), key);
  };
  const eventsOf = async (id: string | null): Promise<string[]> => {
    const { rows } = await owner.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE subject_kind = 'file' AND subject_id IS NOT DISTINCT FROM $1 ORDER BY seq`,
      [id],
    );
    return rows.map(({ action }) => action);
  };

  it('take away bytes that no row knows, once they are a day old', async () => {
    mkdirSync(join(folder, 'ab'), { recursive: true });
    const path = join(folder, 'ab', orphan);
    writeFileSync(path, 'x');
    utimesSync(path, api.clock.now(), api.clock.now());
    await sweep();
    expect(readdirSync(join(folder, 'ab'))).toContain(orphan);
    utimesSync(path, new Date('2026-06-14T11:00:00Z'), new Date('2026-06-14T11:00:00Z'));
    await sweep();

    expect(readdirSync(join(folder, 'ab'))).not.toContain(orphan);
    expect(await eventsOf(null)).toContain('file.orphan');
  });

  it('take away what a killed process left half written', async () => {
    const path = join(folder, 'incoming', `${orphan}.1`);
    writeFileSync(path, 'x');
    utimesSync(path, new Date('2026-06-14T11:00:00Z'), new Date('2026-06-14T11:00:00Z'));
    await sweep();

    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('say so when bytes are missing, and nothing when all is well', async () => {
    const [whole, lost] = [await add(), await add()];
    rmSync(await pathOf(lost));
    await sweep();

    expect(await eventsOf(lost)).toContain('file.missing');
    expect(await eventsOf(whole)).not.toContain('file.missing');
  });

  it('find a bit that flipped on the disk, wherever it is', async () => {
    const files = [await add(), await add(), await add(), await add()];
    for (const [at, id] of files.slice(1).entries()) {
      const path = await pathOf(id);
      const bytes = readFileSync(path);
      const place = at === 0 ? 0 : at === 1 ? bytes.length - 1 : 20;
      bytes[place] = (bytes[place] ?? 0) ^ 0x80;
      writeFileSync(path, bytes);
    }
    await asJob((tx) => api.get(FileRounds).scrub(tx, first));
    const found = await Promise.all(files.map(async (id) => (await eventsOf(id)).includes('file.altered')));

    expect(found).toEqual([false, true, true, true]);
  });

  it('end tickets that nobody used', async () => {
    const { fileId } = await announce();
    api.clock.moveTo('2026-06-15T12:16:00Z');
    await sweep();
    api.clock.moveTo('2026-06-15T12:00:00Z');

    expect(await rowOf(fileId)).toEqual({ state: 'GONE', storage_key: null, name_sealed: '' });
  });

  it('keep the bytes of what was deleted while the law holds them back', async () => {
    const id = await add();
    const path = await pathOf(id);
    await owner.query(`INSERT INTO legal_hold (person_id, reason_sealed, placed_by, placed_at) VALUES ($1, 'x', $1, now())`, [anna.personId]); // prettier-ignore
    await anna.http.delete(`${base}/${id}`).set('If-Match', '"2"');
    const remove = () => asJob((tx) => api.get(FileRounds).remove(tx, id));
    await remove();
    expect(readFileSync(path).length).toBeGreaterThan(0);
    await owner.query('UPDATE legal_hold SET lifted_at = now() WHERE person_id = $1', [anna.personId]);
    await remove();

    expect(() => readFileSync(path)).toThrow(/ENOENT/);
    expect(await rowOf(id)).toMatchObject({ state: 'GONE', storage_key: null });
  });

  it('bring what waits to the scanner again, once it is there', async () => {
    const { ticket, fileId } = await announce();
    const { bytes, type } = letterWith('hello');
    await anna.http.put('/api/v1/uploads').set('X-Upload-Ticket', ticket).set('Content-Type', type).send(bytes);
    const jobs = async () => {
      const { rows } = await owner.query(`SELECT FROM pgboss.job WHERE name = 'file.scan' AND data->>'fileId' = $1`, [fileId]); // prettier-ignore
      return rows.length;
    };
    const rescan = () => asJob((tx) => api.get(FileScan).rescan(tx));
    api.clock.moveTo('2026-06-15T12:02:00Z');
    await scanner.be('away');
    await rescan();
    const whileAway = await jobs();
    await scanner.be('works');
    await rescan();
    api.clock.moveTo('2026-06-15T12:00:00Z');

    expect([whileAway, await jobs()]).toEqual([1, 2]);
  });
});

describe('the product outside the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const scanner = new TestScanner();
  afterAll(async () => {
    await scanner.stop();
    rmSync(folder, { recursive: true });
  });
  const start = (environment: Record<string, string>) => startApi({ features: [DocumentsModule], environment });

  it('does not start with the scanner of the demo', async () => {
    await scanner.be('works');

    const set = { ...elsewhere, CLAMD_SOCKET: scanner.path };
    const boot = (demo: string) =>
      new Scanner(new Config({ ...set, DEMO: demo }), new Readiness({} as Database)).onModuleInit();

    await expect(boot('false')).rejects.toThrow(/the one of the demo/);
    await expect(boot('true')).resolves.toBeUndefined();
  });

  it('is not ready when that one takes the place of the real one, but is while the real one is away', async () => {
    await scanner.be('away');
    const api = await start({ FILES_FOLDER: folder, CLAMD_SOCKET: scanner.path });
    const before = await api.get(Readiness).describe();
    await scanner.be('works');
    const after = await api.get(Readiness).describe();
    await api.stop();

    expect([before['scanner'], after['scanner']]).toEqual([true, false]);
  });

  it('does not keep documents where the web is served from', async () => {
    const inside = join(builtWeb, 'client/files');
    const config = new Config({ ...elsewhere, FILES_FOLDER: inside });

    await expect(new DiskStorage(config).onModuleInit()).rejects.toThrow(/within the folder of the web/);
    rmSync(inside, { recursive: true, force: true });
  });

  it('takes no files when it was given no folder', async () => {
    const api = await start({});
    const { http } = await api.as('APPLICANT');
    const { bytes, name, type } = letterWith('hello');
    const announced = await http.post(`${base}/tickets`).send({ name, mediaType: type, size: bytes.length, purpose: 'OTHER' }); // prettier-ignore
    const { ticket } = announced.body as { ticket: string };
    const sent = await http.put('/api/v1/uploads').set('X-Upload-Ticket', ticket).set('Content-Type', type).send(bytes);
    await api.stop();

    expect(sent.status).toBe(503);
  });
});
