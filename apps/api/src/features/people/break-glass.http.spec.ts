/** Breaking the glass: half an hour of reading with a reason, everybody told, everything written down, and looked at by somebody else. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson } from '../../../test/given.people.ts';
import type { SignedIn } from '../../../test/people.ts';
import { job } from '../../platform/auth/acting.ts';
import { Database } from '../../platform/database/database.ts';
import type { BreakGlassListResponse, BreakGlassResponse } from './break-glass.dto.ts';
import { BreakGlassStore } from './break-glass.store.ts';

const glass = '/api/v1/staff/break-glass';
const reason = 'A listing shows the private address of a therapist.';

let api: Api;
let owner: pg.Client;
let admin: SignedIn;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
});
beforeEach(async () => {
  await owner.query('TRUNCATE person CASCADE');
  api.clock.moveTo('2026-06-15T12:00:00Z');
  admin = await api.as('ADMIN');
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const open = async (who: SignedIn, body: object = { reason }) => {
  const { status, body: answer } = await seen(who.http.post(glass).send(body));
  return { status, body: answer as BreakGlassResponse & { blockers: string[] } };
};
const review = (who: SignedIn, id: string) => seen(who.http.post(`${glass}/${id}/reviews`).send({}));
const listed = async (who: SignedIn, query: object = {}) =>
  (await seen(who.http.get(glass).query(query))).body as BreakGlassListResponse;

describe('an admin', () => {
  it('breaks the glass for half an hour, and every admin is told', async () => {
    const { id: other } = await givenPerson(api, { role: 'ADMIN' });
    const { id: another } = await givenPerson(api, { role: 'ADMIN' });
    const { status, body } = await open(admin);

    expect([status, body.openedAt, body.expiresAt]).toEqual([
      201,
      '2026-06-15T12:00:00.000Z',
      '2026-06-15T12:30:00.000Z',
    ]);
    const mails = await owner.query<{ person_id: string }>(
      `SELECT person_id FROM mail WHERE template = 'breakGlassOpened'`,
    );
    expect(new Set(mails.rows.map(({ person_id }) => person_id))).toEqual(new Set([other, another]));
    const kept = await owner.query<{ reason_sealed: string }>('SELECT reason_sealed FROM break_glass');
    expect(kept.rows[0]?.reason_sealed).not.toContain('therapist');
    const log = await owner.query(`SELECT action, subject_id FROM audit_event WHERE subject_id = $1`, [body.id]);
    expect(log.rows).toEqual([{ action: 'breakGlass.open', subject_id: body.id }]);
  });

  it('has one glass to break at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => open(admin)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.blockers).toEqual(['ALREADY_OPEN']);
  });

  it('closes it before its time, and only their own', async () => {
    const { body } = await open(admin);
    const close = (who: SignedIn) => seen(who.http.post(`${glass}/${body.id}/moves`).send({ action: 'close' }));

    expect((await close(await api.as('ADMIN'))).body).toMatchObject({ blockers: ['NOT_YOURS'] });
    expect((await close(admin)).status).toBe(200);
    expect((await close(admin)).body).toMatchObject({ blockers: ['OVER'] });
  });

  it('proves who it is first, and says why', async () => {
    expect((await open(await api.as('ADMIN', { isElevated: false }))).status).toBe(401);
    expect((await open(admin, { reason: 'curious' })).status).toBe(422);
    expect((await open(admin, {})).status).toBe(400);
  });
});

it.each(['AUDITOR', 'DIRECTOR', 'VETTER', 'CLINICIAN'] as const)('a %s breaks no glass', async (role) => {
  expect((await open(await api.as(role))).status).toBe(403);
});

describe('behind broken glass', () => {
  it('one reads what one otherwise may not, changes none of it, and after half an hour it is over', async () => {
    const listings = async () => (await seen(admin.http.get('/api/v1/staff/listings'))).status;
    expect(await listings()).toBe(403);
    await open(admin);
    expect(await listings()).toBe(200);
    expect((await seen(admin.http.post('/api/v1/staff/listings').send({}))).status).toBe(403);
    api.clock.moveTo('2026-06-15T12:20:00Z');
    expect(await listings()).toBe(200);
    api.clock.moveTo('2026-06-15T12:31:00Z');
    expect(await listings()).toBe(403);
  });

  it('every read is in the log as such', async () => {
    const { id } = await givenPerson(api);
    await open(admin);
    expect((await admin.http.get(`/api/v1/staff/people/${id}`)).status).toBe(200);
    const reads = await owner.query<{ action: string; actor_as: string }>(
      `SELECT action, actor_as FROM audit_event WHERE actor_id = $1 AND action IN ('breakGlass.read', 'person.read')`,
      [admin.personId],
    );
    expect(reads.rows.map(({ action }) => action).sort()).toEqual(['breakGlass.read', 'person.read']);
    expect(reads.rows.every(({ actor_as }) => actor_as.includes('breakGlass'))).toBe(true);
  });

  it('those who were looked at are told a week later, once', async () => {
    const { id } = await givenPerson(api);
    await givenPerson(api);
    const { body } = await open(admin);
    await admin.http.get(`/api/v1/staff/people/${id}`);
    const store = api.get(BreakGlassStore);
    const told = await api.get(Database).as(job, async (tx) => {
      const far = new Date('2026-06-22T12:30:00Z');
      const early = await store.takeUntold(tx, new Date('2026-06-15T12:29:59Z'), far);
      expect(early).toEqual([]);
      const [taken] = await store.takeUntold(tx, far, far);
      const again = await store.takeUntold(tx, far, far);
      return { taken, again, readers: taken ? await store.readBehind(tx, taken) : [] };
    });

    expect(told).toEqual({
      taken: { id: body.id, personId: admin.personId },
      again: [],
      readers: [{ id, language: 'en' }],
    });
  });
});

describe('a review', () => {
  it('is made by somebody else, once, when the half hour is over', async () => {
    const auditor = await api.as('AUDITOR');
    const { body } = await open(admin);
    expect((await review(auditor, body.id)).body).toMatchObject({ blockers: ['STILL_OPEN'] });
    expect((await listed(auditor, { waiting: true })).items).toEqual([]);

    await admin.http.post(`${glass}/${body.id}/moves`).send({ action: 'close' });
    expect((await listed(auditor, { waiting: true })).items).toEqual([
      expect.objectContaining({ id: body.id, reason, isReviewOpen: true, dueAt: '2026-06-22T12:30:00.000Z' }),
    ]);
    const answers = await Promise.all([review(auditor, body.id), review(await api.as('DIRECTOR'), body.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await listed(auditor, { waiting: true })).items).toEqual([]);
    expect((await listed(auditor)).items).toHaveLength(1);
  });

  it('is never one’s own', async () => {
    const { body } = await open(admin);
    await admin.http.post(`${glass}/${body.id}/moves`).send({ action: 'close' });
    const reviewing = await api.as('AUDITOR', { personId: admin.personId });
    expect((await review(reviewing, body.id)).body).toMatchObject({ blockers: ['YOUR_OWN'] });
  });

  it('is not for admins', async () => {
    const { body } = await open(admin);
    expect((await review(admin, body.id)).status).toBe(403);
    expect((await admin.http.get(glass)).status).toBe(403);
  });
});
