/** A role needs two admins, nobody gives or takes their own, and whose rights change signs in anew. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson, type GivenPerson } from '../../../test/given.people.ts';
import type { SignedIn } from '../../../test/people.ts';
import type { RoleGrantResponse, RoleProposalsResponse } from './roles.dto.ts';

let api: Api;
let owner: pg.Client;
let first: SignedIn;
let second: SignedIn;
let person: GivenPerson;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
});
beforeEach(async () => {
  await owner.query('TRUNCATE person CASCADE');
  [first, second] = [await api.as('ADMIN'), await api.as('ADMIN')];
  person = await givenPerson(api, { role: 'SCREENER' });
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const propose = async (who: SignedIn, role: string, personId = person.id) => {
  const { status, body } = await seen(who.http.post(`/api/v1/staff/people/${personId}/roles`).send({ role }));
  return { status, body: body as RoleGrantResponse & { blockers: string[] } };
};
const move = async (who: SignedIn, id: string, action: string, revision = 0) => {
  const { status, body } = await seen(who.http.post(`/api/v1/staff/roles/${id}/moves`).send({ action, revision }));
  return { status, body: body as RoleGrantResponse & { blockers: string[]; currentRevision: number } };
};
const grantOf = async (personId: string, role: string) =>
  (
    await owner.query<{ id: string; state: string; revision: number }>(
      'SELECT id, state, revision FROM role_grant WHERE person_id = $1 AND role = $2',
      [personId, role],
    )
  ).rows[0];
const idOf = async (personId: string, role: string) => (await grantOf(personId, role))?.id ?? '';

describe('a role', () => {
  it('is proposed by one admin and counts from the yes of another', async () => {
    const session = await api.as('SCREENER', { personId: person.id });
    const { status, body } = await propose(first, 'VETTER');
    expect([status, body.state, body.actionsOpen]).toEqual([201, 'PROPOSED', ['decline']]);
    const waiting = (await second.http.get('/api/v1/staff/roles')).body as RoleProposalsResponse;
    expect(waiting.items).toEqual([expect.objectContaining({ id: body.id, actionsOpen: ['confirm', 'decline'] })]);

    const confirmed = await move(second, body.id, 'confirm');
    expect([confirmed.status, confirmed.body.state, confirmed.body.confirmedBy]).toEqual([
      200,
      'ACTIVE',
      second.personId,
    ]);
    expect((await session.http.get('/api/v1/staff/people')).status).toBe(401);
    const mails = await owner.query('SELECT template FROM mail WHERE person_id = $1', [person.id]);
    expect(mails.rows).toEqual([{ template: 'roleChanged' }]);
    const log = await owner.query(
      `SELECT action, person_id, fields FROM audit_event WHERE subject_id = $1 ORDER BY seq`,
      [body.id],
    );
    expect(log.rows).toEqual([
      { action: 'role.propose', person_id: person.id, fields: ['VETTER'] },
      { action: 'role.confirm', person_id: person.id, fields: ['VETTER'] },
    ]);
  });

  it('is not confirmed by who proposed it, nor in the database behind the product', async () => {
    const { body } = await propose(first, 'VETTER');
    const { status, body: answer } = await move(first, body.id, 'confirm');
    expect([status, answer.blockers]).toEqual([409, ['SECOND_PERSON_NEEDED']]);
    await expect(
      owner.query(`UPDATE role_grant SET state = 'ACTIVE', confirmed_by = proposed_by WHERE id = $1`, [body.id]),
    ).rejects.toThrow(/role_grant_two_people/);
  });

  it('is never for oneself', async () => {
    expect((await propose(first, 'AUDITOR', first.personId)).body.blockers).toEqual(['OWN_RIGHTS']);
    const { body } = await propose(first, 'AUDITOR', second.personId);
    expect((await move(second, body.id, 'confirm')).body.blockers).toEqual(['OWN_RIGHTS']);
    expect((await move(second, await idOf(second.personId, 'ADMIN'), 'revoke')).body.blockers).toEqual(['OWN_RIGHTS']);
  });

  it('is proposed once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => propose(first, 'VETTER')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect((await propose(second, 'SCREENER')).body.blockers).toEqual(['HELD_OR_PROPOSED']);
  });

  it('is decided once', async () => {
    const { body } = await propose(first, 'VETTER');
    const answers = await Promise.all([move(second, body.id, 'confirm'), move(second, body.id, 'decline')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.currentRevision).toBe(1);
  });

  it('is declined and leaves its person signed in', async () => {
    const session = await api.as('SCREENER', { personId: person.id });
    const { body } = await propose(first, 'VETTER');
    expect((await move(first, body.id, 'decline')).body.state).toBe('DECLINED');
    expect((await session.http.get('/api/v1/staff/people')).status).toBe(403);
    expect((await propose(first, 'VETTER')).status).toBe(201);
  });

  it('is not given to somebody disabled, or of the portal', async () => {
    const gone = await givenPerson(api, { status: 'DISABLED' });
    expect((await propose(first, 'VETTER', gone.id)).body.blockers).toEqual(['PERSON_NOT_ACTIVE']);
    expect((await propose(first, 'PROVIDER_OWNER')).status).toBe(422);
  });

  it('is taken back by one admin, at once', async () => {
    const screener = await api.as('SCREENER', { personId: person.id });
    expect((await move(first, await idOf(person.id, 'SCREENER'), 'revoke')).body.state).toBe('REVOKED');
    expect((await screener.http.get('/api/v1/staff/people')).status).toBe(401);
  });
});

describe('admins', () => {
  it('who take each other’s role at once leave one', async () => {
    const [ofFirst, ofSecond] = [await idOf(first.personId, 'ADMIN'), await idOf(second.personId, 'ADMIN')];
    const statuses = (await Promise.all([move(first, ofSecond, 'revoke'), move(second, ofFirst, 'revoke')])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([200, 401]);
  });

  it('of whom one is left cannot be taken the role, whoever tries', async () => {
    await move(first, await idOf(second.personId, 'ADMIN'), 'revoke');
    await expect(
      owner.query(`UPDATE role_grant SET state = 'REVOKED' WHERE person_id = $1`, [first.personId]),
    ).rejects.toThrow(/the last admin/);
  });

  it('whose session the product still believes in cannot take the last one’s role', async () => {
    // A second admin whose account is disabled counts for nothing.
    await owner.query(`UPDATE person SET status = 'DISABLED' WHERE id = $1`, [second.personId]);
    const third = await api.as('ADMIN');
    await owner.query(`UPDATE role_grant SET state = 'REVOKED' WHERE person_id = $1`, [third.personId]);
    await owner.query(
      `INSERT INTO role_grant (person_id, role, state, proposed_at) VALUES ($1, 'ADMIN', 'ACTIVE', now())`,
      [third.personId],
    );
    await owner.query(`UPDATE person SET status = 'DISABLED' WHERE id = $1`, [first.personId]);
    await expect(owner.query(`UPDATE person SET status = 'DISABLED' WHERE id = $1`, [third.personId])).rejects.toThrow(
      /the last admin/,
    );
  });
});

it.each(['AUDITOR', 'DIRECTOR', 'VETTER'] as const)('a %s gives no roles', async (role) => {
  const somebody = await api.as(role);
  expect((await propose(somebody, 'VETTER')).status).toBe(403);
  expect((await move(somebody, await idOf(person.id, 'SCREENER'), 'revoke')).status).toBe(403);
});

it.each([{}, { role: 'KING' }, { role: ['VETTER'] }, { role: 'VETTER', state: 'ACTIVE' }])(
  'a proposal that says %j is refused',
  async (body) => {
    const { status } = await first.http.post(`/api/v1/staff/people/${person.id}/roles`).send(body);
    expect([400, 422]).toContain(status);
  },
);
