/** DP-3 for one person: everything of theirs opens by a new key, the old one opens nothing, and they noticed nothing. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson, type GivenPerson } from '../../../test/given.people.ts';
import { keyFile } from '../../../test/keys.ts';
import type { SignedIn } from '../../../test/people.ts';
import { rekeyPerson } from '../../operator.ts';
import { job } from '../../platform/auth/acting.ts';
import { Config } from '../../platform/config/config.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { underItself, underThePerson } from './rekey.store.ts';

const account = '/api/v1/account';
const folder = mkdtempSync(join(tmpdir(), 'open-window-rekey-'));
let api: Api;
let owner: pg.Client;
let config: Config;
let person: GivenPerson;
let me: SignedIn;
beforeAll(async () => {
  api = await startApi({ environment: { FILES_FOLDER: folder } });
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
  const environment = { KEY_FILE: keyFile(), FILES_FOLDER: folder, LOG_LEVEL: 'silent' };
  config = new Config({ ...environment, DATABASE_URL: api.database.workerUrl }, true);
});
beforeEach(async () => {
  await owner.query('TRUNCATE person, data_request, idempotency CASCADE');
  person = await givenPerson(api, { name: 'Robin Reed', email: 'robin@example.test' });
  me = await api.as('APPLICANT', { personId: person.id });
});
afterAll(async () => {
  await owner.end();
  await api.stop();
  rmSync(folder, { recursive: true });
});

const askForExport = () =>
  seen(me.http.post(`${account}/data-requests`).set('Idempotency-Key', 'once').send({ kind: 'EXPORT' }));
const export_ = async (): Promise<string> => {
  const { id } = (await askForExport()).body as { id: string };
  await api
    .get(Database)
    .as(job, async (tx) => api.get(Jobs).handlers.get('person.export')?.handler(tx, { requestId: id }));
  return id;
};
const versions = async () => {
  const found: string[] = [];
  for (const { table, subject, columns } of underThePerson)
    for (const column of columns) {
      const sql = `SELECT split_part(${column}, '.', 2) AS version FROM ${table} WHERE ${subject} = $1 AND ${column} LIKE 'v1.%'`;
      for (const { version } of (await owner.query<{ version: string }>(sql, [person.id])).rows)
        found.push(`${table}.${column} ${version}`);
    }
  return found.sort();
};

describe('a new key for one person', () => {
  it('opens what the old one sealed: fields, answers, links and files', async () => {
    const id = await export_();
    await me.http.post(`${account}/email`).send({ email: 'new@example.test' });
    const before = (await askForExport()).body;
    const sealedBefore = await versions();
    const { values, files, version } = await rekeyPerson(config, person.id, 0);

    expect(sealedBefore.length).toBeGreaterThanOrEqual(5);
    expect([version, values, files]).toEqual([2, sealedBefore.length, 1]);
    expect(await versions()).toEqual(sealedBefore.map((each) => each.replace(/1$/, '2')));
    expect((await seen(me.http.get(`${account}/profile`))).body).toMatchObject({ name: 'Robin Reed' });
    expect((await askForExport()).body).toEqual(before);
    expect((await seen(me.http.get(`${account}/data-requests/${id}/content`))).status).toBe(200);
    expect(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())).toHaveLength(1);
  }); // prettier-ignore

  it('leaves nothing that the old one opens', async () => {
    const before = await owner.query<{ sealed: string }>('SELECT name_sealed AS sealed FROM person WHERE id = $1', [person.id]); // prettier-ignore
    await rekeyPerson(config, person.id, 0);
    const place = { table: 'person', column: 'name_sealed', row: person.id };
    const again = api
      .get(Database)
      .as(job, (tx) => api.get(Vault).open(tx, { kind: 'PERSON', id: person.id }, place, before.rows[0]?.sealed ?? ''));

    await expect(again).rejects.toMatchObject({ problem: 'gone' });
    const keys = await owner.query(
      'SELECT version, wrapped IS NULL AS gone FROM data_key WHERE subject_id = $1 ORDER BY version',
      [person.id],
    );
    expect(keys.rows).toEqual([
      { version: 1, gone: true },
      { version: 2, gone: false },
    ]);
    const logged = await owner.query("SELECT FROM audit_event WHERE action = 'key.renew' AND person_id = $1", [
      person.id,
    ]);
    expect(logged.rowCount).toBe(1);
  });

  it('takes in what is written meanwhile under the old one', async () => {
    const writer = { isOver: false };
    const answers: number[] = [];
    const writing = (async () => {
      for (let revision = 0; !writer.isOver; revision++) {
        const change = me.http.patch(`${account}/profile`).set('If-Match', `"${revision}"`);
        answers.push((await change.send({ name: `Robin ${revision}`, language: 'en', theme: 'auto' })).status);
      }
    })();
    await rekeyPerson(config, person.id, 300);
    writer.isOver = true;
    await writing;

    expect(answers.length).toBeGreaterThan(2);
    expect(new Set(answers)).toEqual(new Set([200]));
    expect((await seen(me.http.get(`${account}/profile`))).body).toMatchObject({ name: `Robin ${answers.length - 1}` });
  });

  it('takes in what somebody still wrote who had begun before', async () => {
    const place = { table: 'person', column: 'name_sealed', row: person.id };
    let began = () => undefined as unknown;
    const hasBegun = new Promise((resolve) => (began = () => resolve(null)));
    const late = api.get(Database).as(job, async (tx) => {
      const nameSealed = await api.get(Vault).seal(tx, { kind: 'PERSON', id: person.id }, place, 'Robin Late');
      began();
      await wait(400);
      await rows(tx).person.updateMany({ where: { id: person.id }, data: { nameSealed } });
    });
    await hasBegun;
    await Promise.all([late, rekeyPerson(config, person.id, 1500)]);

    expect((await seen(me.http.get(`${account}/profile`))).body).toMatchObject({ name: 'Robin Late' });
  });

  it('goes on where an earlier one was cut off, and makes no third', async () => {
    await api.get(Database).as(job, (tx) => api.get(Vault).renew(tx, { kind: 'PERSON', id: person.id }));

    expect(await rekeyPerson(config, person.id, 0)).toMatchObject({ version: 2, values: 2 });
  });

  it('is refused for somebody who was deleted, whenever that happened', async () => {
    let destroyed: Promise<void> = Promise.resolve();
    await api.get(Database).as(job, async (tx) => {
      await api.get(Vault).renew(tx, { kind: 'PERSON', id: person.id });
      destroyed = api.get(Database).as(job, (other) => api.get(Vault).destroy(other, person.id));
      await wait(300);
    });
    await destroyed;
    const left = await owner.query('SELECT FROM data_key WHERE subject_id = $1 AND wrapped IS NOT NULL', [person.id]);

    expect(left.rowCount).toBe(0);
    await expect(rekeyPerson(config, person.id, 0)).rejects.toThrow('There is no key of that subject.');
  });
});

it('knows every sealed column there is', async () => {
  const found = await owner.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%\\_sealed' AND table_name <> ALL ($1)`,
    [underItself],
  );
  const listed = underThePerson.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));

  expect(found.rows.map(({ name }) => name).filter((name) => !listed.includes(name))).toEqual([]);
});
