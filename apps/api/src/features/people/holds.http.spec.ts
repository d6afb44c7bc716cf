/** What a director holds back stays until the director lets it go. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson, type GivenPerson } from '../../../test/given.people.ts';
import type { SignedIn } from '../../../test/people.ts';
import type { HoldResponse, HoldsResponse } from './holds.dto.ts';

const reason = 'A court asked us to keep it.';

let api: Api;
let owner: pg.Client;
let director: SignedIn;
let person: GivenPerson;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
});
beforeEach(async () => {
  await owner.query('TRUNCATE person CASCADE');
  director = await api.as('DIRECTOR');
  person = await givenPerson(api);
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const place = async (who: SignedIn, body: object = { reason }, personId = person.id) => {
  const { status, body: answer } = await seen(who.http.post(`/api/v1/staff/people/${personId}/holds`).send(body));
  return { status, body: answer as HoldResponse };
};
const lift = (who: SignedIn, id: string, personId = person.id) =>
  seen(who.http.post(`/api/v1/staff/people/${personId}/holds/${id}/moves`).send({ action: 'lift' }));

it('a hold is placed with a reason that only the product can read, and lifted once', async () => {
  const { status, body } = await place(director);
  expect([status, body.reason, body.placedBy]).toEqual([201, reason, director.personId]);
  const kept = await owner.query<{ reason_sealed: string }>('SELECT reason_sealed FROM legal_hold');
  expect(kept.rows[0]?.reason_sealed).not.toContain('court');

  const answers = await Promise.all(Array.from({ length: 4 }, () => lift(director, body.id)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
  const { items } = (await seen(director.http.get(`/api/v1/staff/people/${person.id}/holds`))).body as HoldsResponse;
  expect(items).toEqual([expect.objectContaining({ reason, liftedBy: director.personId })]);
});

it('admins see that somebody is held, and hold nobody', async () => {
  const admin = await api.as('ADMIN');
  await place(director);
  expect((await seen(admin.http.get(`/api/v1/staff/people/${person.id}`))).body).toMatchObject({ isHeld: true });
  expect((await place(admin)).status).toBe(403);
});

it('a hold on nobody is refused, and so is lifting one of somebody else', async () => {
  const nobody = '11111111-1111-4111-8111-111111111111';
  expect((await place(director, { reason }, nobody)).status).toBe(404);
  const { body } = await place(director);
  expect((await lift(director, body.id, (await givenPerson(api)).id)).status).toBe(404);
});

it('a hold without a reason, or in an old session, is refused', async () => {
  expect((await place(director, { reason: 'no' })).status).toBe(422);
  expect((await place(await api.as('DIRECTOR', { isElevated: false }))).status).toBe(401);
});
