/** Staff see what waits for them, and nothing of what waits for others. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Role } from '@open-window/domain/access.ts';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson } from '../../../test/given.people.ts';
import type { SignedIn } from '../../../test/people.ts';
import type { WorkResponse } from './work.dto.ts';

let api: Api;
let owner: pg.Client;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
});
beforeEach(async () => {
  await owner.query('TRUNCATE person CASCADE');
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const work = async (who: SignedIn) =>
  ((await seen(who.http.get('/api/v1/staff/work'))).body as WorkResponse).items.map(({ kind, count, dueAt }) => [
    kind,
    count,
    dueAt,
  ]);

it('a proposal waits for the other admins, not for who made it, nor for whom it is', async () => {
  const [first, second] = [await api.as('ADMIN'), await api.as('ADMIN')];
  const { id } = await givenPerson(api, { role: 'SCREENER' });
  await first.http.post(`/api/v1/staff/people/${id}/roles`).send({ role: 'VETTER' });
  const roles = async (who: SignedIn) => (await work(who)).find(([kind]) => kind === 'ROLES');

  expect(await roles(first)).toEqual(['ROLES', 0, null]);
  expect(await roles(second)).toEqual(['ROLES', 1, null]);
});

it('an invitation waits for a second admin', async () => {
  const [first, second] = [await api.as('ADMIN'), await api.as('ADMIN')];
  const invited = { email: 'new@example.test', name: 'New Person', roles: ['VETTER'], language: 'en' };
  await first.http.post('/api/v1/staff/invitations').send(invited);
  expect((await work(second)).find(([kind]) => kind === 'INVITATIONS')).toEqual([
    'INVITATIONS',
    1,
    '2026-06-22T12:00:00.000Z',
  ]);
});

it('a concern waits for clinicians with the case that it opened, and both are due', async () => {
  const vetter = await api.as('VETTER');
  await vetter.http.post('/api/v1/staff/concerns').send({ aboutKind: 'OTHER', urgency: 'NOW', note: 'worried' });
  expect(await work(await api.as('CLINICIAN'))).toEqual([
    ['RISK', 1, '2026-06-15T13:00:00.000Z'],
    ['CONCERNS', 1, '2026-06-15T13:00:00.000Z'],
  ]);
});

it('a claim waits for the desk until it is called for', async () => {
  const { personId } = await api.as('APPLICANT');
  await owner.query(
    `WITH listed AS (INSERT INTO candidate (source, identity, digest, name_key, file, name, slug) VALUES ('x', 'x', $1, $1, 'x', 'x', 'x') RETURNING id)
     INSERT INTO candidate_claim (candidate_id, person_id, way, state, asked_at)
     SELECT id, $1, 'CALL_BACK', s, '2026-06-15T12:00:00Z' FROM listed, unnest(ARRAY['TO_CALL', 'LOCKED']) s`,
    [personId],
  );
  expect((await work(await api.as('VETTER'))).find(([kind]) => kind === 'CLAIMS')).toEqual(['CLAIMS', 1, null]);
});

it('a broken glass waits for who reviews it, for a week', async () => {
  const admin = await api.as('ADMIN');
  const { body } = await seen(
    admin.http.post('/api/v1/staff/break-glass').send({ reason: 'A listing shows a private address.' }),
  );
  await admin.http.post(`/api/v1/staff/break-glass/${(body as { id: string }).id}/moves`).send({ action: 'close' });
  expect(await work(await api.as('AUDITOR'))).toEqual([['BROKEN_GLASS', 1, '2026-06-22T12:30:00.000Z']]);
});

it.each<[Role, readonly string[]]>([
  ['ADMIN', ['ROLES', 'INVITATIONS', 'DEAD_JOBS', 'DEAD_MAIL', 'DOCUMENTS']],
  [
    'VETTER',
    [
      'COMPLAINTS',
      'DUTIES',
      'EXCLUSIONS',
      'REPORTS',
      'PROBES',
      'MONITORS',
      'CASES',
      'PROPOSALS',
      'CLAIMS',
      'DUPLICATES',
    ],
  ],
  [
    'LEAD_VETTER',
    [
      'COMPLAINTS',
      'DUTIES',
      'EXCLUSIONS',
      'REPORTS',
      'PROBES',
      'MONITORS',
      'CASES',
      'PROPOSALS',
      'LISTING_DRAFTS',
      'CLAIMS',
      'DUPLICATES',
    ],
  ],
  ['REVIEWER', []],
])('a %s sees %j', async (role, kinds) => {
  expect((await work(await api.as(role))).map(([kind]) => kind)).toEqual(kinds);
});

it('the portal has no such page', async () => {
  const applicant = await api.as('APPLICANT');
  expect((await seen(applicant.http.get('/api/v1/staff/work'))).status).toBe(401);
});
