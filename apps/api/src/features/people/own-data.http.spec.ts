/** What people change about themselves: name, language, address, and what they agreed to. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { consentWords } from '@open-window/domain/consent.ts';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson, type GivenPerson } from '../../../test/given.people.ts';
import type { SignedIn } from '../../../test/people.ts';
import { job } from '../../platform/auth/acting.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database } from '../../platform/database/database.ts';
import type { ConsentResponse, ConsentsResponse } from './consents.dto.ts';
import type { ProfileResponse } from './profile.dto.ts';

let api: Api;
let owner: pg.Client;
let person: GivenPerson;
let me: SignedIn;
beforeAll(async () => {
  api = await startApi();
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
});

const profile = '/api/v1/account/profile';
const change = (who: SignedIn, body: object, etag: string | null = '"0"') => {
  const sent = who.http.patch(profile);
  if (etag !== null) void sent.set('If-Match', etag);
  return seen(sent.send(body));
};
const mails = async () =>
  (
    await owner.query<{
      template: string;
      subject_id: string;
      id: string;
      payload_sealed: string;
      address_sealed: string;
    }>('SELECT * FROM mail ORDER BY queued_at, template')
  ).rows;

describe('one’s profile', () => {
  it('is read and changed with the version that was read', async () => {
    const { body, headers } = await seen(me.http.get(profile));
    expect([body, (headers as Record<string, string>)['etag']]).toEqual([
      { name: 'Robin Reed', email: 'robin@example.test', language: 'en', theme: 'auto', revision: 0 },
      '"0"',
    ]);
    const changed = await change(me, { name: 'Robin Roe', language: 'es', theme: 'dark' });
    expect([
      changed.status,
      (changed.body as ProfileResponse).name,
      (changed.headers as Record<string, string>)['etag'],
    ]).toEqual([200, 'Robin Roe', '"1"']);
    const log = await owner.query(`SELECT fields FROM audit_event WHERE action = 'profile.change'`);
    expect(log.rows).toContainEqual({ fields: ['name', 'language', 'theme'] });
  });

  it('is not changed blindly, nor over somebody else’s change', async () => {
    expect((await change(me, { theme: 'dark' }, null)).status).toBe(428);
    expect((await change(me, { theme: 'dark' }, '"7"')).body).toMatchObject({ status: 412, currentRevision: 0 });
    const answers = await Promise.all(['dark', 'light', 'auto'].map((theme) => change(me, { theme })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it.each([{ theme: 'pink' }, { name: '' }, { status: 'ACTIVE' }, { email: 'x@example.test' }])(
    'does not take %j',
    async (body) => {
      expect([400, 422]).toContain((await change(me, body)).status);
    },
  );

  it('is there behind the staff door too', async () => {
    const { id } = await givenPerson(api, { name: 'Ada Roe', role: 'ADMIN' });
    const staff = await api.as('ADMIN', { personId: id });
    expect((await seen(staff.http.get('/api/v1/staff/account/profile'))).body).toMatchObject({ name: 'Ada Roe' });
  });

  it('is nobody else’s', async () => {
    expect((await seen(api.http.get(profile))).status).toBe(401);
  });
});

describe('another address', () => {
  const ask = (email: string, who = me) => seen(who.http.post('/api/v1/account/email').send({ email }));
  const use = (token: string) => seen(api.http.post('/api/v1/auth/email/use').send({ token }));
  const opened = async (mail: { id: string; subject_id: string; payload_sealed: string; address_sealed: string }) =>
    api.get(Database).as(job, async (tx) => {
      const open = (column: string, sealed: string) =>
        api
          .get(Vault)
          .open(tx, { kind: 'PERSON', id: mail.subject_id }, { table: 'mail', column, row: mail.id }, sealed);
      return {
        to: await open('address_sealed', mail.address_sealed),
        told: JSON.parse(await open('payload_sealed', mail.payload_sealed)) as { token?: string },
      };
    });
  const linkSent = async () => {
    const letters = (await mails()).filter(({ template }) => template === 'emailChangeConfirm');
    const last = letters.at(-1);
    if (!last) throw new Error('No mail.');
    return opened(last);
  };

  it('is proved by a link to it, told to the old one, and found by admins from then on', async () => {
    expect((await ask('new@example.test')).status).toBe(202);
    const { to, told } = await linkSent();
    expect(to).toBe('new@example.test');
    expect(((await seen(me.http.get(profile))).body as ProfileResponse).email).toBe('robin@example.test');

    expect((await use(told.token ?? '')).status).toBe(204);
    expect(((await seen(me.http.get(profile))).body as ProfileResponse).email).toBe('new@example.test');
    const told2 = (await mails()).find(({ template }) => template === 'emailChanged');
    expect(told2 && (await opened(told2)).to).toBe('robin@example.test');
    const found = await (await api.as('ADMIN')).http.get('/api/v1/staff/people').query({ query: 'new@example.test' });
    expect(found.body).toMatchObject({ items: [{ id: person.id }] });
  });

  it('works once, of twenty who try at once', async () => {
    await ask('new@example.test');
    const { told } = await linkSent();
    const statuses = (await Promise.all(Array.from({ length: 20 }, () => use(told.token ?? '')))).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([204, ...Array.from({ length: 19 }, () => 410)]);
  });

  it('that somebody has is answered like any other, until the link is used', async () => {
    await givenPerson(api, { email: 'taken@example.test' });
    const [free, taken] = [await ask('free@example.test'), await ask('taken@example.test')];
    expect([taken.status, taken.body]).toEqual([free.status, free.body]);
    const { told } = await linkSent();
    expect((await use(told.token ?? '')).status).toBe(409);
    expect(((await seen(me.http.get(profile))).body as ProfileResponse).email).toBe('robin@example.test');
  });

  it('is proved within the hour', async () => {
    await ask('new@example.test');
    const { told } = await linkSent();
    api.clock.moveTo('2026-06-15T13:00:00Z');
    expect((await use(told.token ?? '')).status).toBe(410);
    expect((await use('unknown')).status).toBe(410);
  });

  it('is asked for after a proof of who it is, and not without end', async () => {
    expect((await ask('x@example.test', await api.as('APPLICANT', { isElevated: false }))).status).toBe(401);
    expect((await ask('not an address')).status).toBe(422);
    for (let at = 0; at < 5; at++) await ask(`a${String(at)}@example.test`);
    expect((await ask('a5@example.test')).status).toBe(429);
  });
});

describe('consents', () => {
  const consents = '/api/v1/account/consents';
  const give = async (body: object, who = me) => {
    const answer = await seen(who.http.post(consents).send(body));
    return { status: answer.status, body: answer.body as ConsentResponse & { blockers: string[] } };
  };
  const withdraw = (id: string, who = me) =>
    seen(who.http.post(`${consents}/${id}/moves`).send({ action: 'withdraw' }));
  const news = { purpose: 'NEWS_BY_MAIL', textVersion: '2026-11-25', language: 'es' } as const;

  it('are kept with the very words that were shown', async () => {
    const { status, body } = await give(news);
    const words = consentWords(news.purpose, news.textVersion, news.language) ?? '';
    expect([status, body.textHash]).toEqual([201, createHash('sha256').update(words).digest('hex')]);
    const { body: list } = await seen(me.http.get(consents));
    expect((list as ConsentsResponse).items).toEqual([body]);
    expect((list as ConsentsResponse).offered.map(({ purpose }) => purpose)).toContain('TERMS');
  });

  // Whoever changes a text adds a version instead: these words were agreed to.
  it.each([
    ['TERMS', '2026-11-25', 'en', '4f1bebb3c4c4'],
    ['TERMS', '2026-11-25', 'es', '857b5daeb8f8'],
    ['NEWS_BY_MAIL', '2026-11-25', 'en', 'b65670705ebf'],
    ['NEWS_BY_MAIL', '2026-11-25', 'es', '457c99409257'],
    ['ANONYMOUS_STATISTICS', '2026-11-25', 'en', 'dccc28a55869'],
    ['ANONYMOUS_STATISTICS', '2026-11-25', 'es', '234e3597d594'],
  ] as const)('%s of %s in %s still say what they said', (purpose, version, language, digest) => {
    const words = consentWords(purpose, version, language) ?? '';
    expect(createHash('sha256').update(words).digest('hex').slice(0, 12)).toBe(digest);
  });

  it('given twice, or by ten presses at once, are one', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => give(news)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('are withdrawn once, and can be given anew', async () => {
    const { body } = await give(news);
    expect((await withdraw(body.id)).body).toMatchObject({ withdrawnAt: '2026-06-15T12:00:00.000Z' });
    expect((await withdraw(body.id)).body).toMatchObject({ blockers: ['WITHDRAWN'] });
    expect((await give(news)).body.id).not.toBe(body.id);
  });

  it('that the account stands on are not withdrawn', async () => {
    const { body } = await give({ ...news, purpose: 'TERMS' });
    expect((await withdraw(body.id)).body).toMatchObject({ blockers: ['NEEDED_FOR_THE_ACCOUNT'] });
  });

  it('of somebody else do not exist', async () => {
    const { body } = await give(news);
    expect((await withdraw(body.id, await api.as('APPLICANT'))).status).toBe(404);
  });

  it.each([
    {},
    { ...news, purpose: 'EVERYTHING' },
    { ...news, textVersion: '1999-01-01' },
    { ...news, language: 'fr' },
  ])('to %j are refused', async (body) => {
    expect([400, 422]).toContain((await give(body)).status);
  });
});
