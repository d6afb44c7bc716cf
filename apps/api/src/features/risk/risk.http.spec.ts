/** Somebody who may be in danger is called for, taken on by one, reached, and signed off by a clinician; who it is only the rota sees. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { type GivenPerson, givenPerson } from '../../../test/given.people.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { SignedIn } from '../../../test/people.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { RiskCases } from '../../platform/risk/risk-cases.ts';
import type { RiskFiguresResponse, RiskListResponse, RiskResponse } from './risk.dto.ts';

const risk = '/api/v1/staff/risk';
const start = '2026-06-15T12:00:00Z';
let api: Api;
let owner: pg.Client;
let ann: SignedIn;
let bo: SignedIn;
let dee: SignedIn;
let applicant: GivenPerson;

beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
  [ann, bo, dee] = [await api.as('CLINICIAN'), await api.as('CLINICIAN'), await api.as('DIRECTOR')];
  applicant = await givenPerson(api, { name: 'Robin canary-name' });
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});
beforeEach(async () => {
  api.clock.moveTo(start);
  await owner.query(`DELETE FROM risk_call; DELETE FROM risk_move; DELETE FROM risk_case; DELETE FROM mail; DELETE FROM pgboss.job WHERE name = 'risk.call';
    DELETE FROM rota_place; DELETE FROM rota_shift`); // prettier-ignore
  await plan(ann, bo);
});

/** Every hour of every day. */
const plan = async (...people: readonly SignedIn[]): Promise<void> => {
  for (const weekday of [1, 2, 3, 4, 5, 6, 7])
    expect((await seen(ann.http.post(`${risk}/rota/shifts`).send(shift({ weekday }, ...people)))).status).toBe(201);
};
const shift = (about: object, ...people: readonly { readonly personId: string }[]) => ({
  ...{ zone: 'America/Chicago', weekday: null, firstOn: '2026-06-01', lastOn: null, fromMinute: 0, untilMinute: 0 },
  people: people.map(({ personId }) => ({ personId })),
  ...about,
});
const raise = async (priority: 'P1' | 'P2' | 'P3' = 'P1', sourceId: string = randomUUID()): Promise<string> => {
  const raised = { sourceKind: 'ANSWER', sourceId, personId: applicant.id, priority, raisedAt: api.clock.now(), reach: { phone: '+1 303 555 0100' } } as const; // prettier-ignore
  const acting = { personId: applicant.id, rights: [] };
  return (await api.get(Database).as(acting, (tx) => api.get(RiskCases).raise(tx, raised))).caseId;
};
const read = async (who: SignedIn, id: string) =>
  (await seen(who.http.get(`${risk}/cases/${id}`))).body as RiskResponse;
const move = async (who: SignedIn, id: string, action: string, said: object = {}) => {
  const { revision } = await read(ann, id);
  const { status, body } = await seen(who.http.post(`${risk}/cases/${id}/moves`).send({ action, revision, ...said }));
  return { status, body: body as RiskResponse & { blockers?: string[] } };
};
const minutes = async (count: number): Promise<void> => {
  api.clock.moveTo(new Date(api.clock.now().getTime() + count * 60_000).toISOString());
  // They work meanwhile: nobody of them was away for so long that the door closed.
  await owner.query('UPDATE session SET last_seen_at = $1', [api.clock.now()]);
  await api.get(Database).transaction((tx) => api.get(Jobs).send(tx, 'risk.call'));
  await runJobs(api);
};
const attempt = { way: 'PHONE', outcome: 'REACHED' } as const;

