/** Admins find people, read one and are seen doing so, and put somebody out at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson } from '../../../test/given.people.ts';
import type { SignedIn } from '../../../test/people.ts';
import type { PeopleResponse, PersonResponse } from './people.dto.ts';

const people = '/api/v1/staff/people';

let api: Api;
let owner: pg.Client;
let admin: SignedIn;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
});
beforeEach(async () => {
  await owner.query(`TRUNCATE person CASCADE`);
  admin = await api.as('ADMIN');
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const list = async (who: SignedIn, query: object = {}) => {
  const { status, body } = await seen(who.http.get(people).query(query));
  return { status, body: body as PeopleResponse };
};
const move = (who: SignedIn, id: string, action: string, revision = 0) =>
  seen(who.http.post(`${people}/${id}/moves`).send({ action, revision }));
const blockersOf = ({ body }: { body: unknown }) => (body as { blockers: string[] }).blockers;
const eventsOf = async (action: string) =>
  (
    await owner.query<{ actor_id: string; person_id: string | null; fields: string[] }>(
      'SELECT actor_id, person_id, fields FROM audit_event WHERE action = $1',
      [action],
    )
  ).rows;

describe('the list of people', () => {
  it('finds one by the whole address, however it is typed, and by id', async () => {
    const wanted = await givenPerson(api, { name: 'Ada Roe', email: 'ada@example.test' });
    await givenPerson(api);
    const byEmail = await list(admin, { query: ' Ada@EXAMPLE.test ' });
    const byId = await list(admin, { query: wanted.id });

    expect(byEmail.body.items).toEqual([
      expect.objectContaining({ id: wanted.id, name: 'Ada Roe', email: 'ada@example.test', status: 'ACTIVE' }),
    ]);
    expect(byId.body.items).toEqual(byEmail.body.items);
    expect((await list(admin, { query: 'ada' })).body.items).toEqual([]);
  });

  it('is read page by page without missing or repeating anybody, also those of one moment', async () => {
    const ids = new Set<string>();
    for (let at = 0; at < 7; at++) ids.add((await givenPerson(api, { role: 'APPLICANT' })).id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await list(admin, { role: 'APPLICANT', limit: 3, ...(cursor !== null && { cursor }) });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    } while (cursor !== null);

    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(ids);
  });

  it('can be narrowed to a state', async () => {
    const { id } = await givenPerson(api, { status: 'DISABLED' });
    expect((await list(admin, { status: 'DISABLED' })).body.items.map((person) => person.id)).toEqual([id]);
  });

  it('never gives more than fifty at once', async () => {
    expect((await list(admin, { limit: 51 })).status).toBe(422);
    expect((await list(admin, { limit: 'all' })).status).toBe(400);
  });

  it('tells the auditor rights, not who people are', async () => {
    await givenPerson(api);
    const { body } = await list(await api.as('AUDITOR'));

    expect(body.items.length).toBeGreaterThan(1);
    expect(body.items.every(({ name, email }) => name === null && email === null)).toBe(true);
  });

  it.each(['VETTER', 'DIRECTOR', 'CLINICIAN'] as const)('is nothing for a %s', async (role) => {
    expect((await list(await api.as(role))).status).toBe(403);
  });

  it('is written in the log', async () => {
    await list(admin);
    expect(await eventsOf('person.list')).toContainEqual(
      expect.objectContaining({ actor_id: admin.personId, fields: ['name', 'email', 'roles'] }),
    );
  });
});

describe('one person', () => {
  it('is shown with roles and sessions, and the log says who looked, once', async () => {
    const { id } = await givenPerson(api, { name: 'Ada Roe' });
    await api.as('APPLICANT', { personId: id });
    const { status, body, headers } = await seen(admin.http.get(`${people}/${id}`));
    const person = body as PersonResponse;

    expect([status, (headers as Record<string, string>)['etag']]).toEqual([200, '"0"']);
    expect(person).toMatchObject({
      id,
      name: 'Ada Roe',
      roles: [{ role: 'APPLICANT', organizationId: null }],
      isHeld: false,
    });
    expect(person.sessions).toHaveLength(1);
    expect(person.actionsOpen).toEqual(['disable', 'sendReset', 'endSessions']);
    expect((await eventsOf('person.read')).filter((event) => event.person_id === id)).toHaveLength(1);
  });

  it('who does not exist is not found', async () => {
    expect((await admin.http.get(`${people}/11111111-1111-4111-8111-111111111111`)).status).toBe(404);
    expect((await admin.http.get(`${people}/1'`)).status).toBe(404);
  });
});

describe('somebody who is disabled', () => {
  it('is out at the next request, and in again once enabled and signed in', async () => {
    const vetter = await api.as('VETTER');
    const { status, body } = await move(admin, vetter.personId, 'disable');

    expect([status, body]).toEqual([
      200,
      { id: vetter.personId, status: 'DISABLED', revision: 1, actionsOpen: ['enable', 'endSessions'] },
    ]);
    expect((await vetter.http.get('/api/v1/staff/people')).status).toBe(401);
    expect((await move(admin, vetter.personId, 'enable', 1)).status).toBe(200);
    expect((await vetter.http.get('/api/v1/staff/people')).status).toBe(401);
    expect((await (await api.as('VETTER', { personId: vetter.personId })).http.get(people)).status).toBe(403);
    expect(await eventsOf('person.disable')).toContainEqual(expect.objectContaining({ person_id: vetter.personId }));
  });

  it('is told by mail', async () => {
    const { id } = await givenPerson(api);
    await move(admin, id, 'disable');
    const { rows } = await owner.query('SELECT template FROM mail WHERE person_id = $1', [id]);

    expect(rows).toEqual([{ template: 'accountDisabled' }]);
  });

  it('is never oneself', async () => {
    const answer = await move(admin, admin.personId, 'disable');
    expect([answer.status, blockersOf(answer)]).toEqual([409, ['OWN_ACCOUNT']]);
  });

  it('is not disabled again', async () => {
    const { id } = await givenPerson(api, { status: 'DISABLED' });
    const answer = await move(admin, id, 'disable');
    expect([answer.status, blockersOf(answer)]).toEqual([409, ['WRONG_STATE']]);
  });

  it('was changed meanwhile: says which version stands now', async () => {
    const { id } = await givenPerson(api);
    const { status, body } = await move(admin, id, 'disable', 3);
    expect([status, (body as { currentRevision: number }).currentRevision]).toEqual([409, 0]);
  });

  it('is disabled by one of ten who try at once', async () => {
    const { id } = await givenPerson(api);
    const answers = await Promise.all(Array.from({ length: 10 }, () => move(admin, id, 'disable')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  });
});

describe('two admins who put each other out at once', () => {
  it('leave one, who is the last and stays', async () => {
    const other = await api.as('ADMIN');
    const statuses = (
      await Promise.all([move(admin, other.personId, 'disable'), move(other, admin.personId, 'disable')])
    ).map(({ status }) => status);

    expect(statuses.sort()).toEqual([200, 401]);
    const { rows } = await owner.query(
      `SELECT p.id FROM person p JOIN role_grant g ON g.person_id = p.id WHERE g.role = 'ADMIN' AND p.status = 'ACTIVE'`,
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a reset', () => {
  it('is only ever sent to the person, as a link that is kept as a digest', async () => {
    const { id } = await givenPerson(api);
    expect((await move(admin, id, 'sendReset')).status).toBe(200);
    const { rows } = await owner.query<{ purpose: string; minutes: string }>(
      `SELECT purpose, extract(epoch FROM expires_at - created_at) / 60 AS minutes FROM one_time_token WHERE person_id = $1`,
      [id],
    );

    expect(rows.map(({ purpose, minutes }) => [purpose, Number(minutes)])).toEqual([['RESET', 15]]);
    expect((await owner.query('SELECT template FROM mail WHERE person_id = $1', [id])).rows).toEqual([
      { template: 'resetPassphrase' },
    ]);
  });
});

describe('dangerous moves', () => {
  it('ask once more who it is', async () => {
    const { id } = await givenPerson(api);
    expect((await move(await api.as('ADMIN', { isElevated: false }), id, 'disable')).status).toBe(401);
  });

  it.each([
    {},
    { action: 'delete', revision: 0 },
    { action: 'disable' },
    { action: 'disable', revision: 0, status: 'ACTIVE' },
  ])('are refused when they say %j', async (body) => {
    const { status } = await admin.http.post(`${people}/${admin.personId}/moves`).send(body);
    expect([400, 422]).toContain(status);
  });
});
