/** DP-2 through the front door: whoever moves sealed words from one row to another is answered 409, and stands in the log. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson } from '../../../test/given.people.ts';

let api: Api;
let owner: pg.Client;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

it('tells nobody a name that was moved from another person, and writes down which one', async () => {
  const [robin, ada] = [await givenPerson(api, { name: 'Robin Reed' }), await givenPerson(api, { name: 'Ada Roe' })];
  const me = await api.as('APPLICANT', { personId: robin.id });
  const move = 'UPDATE person SET name_sealed = (SELECT name_sealed FROM person WHERE id = $2) WHERE id = $1';
  await owner.query(move, [robin.id, ada.id]);
  const { status, body } = await seen(me.http.get('/api/v1/account/profile'));
  const { rows } = await owner.query(
    `SELECT actor_id, subject_kind, subject_id, fields FROM audit_event WHERE action = 'integrity.alarm'`,
  );

  expect([status, (body as { type: string }).type]).toEqual([409, 'urn:open-window:problem:integrity']);
  expect(JSON.stringify(body)).not.toMatch(/Ada|name_sealed|person/);
  expect(rows).toEqual([{ actor_id: robin.id, subject_kind: 'person', subject_id: robin.id, fields: ['name_sealed'] }]);
});
