/** The desk reads candidates, decides about duplicates and invites; none of it is ever public. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import type { CandidateListResponse, CandidateResponse, DuplicateListResponse } from './desk.dto.ts';

const desk = '/api/v1/staff/candidates';

describe('candidates at the desk', () => {
  let api: Api;
  let owner: pg.Client;
  const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
  beforeAll(async () => {
    api = await startApi();
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    for (const [at, id] of ids.entries())
      await owner.query(
        `INSERT INTO candidate (id, source, identity, digest, name_key, file, name, city, state, postal_code, slug)
         VALUES ($1, 'made-up', $2, $3, $3, 'list.csv', $4, 'Denver', 'CO', '80202', $5)`,
        [id, String(at), randomUUID(), ['Aspen Care', 'aspen 100% Care', 'Birch House'][at], `c-${String(at)}`],
      );
    await owner.query(
      `INSERT INTO candidate_duplicate (reason, set_key, candidate_id) VALUES ('SAME_PLACE', 'a', $1), ('SAME_PLACE', 'a', $2)`,
      [ids[0], ids[1]],
    );
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
  });

  it('are found by how their name begins, and signs in it mean nothing', async () => {
    const { http } = await api.as('VETTER');
    const aspen = (await http.get(`${desk}?query=aspen`)).body as CandidateListResponse;
    const percent = (await http.get(`${desk}?query=%25`)).body as CandidateListResponse;
    const first = (await http.get(`${desk}?limit=1`)).body as CandidateListResponse;
    const second = (await http.get(`${desk}?limit=1&after=${first.next ?? ''}`)).body as CandidateListResponse;

    expect(aspen.items.map(({ name }) => name)).toEqual(['aspen 100% Care', 'Aspen Care']);
    expect(percent.items).toEqual([]);
    expect(first.items[0]?.id).not.toBe(second.items[0]?.id);
  });

  it('are invited once: the address gets a link, and nothing becomes public', async () => {
    const { http } = await api.as('VETTER');
    const invite = (email: string) =>
      http.post(`${desk}/${ids[2]}/invitations`).send({ email, name: 'Bo Birch', language: 'en' });
    const invited = await invite('bo@birch.example');
    const again = await invite('other@birch.example');
    const { isInvited } = (await http.get(`${desk}/${ids[2]}`)).body as CandidateResponse;
    const { rows } = await owner.query(
      `SELECT (SELECT count(*)::int FROM listing) AS listings, (SELECT count(*)::int FROM mail WHERE template = 'invitationProvider') AS mails`,
    );

    expect([invited.status, again.status, (again.body as { blockers: string[] }).blockers]).toEqual([
      201,
      409,
      ['ALREADY_INVITED'],
    ]);
    expect([isInvited, rows]).toEqual([true, [{ listings: 0, mails: 1 }]]);
  });

  it('are told apart once, by one of two who decide at the same moment', async () => {
    const people = [await api.as('VETTER'), await api.as('LEAD_VETTER')];
    const before = (await people[0]?.http.get('/api/v1/staff/duplicates'))?.body as DuplicateListResponse;
    const answers = await Promise.all(
      people.map(({ http }) =>
        http.post('/api/v1/staff/duplicates/moves').send({ reason: 'SAME_PLACE', setKey: 'a', decision: 'DIFFERENT' }),
      ),
    );
    const after = (await people[0]?.http.get('/api/v1/staff/duplicates'))?.body as DuplicateListResponse;

    expect(before.items.map(({ candidates }) => candidates.length)).toEqual([2]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(after.items).toEqual([]);
  });

  it('are nobody’s business at another desk, and nowhere without an id of theirs', async () => {
    const { http } = await api.as('VETTER');
    const { http: finance } = await api.as('FINANCE');

    expect((await http.get(`${desk}/${randomUUID()}`)).status).toBe(404);
    expect(
      (await http.post('/api/v1/staff/duplicates/moves').send({ reason: 'SAME_NPI', setKey: 'x', decision: 'SAME' }))
        .status,
    ).toBe(404);
    expect((await finance.get(desk)).status).toBe(403);
    expect(
      (await http.post(`${desk}/${ids[0]}/invitations`).send({ email: 'no address', name: 'x', language: 'en' }))
        .status,
    ).toBe(422);
  });
});
