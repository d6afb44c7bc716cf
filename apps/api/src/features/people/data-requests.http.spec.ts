/** "Export my data", "delete me": asked once, carried out by jobs, and nothing of it for anybody else. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson, type GivenPerson } from '../../../test/given.people.ts';
import type { SignedIn } from '../../../test/people.ts';
import { job } from '../../platform/auth/acting.ts';
import { Erasures } from '../../platform/crypto/erasures.ts';
import { newKeyFile } from '../../platform/crypto/key-ring.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { JobName } from '../../platform/jobs/queues.ts';
import type { DataRequestResponse } from './data-requests.dto.ts';
import { inventory } from './inventory.query.ts';

const requests = '/api/v1/account/data-requests';

const folder = mkdtempSync(join(tmpdir(), 'exports-'));
const keys = mkdtempSync(join(tmpdir(), 'keys-'));
const keyFile = join(keys, 'keys.json');
let api: Api;
let owner: pg.Client;
let person: GivenPerson;
let me: SignedIn;
beforeAll(async () => {
  writeFileSync(keyFile, newKeyFile(), { mode: 0o600 });
  api = await startApi({ environment: { FILES_FOLDER: folder, KEY_FILE: keyFile } });
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
});
beforeEach(async () => {
  await owner.query('TRUNCATE person CASCADE');
  api.clock.moveTo('2026-06-15T12:00:00Z');
  person = await givenPerson(api, { name: 'Robin Reed', email: 'robin@example.test' });
  me = await api.as('APPLICANT', { personId: person.id });
});
afterAll(async () => {
  await owner.end();
  await api.stop();
  rmSync(folder, { recursive: true });
  rmSync(keys, { recursive: true });
});

const ask = async (kind: string, who = me) => {
  const { status, body } = await seen(who.http.post(requests).send({ kind }));
  return { status, body: body as DataRequestResponse & { blockers: string[] } };
};
const listed = async (who = me) =>
  ((await seen(who.http.get(requests))).body as { items: DataRequestResponse[] }).items;
const cancel = (id: string, who = me) => seen(who.http.post(`${requests}/${id}/moves`).send({ action: 'cancel' }));
const fetch = (id: string, who = me) => seen(who.http.get(`${requests}/${id}/content`));
const run = (name: JobName, data: Record<string, string> = {}) =>
  api.get(Database).as(job, async (tx) => api.get(Jobs).handlers.get(name)?.handler(tx, data));
const actionsAbout = async (id: string) =>
  (
    await owner.query<{ action: string }>('SELECT action FROM audit_event WHERE person_id = $1 ORDER BY seq', [id])
  ).rows.map(({ action }) => action);

describe('an export', () => {
  const exported = async () => {
    const { body } = await ask('EXPORT');
    await run('person.export', { requestId: body.id });
    return body.id;
  };

  it('holds every table that knows the person, opened, and is told by mail', async () => {
    await me.http
      .post('/api/v1/account/consents')
      .send({ purpose: 'TERMS', textVersion: '2026-11-25', language: 'en' });
    const id = await exported();
    expect(await listed()).toEqual([
      expect.objectContaining({ id, state: 'READY', mayDownload: true, expiresAt: '2026-06-16T12:00:00.000Z' }),
    ]);
    const { status, body, headers } = await fetch(id);
    const file = body as { tables: { table: string; as: string; rows: Record<string, unknown>[] }[] };

    expect([status, (headers as Record<string, string>)['content-disposition']]).toEqual([
      200,
      'attachment; filename="my-data.json"',
    ]);
    expect(new Set(file.tables.map(({ table }) => table))).toEqual(
      new Set([...inventory.map(({ table }) => table), 'audit_event']),
    );
    const rowsOf = (table: string, as = 'person_id') =>
      file.tables.find((held) => held.table === table && held.as === as)?.rows;
    expect(rowsOf('person', 'id')).toEqual([
      expect.objectContaining({ email: 'robin@example.test', name: 'Robin Reed', status: 'ACTIVE' }),
    ]);
    expect(rowsOf('consent')).toEqual([expect.objectContaining({ purpose: 'TERMS', withdrawn_at: null })]);
    expect(rowsOf('session')).toHaveLength(1);
    expect(rowsOf('audit_event')?.map(({ action }) => action)).toContain('consent.give');
    const mails = await owner.query('SELECT template FROM mail WHERE person_id = $1', [person.id]);
    expect(mails.rows).toEqual([{ template: 'exportReady' }]);
    expect(await actionsAbout(person.id)).toEqual(expect.arrayContaining(['export.make', 'export.read']));
  });

  it('holds nothing of anybody else, and nothing that opens a door', async () => {
    const other = await givenPerson(api, { name: 'Ada Roe', email: 'ada@example.test' });
    const text = JSON.stringify((await fetch(await exported())).body);
    expect(text).not.toContain(other.id);
    expect(text).not.toMatch(/Ada Roe|ada@example|token_hash|argon2|secret/);
  });

  it('lies on disk as noise', async () => {
    await exported();
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(kept.length).toBeGreaterThan(0);
    for (const { parentPath, name } of kept)
      expect(readFileSync(join(parentPath, name)).includes('robin@example.test')).toBe(false);
  });

  it('asked for ten times at once is one', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask('EXPORT')));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
  });

  it('is gone after a day, from the disk too', async () => {
    const id = await exported();
    api.clock.moveTo('2026-06-16T12:00:00Z');
    me = await api.as('APPLICANT', { personId: person.id });
    expect((await fetch(id)).status).toBe(410);
    const { rows } = await owner.query<{ storage_key: string }>('SELECT storage_key FROM data_request');
    const key = rows[0]?.storage_key ?? 'none';
    await run('person.eraseDue');
    expect(readdirSync(folder, { recursive: true }).some((path) => String(path).includes(key))).toBe(false);
    expect((await listed())[0]?.state).toBe('EXPIRED');
  });

  it('is nobody else’s, needs a proof of who it is, and is not for a session that stands on a code', async () => {
    const id = await exported();
    expect((await fetch(id, await api.as('APPLICANT'))).status).toBe(404);
    expect((await fetch(id, await api.as('APPLICANT', { personId: person.id, isElevated: false }))).status).toBe(401);
    expect((await fetch(id, await api.as('APPLICANT', { personId: person.id, strength: 'CODE' }))).status).toBe(401);
    expect((await ask('EXPORT', await api.as('APPLICANT', { isElevated: false }))).status).toBe(401);
  });
});

describe('a deletion', () => {
  const erased = async (id = person.id) => {
    api.clock.moveTo('2026-06-22T12:00:00Z');
    const { rows } = await owner.query<{ id: string }>(
      `SELECT id FROM data_request WHERE person_id = $1 AND kind = 'ERASURE'`,
      [id],
    );
    await run('person.erase', { requestId: rows[0]?.id ?? '' });
  };
  const statusOf = async (id = person.id) =>
    (await owner.query<{ status: string }>('SELECT status FROM person WHERE id = $1', [id])).rows[0]?.status;

  it('waits a week and can be taken back until then', async () => {
    const { body } = await ask('ERASURE');
    expect(body).toMatchObject({ state: 'ASKED', dueAt: '2026-06-22T12:00:00.000Z', mayCancel: true });
    await run('person.erase', { requestId: body.id });
    expect(await statusOf()).toBe('ACTIVE');
    expect((await cancel(body.id, await api.as('APPLICANT'))).status).toBe(404);
    expect((await cancel(body.id)).body).toMatchObject({ state: 'CANCELLED' });
    expect((await cancel(body.id)).body).toMatchObject({ blockers: ['TOO_LATE'] });
    await erased();
    expect(await statusOf()).toBe('ACTIVE');
  });

  it('destroys the key, so that nothing sealed opens again, and ends what the person had', async () => {
    await owner.query(`INSERT INTO passphrase (person_id, hash) VALUES ($1, '$argon2id$x')`, [person.id]);
    const sealed = await owner.query<{ email_sealed: string }>('SELECT email_sealed FROM person WHERE id = $1', [
      person.id,
    ]);
    await ask('EXPORT');
    await ask('ERASURE');
    await erased();

    const { rows } = await owner.query(
      `SELECT p.status, p.email_index, p.email_sealed, p.name_sealed,
        (SELECT count(*)::int FROM passphrase WHERE person_id = p.id) AS passphrases,
        (SELECT count(*)::int FROM session WHERE person_id = p.id AND ended_at IS NULL) AS sessions,
        (SELECT count(*)::int FROM role_grant WHERE person_id = p.id AND state = 'ACTIVE') AS roles,
        (SELECT count(*)::int FROM data_key WHERE subject_id = p.id AND wrapped IS NOT NULL) AS keys,
        (SELECT count(*)::int FROM mail WHERE person_id = p.id AND address_sealed IS NOT NULL) AS addresses
       FROM person p WHERE id = $1`,
      [person.id],
    );
    expect(rows).toEqual([
      {
        status: 'ERASED',
        email_index: null,
        email_sealed: null,
        name_sealed: null,
        passphrases: 0,
        sessions: 0,
        roles: 0,
        keys: 0,
        addresses: 0,
      },
    ]);
    const place = { table: 'person', column: 'email_sealed', row: person.id };
    const again = api
      .get(Database)
      .as(job, (tx) =>
        api.get(Vault).open(tx, { kind: 'PERSON', id: person.id }, place, sealed.rows[0]?.email_sealed ?? ''),
      );
    await expect(again).rejects.toMatchObject({ status: 410 });
    expect((await me.http.get(requests)).status).toBe(401);
    expect(await actionsAbout(person.id)).toContain('person.erase');
  });

  it('says goodbye to the address before it forgets it, and leaves no index of it', async () => {
    await ask('ERASURE');
    await erased();
    const last = await owner.query(`SELECT person_id, state FROM mail WHERE template = 'erasureDone'`);
    expect(last.rows).toEqual([{ person_id: null, state: 'QUEUED' }]);
    expect((await givenPerson(api, { email: 'robin@example.test' })).id).not.toBe(person.id);
  });

  it('can be done again without harm', async () => {
    await ask('ERASURE');
    await erased();
    await erased();
    expect(await statusOf()).toBe('ERASED');
    expect((await actionsAbout(person.id)).filter((action) => action === 'person.erase')).toHaveLength(1);
  });

  it('is held back while a director holds it, and follows when the hold is lifted', async () => {
    await ask('ERASURE');
    const director = await api.as('DIRECTOR');
    const holds = `/api/v1/staff/people/${person.id}/holds`;
    const { body: hold } = await seen(director.http.post(holds).send({ reason: 'A court asked us to keep it.' }));
    await erased();
    expect(await statusOf()).toBe('ACTIVE');
    me = await api.as('APPLICANT', { personId: person.id });
    expect(await listed()).toEqual([expect.objectContaining({ state: 'HELD' })]);

    const again = await api.as('DIRECTOR', { personId: director.personId });
    await again.http.post(`${holds}/${(hold as { id: string }).id}/moves`).send({ action: 'lift' });
    await erased();
    expect(await statusOf()).toBe('ERASED');
  });

  it('is done again in a copy that was restored from before, by the list that lies outside the database', async () => {
    const copied = ['person', 'data_key', 'role_grant'];
    for (const table of copied) await owner.query(`CREATE TABLE copy_of_${table} AS SELECT * FROM ${table}`);
    await ask('ERASURE');
    await erased();
    await owner.query(
      `UPDATE person p SET status = c.status, email_index = c.email_index, email_sealed = c.email_sealed, name_sealed = c.name_sealed FROM copy_of_person c WHERE c.id = p.id`,
    );
    await owner.query(
      `UPDATE data_key k SET wrapped = c.wrapped, destroyed_at = c.destroyed_at FROM copy_of_data_key c WHERE c.subject_id = k.subject_id AND c.version = k.version`,
    );
    for (const table of copied) await owner.query(`DROP TABLE copy_of_${table}`);
    expect(await statusOf()).toBe('ACTIVE');
    const mailsBefore = (await owner.query('SELECT FROM mail')).rowCount;

    appendFileSync(`${keyFile}.erasures`, '2026-06-22T12:00:00.000Z 11111111-1111-4111-8111-111111111111 forged\n');
    const applied = await api.get(Erasures).apply();
    expect(applied).toMatchObject({ broken: 1 });
    expect(applied.erased).toBeGreaterThan(0);
    expect(await statusOf()).toBe('ERASED');
    const { rows } = await owner.query('SELECT wrapped FROM data_key WHERE subject_id = $1', [person.id]);
    expect(rows).toEqual([{ wrapped: null }]);
    expect((await owner.query('SELECT FROM mail')).rowCount).toBe(mailsBefore);
    expect(readFileSync(`${keyFile}.erasures`, 'utf8')).not.toMatch(/robin|example/);
  });

  it('does not take the last admin', async () => {
    const admin = await api.as('ADMIN');
    const { status, body } = await seen(
      admin.http.post('/api/v1/staff/account/data-requests').send({ kind: 'ERASURE' }),
    );
    expect([status, (body as { blockers: string[] }).blockers]).toEqual([409, ['LAST_ADMIN']]);
  });

  it('begins by itself when it is due', async () => {
    await ask('ERASURE');
    await run('person.eraseDue');
    const count = async () =>
      (await owner.query<{ count: number }>(`SELECT count(*)::int FROM pgboss.job WHERE name = 'person.erase'`)).rows[0]
        ?.count;
    const before = (await count()) ?? 0;
    api.clock.moveTo('2026-06-22T12:00:00Z');
    await run('person.eraseDue');
    expect(await count()).toBe(before + 1);
  });
});

it.each([{}, { kind: 'EVERYTHING' }, { kind: 'EXPORT', personId: 'x' }])('%j is no request', async (body) => {
  expect([400, 422]).toContain((await seen(me.http.post(requests).send(body))).status);
});