describe('a case', () => {
  it('is taken on, tried, reached, planned for and signed off, and keeps every word of it sealed', async () => {
    const id = await raise();
    expect(await read(ann, id)).toMatchObject({
      priority: 'P1',
      state: 'RISK_OPEN',
      dueAt: '2026-06-15T13:00:00.000Z',
      reach: { name: 'Robin canary-name', email: applicant.email, phone: '+1 303 555 0100', trustedContact: null },
    });
    await move(ann, id, 'acknowledge');
    expect((await move(ann, id, 'contacted')).body.blockers).toEqual(['NOBODY_REACHED']);
    await move(ann, id, 'recordAttempt', { way: 'PHONE', outcome: 'NO_ANSWER', words: 'Rang out (canary-words).' });
    await move(ann, id, 'recordAttempt', attempt);
    expect((await move(ann, id, 'contacted')).body.state).toBe('CONTACTED');
    expect((await move(ann, id, 'safePlan')).body.blockers).toEqual(['LEVEL_MISSING']);
    await move(ann, id, 'safePlan', { level: 'LOW' });
    const { body } = await move(bo, id, 'close');
    expect([body.state, body.level, body.history.map(({ action, words }) => `${action} ${words ?? ''}`.trim())]).toEqual([
      'CLOSED',
      'LOW',
      ['raise', 'acknowledge', 'recordAttempt Rang out (canary-words).', 'recordAttempt', 'contacted', 'safePlan', 'close'],
    ]); // prettier-ignore
    const { rows } = await owner.query<{ all: string }>(
      `SELECT (SELECT string_agg(c::text, ' ') FROM risk_case c) || (SELECT string_agg(m::text, ' ') FROM risk_move m) AS all`,
    );
    expect(rows[0]?.all).not.toMatch(/canary|555 0100/);
  });

  it('is taken on by one of two who reach for it at once', async () => {
    const id = await raise();
    const answers = await Promise.all(
      [ann, bo].map(({ http }) => http.post(`${risk}/cases/${id}/moves`).send({ action: 'acknowledge', revision: 0 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await move(bo, id, 'acknowledge')).body.blockers).toEqual(['HELD_ALREADY']);
  });

  it('is not moved by who saw another version of it, an older one or one that never was', async () => {
    const id = await raise();
    await move(ann, id, 'acknowledge');
    const asked = { action: 'recordAttempt', ...attempt };
    for (const revision of [0, 7]) {
      const { status, body } = await seen(ann.http.post(`${risk}/cases/${id}/moves`).send({ ...asked, revision }));
      expect([status, (body as { currentRevision: number }).currentRevision]).toEqual([409, 1]);
    }
    expect((await read(ann, id)).history).toHaveLength(2);
  });

  it('calls at once whom it is handed over to, and the last who may hear when nobody can be reached', async () => {
    const id = await raise();
    await runJobs(api);
    await move(ann, id, 'acknowledge');
    await move(ann, id, 'handOver', { receiverId: bo.personId });
    await runJobs(api);
    await move(bo, id, 'acknowledge');
    for (const way of ['PHONE', 'EMAIL']) await move(bo, id, 'recordAttempt', { way, outcome: 'NO_ANSWER' });
    await move(bo, id, 'unreachable');
    await runJobs(api);
    expect((await read(bo, id)).calls.map(({ reason, person }) => `${reason} ${person.id}`).sort()).toEqual(
      [`HOLDER ${ann.personId}`, `HOLDER ${bo.personId}`, `ESCALATED ${dee.personId}`].sort(),
    );
  });

  it('is handed over to somebody of the rota alone, who is called and has it once they say so', async () => {
    const off = await api.as('CLINICIAN');
    const id = await raise();
    await move(ann, id, 'acknowledge');
    expect((await move(ann, id, 'handOver', { receiverId: off.personId })).body.blockers).toEqual([
      'RECEIVER_OFF_ROTA',
    ]);
    const { body } = await move(ann, id, 'handOver', { receiverId: bo.personId });
    expect([body.holder?.id, body.isAcknowledged]).toEqual([bo.personId, false]);
    expect((await move(ann, id, 'recordAttempt', attempt)).body.blockers).toEqual(['NOT_HOLDER']);
    await runJobs(api);
    expect((await read(bo, id)).calls.map(({ person }) => person.id)).toEqual([bo.personId]);
    expect((await move(bo, id, 'acknowledge')).status).toBe(200);
  });

  it('shows a director off the rota its clock, not who it is; and lets no director sign it off', async () => {
    const id = await raise();
    await move(ann, id, 'acknowledge', { words: 'canary-words' });
    const before = await read(dee, id);
    expect([before.reach, JSON.stringify(before).includes('canary')]).toEqual([null, false]);
    expect(before.offers.every(({ blockers }) => blockers.includes('OFF_ROTA'))).toBe(true);
    await move(ann, id, 'recordAttempt', { way: 'PHONE', outcome: 'NO_ANSWER' });
    await move(ann, id, 'recordAttempt', { way: 'TEXT', outcome: 'MESSAGE_LEFT' });
    expect((await move(ann, id, 'unreachable')).body.state).toBe('UNREACHABLE');
    await runJobs(api);
    expect((await read(dee, id)).reach?.name).toBe('Robin canary-name');
    expect((await move(dee, id, 'close')).body.blockers).toEqual(['CLINICIAN_NEEDED']);
    expect((await move(ann, id, 'close')).body.state).toBe('CLOSED');
  });

  it('writes down each look at who it is', async () => {
    const id = await raise();
    await read(bo, id);
    await read(dee, id);
    const { rows } = await owner.query(
      `SELECT actor_id, person_id, fields FROM audit_event WHERE subject_id = $1 AND action = 'risk.read'`,
      [id],
    );
    expect(rows).toEqual([{ actor_id: bo.personId, person_id: applicant.id, fields: ['name', 'reach', 'words'] }]);
  });

  it('comes from a concern, as urgent as its raiser says, about whom it names', async () => {
    const reviewer = await api.as('REVIEWER');
    const concern = { aboutKind: 'PERSON', aboutId: applicant.id, urgency: 'TODAY', note: 'She wrote that she cannot go on.' }; // prettier-ignore
    const { body } = await seen(reviewer.http.post('/api/v1/staff/concerns').send(concern));
    const { items } = (await seen(ann.http.get(`${risk}/cases`))).body as RiskListResponse;
    expect(items).toMatchObject([{ sourceKind: 'CONCERN', priority: 'P2', dueAt: (body as { dueAt: string }).dueAt }]);
    const opened = await read(ann, items[0]?.id ?? '');
    expect([opened.reach?.email, opened.concernId]).toEqual([applicant.email, expect.any(String)]);
  });

  it.each([
    [{ action: 'acknowledge' }, 400],
    [{ action: 'forget', revision: 0 }, 422],
    [{ action: 'acknowledge', revision: 0, words: 'x'.repeat(2001) }, 422],
  ])('refuses %j', async (body, status) => {
    const id = await raise();
    expect((await ann.http.post(`${risk}/cases/${id}/moves`).send(body)).status).toBe(status);
  });

  it('is nowhere for who is not of it, and for an id of nothing', async () => {
    const id = await raise();
    const { http } = await api.as('LEAD_REVIEWER');
    expect([(await http.get(`${risk}/cases`)).status, (await http.get(`${risk}/cases/${id}`)).status]).toEqual([
      403, 403,
    ]);
    expect((await ann.http.get(`${risk}/cases/${randomUUID()}`)).status).toBe(404);
  });

  it('waits in the order of what is most urgent, page by page', async () => {
    const [third, first, second] = [await raise('P3'), await raise('P1'), await raise('P2')];
    const page = (await seen(ann.http.get(`${risk}/cases?limit=2`))).body as RiskListResponse;
    const rest = (await seen(ann.http.get(`${risk}/cases?limit=2&after=${String(page.next)}`)))
      .body as RiskListResponse;
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([first, second, third]);
    expect((await seen(ann.http.get(`${risk}/cases?view=MINE`))).body).toEqual({ items: [], next: null });
  });
});

describe('the call', () => {
  const called = async () =>
    (await owner.query<{ line: string; person_id: string }>(
      `SELECT reason AS line, person_id FROM risk_call ORDER BY called_at, reason DESC`,
    )).rows.map(({ line, person_id }) => `${line} ${person_id === ann.personId ? 'ann' : person_id === bo.personId ? 'bo' : 'director'}`); // prettier-ignore

  it('goes to the holder at once, up the ladder by the clock, once each, and ends when somebody has it', async () => {
    const id = await raise();
    await minutes(0);
    await minutes(0);
    expect(await called()).toEqual(['HOLDER ann']);
    await minutes(14);
    expect(await called()).toHaveLength(1);
    await minutes(1);
    await minutes(15);
    expect(await called()).toEqual(['HOLDER ann', 'NEXT bo', 'DIRECTOR director']);
    await move(bo, id, 'acknowledge');
    await minutes(29);
    expect(await called()).toHaveLength(3);
    await minutes(1);
    expect((await called()).at(-1)).toBe('LATE director');
  });

  it('is made once by two workers at the same time', async () => {
    await raise();
    await Promise.all([minutes(0), minutes(0)]);
    expect(await called()).toEqual(['HOLDER ann']);
  });

  it('begins anew when the same draft is answered with more', async () => {
    const sourceId = randomUUID();
    const id = await raise('P3', sourceId);
    await minutes(0);
    await move(ann, id, 'acknowledge');
    await minutes(60);
    expect(await raise('P1', sourceId)).toBe(id);
    await minutes(0);
    expect(await called()).toEqual(['HOLDER ann', 'HOLDER ann']);
    expect(await read(ann, id)).toMatchObject({
      priority: 'P1',
      isAcknowledged: false,
      dueAt: '2026-06-15T14:00:00.000Z',
    });
  });

  it('is a mail that says nothing of it', async () => {
    const clinician = await givenPerson(api, { role: 'CLINICIAN' });
    await owner.query('DELETE FROM rota_place; DELETE FROM rota_shift');
    const today = shift({ firstOn: '2026-06-15', fromMinute: 0, untilMinute: 0 }, { personId: clinician.id });
    await seen(ann.http.post(`${risk}/rota/shifts`).send(today));
    await raise();
    await runJobs(api);
    const { rows } = await owner.query(`SELECT template, person_id FROM mail WHERE template = 'callOfDuty'`);
    expect(rows).toEqual([{ template: 'callOfDuty', person_id: clinician.id }]);
  });
});

it('counts how a month went, and nobody in it', async () => {
  const id = await raise('P2');
  await raise('P3');
  await minutes(10);
  await move(ann, id, 'acknowledge');
  await move(ann, id, 'recordAttempt', attempt);
  await minutes(20);
  await move(ann, id, 'contacted');
  await move(ann, id, 'safePlan', { level: 'NONE' });
  await move(ann, id, 'close');
  const { months } = (await seen(dee.http.get(`${risk}/figures`))).body as RiskFiguresResponse;
  expect(months).toEqual([
    { month: '2026-06', raised: 2, acknowledged: 1, acknowledgeMinutes: 10, contacted: 1, contactMinutes: 30, inTime: 1, closed: 1, none: 1, low: 0, moderate: 0, high: 0, notScreened: 0 },
  ]); // prettier-ignore
});
