/** Documents from the ticket to the bin: what comes in, who may read it, and what lies on the disk meanwhile. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { asBytes } from '../../../test/bytes.ts';
import type { SignedIn } from '../../../test/people.ts';
import { TestScanner } from '../../../test/scanner.ts';
import { honestFiles, hostileFiles, letterWith, type Specimen, telltale } from '../../../test/zoo.ts';
import { eicar } from '../../../../../tools/scanner.ts';
import { job } from '../../platform/auth/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { FileRounds } from '../../platform/files/file-rounds.ts';
import { FileScan } from '../../platform/files/file-scan.ts';
import { DocumentsModule } from './documents.module.ts';

const base = '/api/v1/account/documents';
const uploads = '/api/v1/uploads';

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly revision: number;
}

describe('a document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const scanner = new TestScanner();
  let api: Api;
  let owner: pg.Client;
  let letter: Specimen;
  let anna: SignedIn;

  beforeAll(async () => {
    await scanner.be('works');
    api = await startApi({
      features: [DocumentsModule],
      environment: { FILES_FOLDER: folder, CLAMD_SOCKET: scanner.path, DEMO: 'true' },
    });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    letter = (await honestFiles())[0] as Specimen;
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

  const announce = async ({ http }: SignedIn, { name, type, bytes }: Specimen, size = Math.max(1, bytes.length)) => {
    const answer = await http.post(`${base}/tickets`).send({ name, mediaType: type, size, purpose: 'LETTER' });
    return { status: answer.status, body: answer.body as { ticket: string; fileId: string; blockers?: string[] } };
  };
  const put = ({ http }: SignedIn, ticket: string, { type, bytes }: Specimen) =>
    http.put(uploads).set('X-Upload-Ticket', ticket).set('Content-Type', type).send(bytes);
  const add = async (person: SignedIn, file: Specimen) => {
    const { body } = await announce(person, file);
    const answer = await put(person, body.ticket, file);
    return { status: answer.status, body: answer.body as Shown & { blockers?: string[] } };
  };
  const rounds = (work: 'scan' | 'remove', id: string) =>
    api
      .get(Database)
      .as(job, (tx) => (work === 'scan' ? api.get(FileScan).scan(tx, id) : api.get(FileRounds).remove(tx, id)));
  const addClean = async (person: SignedIn, file = letter): Promise<Shown> => {
    const { body } = await add(person, file);
    await rounds('scan', body.id);
    return body;
  };
  const read = ({ http }: SignedIn, id: string) => seen(http.get(`${base}/${id}/content`).buffer(true).parse(asBytes));
  const onDisk = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const eventsOf = async (id: string): Promise<string[]> => {
    const { rows } = await owner.query<{ action: string }>('SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY seq', [id]); // prettier-ignore
    return rows.map(({ action }) => action);
  };

  it('is announced, sent, scanned and read by the person it belongs to', async () => {
    const { status, body } = await add(anna, letter);
    expect([status, body.state, body.name]).toEqual([200, 'QUARANTINED', 'letter.pdf']);
    await rounds('scan', body.id);
    const { body: list } = await seen(anna.http.get(base));
    const { body: bytes } = await read(anna, body.id);

    expect((list as { items: Shown[] }).items.map(({ id, state }) => [id, state])).toEqual([[body.id, 'CLEAN']]);
    expect((bytes as Buffer).toString('latin1', 0, 5)).toBe('%PDF-');
    expect((bytes as Buffer).includes('Canary')).toBe(false);
    expect(await eventsOf(body.id)).toEqual(['file.add', 'file.release', 'file.read']);
  });

  it('leaves with headers that make it powerless', async () => {
    const { id } = await addClean(anna, { ...letter, name: '../../etc/Brief an "Zoë".pdf' });
    const { headers } = await read(anna, id);

    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Brief%20an%20Zo%C3%AB.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('does not exist for anybody else, staff included', async () => {
    const { id } = await addClean(anna);
    const other = await api.as('APPLICANT');
    const admin = await api.as('ADMIN');

    expect((await read(other, id)).status).toBe(404);
    expect((await other.http.get(`${base}/${id}`)).status).toBe(404);
    expect((await other.http.delete(`${base}/${id}`).set('If-Match', '"2"')).status).toBe(404);
    expect((await admin.http.get(`/api/v1/staff/account/documents/${id}/content`)).status).toBe(404);
    expect((await api.http.get(`${base}/${id}/content`)).status).toBe(401);
  });

  it('is not read back by who proved no more than a mailbox', async () => {
    const { id } = await addClean(anna);
    const weak = await api.as('APPLICANT', { personId: anna.personId, strength: 'CODE' });

    expect((await read(weak, id)).status).toBe(401);
  });

  it('lies sealed under a random name, for its owner alone', async () => {
    const before = new Set(onDisk());
    await add(anna, { ...letter, name: '../../etc/passwd.pdf' });
    const [path = '', ...more] = onDisk().filter((each) => !before.has(each));

    expect(more).toEqual([]);
    expect(path).toMatch(/\/[0-9a-f]{2}\/[0-9a-f]{32}$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path).includes('%PDF')).toBe(false);
    expect(readFileSync(path).includes(telltale)).toBe(false);
  });

  it('is refused when it is hostile, whatever it says it is, and leaves nothing on the disk', async () => {
    const before = onDisk().length;
    const taken: string[] = [];
    let person = await api.as('APPLICANT');
    for (const [at, [what, specimen]] of Object.entries(await hostileFiles()).entries()) {
      if (at % 9 === 8) person = await api.as('APPLICANT');
      const { status, body } = await add(person, specimen);
      if (status !== 422 || body.blockers?.length !== 1) taken.push(`${what}: ${status}`);
    }

    expect(taken).toEqual([]);
    expect(onDisk()).toHaveLength(before);
  }, 60_000);

  it('does not come in without its ticket, with another’s, late, or twice', async () => {
    const [first, second] = [await announce(anna, letter), await announce(anna, letter)];
    const other = await api.as('APPLICANT');

    expect((await put(anna, 'x'.repeat(43), letter)).status).toBe(404);
    expect((await put(anna, 'short', letter)).status).toBe(400);
    expect((await put(other, first.body.ticket, letter)).status).toBe(404);
    const both = await Promise.all([put(anna, first.body.ticket, letter), put(anna, first.body.ticket, letter)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await put(anna, second.body.ticket, { ...letter, type: 'image/png' })).status).toBe(422);
    api.clock.moveTo('2026-06-15T12:16:00Z');
    expect((await put(anna, second.body.ticket, letter)).status).toBe(410);
    api.clock.moveTo('2026-06-15T12:00:00Z');
  });

  it('comes as itself only: JSON, forms and packed bodies are not taken', async () => {
    const { body } = await announce(anna, letter);
    const sent = (type: string, encoding = 'identity') =>
      anna.http.put(uploads).set('X-Upload-Ticket', body.ticket).set('Content-Type', type).set('Content-Encoding', encoding).send('x'); // prettier-ignore

    expect((await sent('application/json')).status).toBe(415);
    expect((await sent('multipart/form-data; boundary=x')).status).toBe(415);
    expect((await sent('application/pdf', 'gzip')).status).toBe(415);
  });

  it('is cut off as soon as it is larger than it was said to be, and nothing of it is kept', async () => {
    const before = onDisk().length;
    const huge = { ...letter, bytes: Buffer.alloc(11_000_000, '%PDF-1.7 ') };
    const { body } = await announce(anna, huge, 10_000_000);

    expect((await announce(anna, huge)).status).toBe(422);
    expect((await put(anna, body.ticket, huge)).status).toBe(413);
    expect(onDisk()).toHaveLength(before);
  });

  it('is one of ten at most, and of sixty megabytes a day', async () => {
    for (let at = 0; at < 10; at++) expect((await announce(anna, letter)).status).toBe(201);
    const eleventh = await announce(anna, letter);
    const greedy = await api.as('APPLICANT');
    for (let at = 0; at < 6; at++) await announce(greedy, letter, 10_000_000);
    const { status, body } = await announce(greedy, letter, 10_000_000);

    expect([eleventh.status, eleventh.body.blockers]).toEqual([409, ['TOO_MANY_FILES']]);
    expect([status, body.blockers]).toEqual([409, ['TOO_MUCH_TODAY']]);
  });

  it('carries a name that is one', async () => {
    const named = async (name: string) => (await announce(anna, { ...letter, name })).status;

    expect([await named('a\0.pdf'), await named('letter.pdf.exe'), await named(`${'a'.repeat(300)}.pdf`)]).toEqual([
      400, 422, 422,
    ]);
  });

  it('with malware in it is rejected, written down, and its bytes are gone', async () => {
    const { body } = await add(anna, letterWith(eicar));
    const there = onDisk().length;
    await rounds('scan', body.id);
    await rounds('remove', body.id);
    const answer = await read(anna, body.id);

    expect(onDisk()).toHaveLength(there - 1);
    expect([answer.status, (answer.body as { blockers: string[] }).blockers]).toEqual([409, ['FILE_REJECTED']]);
    expect(await eventsOf(body.id)).toEqual(['file.add', 'file.reject']);
  });

  it('is deleted by its version, and its bytes with it', async () => {
    const { id } = await addClean(anna);
    const before = onDisk().length;
    const remove = (etag?: string) => {
      const asked = anna.http.delete(`${base}/${id}`);
      return etag === undefined ? asked : asked.set('If-Match', etag);
    };
    const { headers } = await anna.http.get(`${base}/${id}`);

    expect((await remove()).status).toBe(428);
    const stale = await remove('"0"');
    expect([stale.status, (stale.body as { currentRevision: number }).currentRevision]).toEqual([412, 2]);
    expect((await remove(headers['etag'])).status).toBe(204);
    await rounds('remove', id);
    expect(onDisk()).toHaveLength(before - 1);
    expect((await read(anna, id)).status).toBe(404);
  });

  it('that was altered on the disk is not handed out, and somebody is told', async () => {
    const before = new Set(onDisk());
    const { id } = await addClean(anna);
    const [path = ''] = onDisk().filter((each) => !before.has(each));
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const { status, body } = await read(anna, id);

    expect([status, (body as { type: string }).type]).toEqual([409, 'urn:open-window:problem:integrity']);
    expect(await eventsOf(id)).toContain('file.altered');
  });

  it('waits where staff see it, without its name', async () => {
    const { body } = await add(anna, letter);
    const admin = await api.as('ADMIN');
    const answer = await admin.http.get('/api/v1/staff/documents?state=QUARANTINED&limit=100');
    const { items, waiting } = answer.body as { items: { id: string; state: string; age: number }[]; waiting: number };

    expect(items.find(({ id }) => id === body.id)).toMatchObject({ state: 'QUARANTINED', age: 0 });
    expect(waiting).toBe(items.length);
    expect(JSON.stringify(answer.body)).not.toContain('letter');
    const first = await admin.http.get('/api/v1/staff/documents?limit=1');
    const { next } = first.body as { next: string };
    expect((await admin.http.get(`/api/v1/staff/documents?limit=1&after=${next}`)).status).toBe(200);
    expect((await admin.http.get('/api/v1/staff/documents?after=abc')).status).toBe(400);
    expect((await (await api.as('VETTER')).http.get('/api/v1/staff/documents')).status).toBe(403);
  });
});
