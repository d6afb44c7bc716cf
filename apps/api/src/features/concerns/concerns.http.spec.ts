/** Whoever reads may say that something worried them; clinicians see the words, and each look is written down. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import type { ConcernListResponse, ConcernRaisedResponse, ConcernResponse } from './concerns.dto.ts';

const concerns = '/api/v1/staff/concerns';
const words = 'She wrote that she cannot go on (canary-concern).';

describe('a concern', () => {
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

  const raise = async (): Promise<{ id: string; reference: string }> => {
    const { http } = await api.as('REVIEWER');
    const { status, body } = await seen(
      http.post(concerns).send({ aboutKind: 'OTHER', urgency: 'TODAY', note: words }),
    );
    expect(status).toBe(201);
    const { reference } = body as ConcernRaisedResponse;
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM safety_concern WHERE reference = $1', [
      reference,
    ]);
    return { id: rows[0]?.id ?? '', reference };
  };

  it('can be raised by a reviewer, who hears by when somebody looks, and cannot read the queue', async () => {
    const { http } = await api.as('REVIEWER');
    const { body } = await seen(http.post(concerns).send({ aboutKind: 'OTHER', urgency: 'NOW', note: words }));

    expect(body).toEqual({ reference: expect.stringMatching(/^[0-9A-Z]{10}$/), dueAt: '2026-06-15T13:00:00.000Z' });
    expect((await http.get(concerns)).status).toBe(403);
  });

  it('rings the bell of everybody on duty, without a word of it', async () => {
    await api.as('CLINICIAN');
    const { id } = await raise();
    const { rows } = await owner.query<{ data: object }>(`SELECT data FROM pgboss.job WHERE name = 'concern.ring'`);

    expect(rows.map(({ data }) => data)).toContainEqual({ concernId: id });
  });

  it('shows what is due first, and its words only to who opens it', async () => {
    const { http, personId } = await api.as('CLINICIAN');
    const { id } = await raise();
    const list = (await http.get(concerns)).body as ConcernListResponse;
    const opened = (await http.get(`${concerns}/${id}`)).body as ConcernResponse;
    const { rows } = await owner.query(
      `SELECT actor_id, action, fields FROM audit_event WHERE subject_id = $1 AND action = 'concern.read'`,
      [id],
    );

    expect(list.items.map(({ dueAt }) => dueAt)).toEqual(list.items.map(({ dueAt }) => dueAt).sort());
    expect(JSON.stringify(list)).not.toContain('canary');
    expect([opened.note, opened.actionsOpen]).toEqual([words, ['take']]);
    expect(rows).toEqual([{ actor_id: personId, action: 'concern.read', fields: ['note', 'outcomeNote'] }]);
  });

  it('is taken by one of two clinicians who reach for it at once', async () => {
    const [one, other] = [await api.as('CLINICIAN'), await api.as('CLINICIAN')];
    const { id } = await raise();
    const answers = await Promise.all(
      [one, other].map(({ http }) => http.post(`${concerns}/${id}/moves`).send({ action: 'take', revision: 0 })),
    );
    const loser = answers.find(({ status }) => status === 409);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(loser?.body).toMatchObject({ currentRevision: 1 });
  });

  it('ends with an outcome, by who took it', async () => {
    const { http } = await api.as('CLINICIAN');
    const { id } = await raise();
    const move = (body: object) => http.post(`${concerns}/${id}/moves`).send(body);
    await move({ action: 'take', revision: 0 });
    const refused = await move({ action: 'close', revision: 1 });
    const closed = await move({ action: 'close', revision: 1, outcome: 'REACHED', note: 'Called back.' });
    const another = await api.as('CLINICIAN');
    const reopened = await another.http.post(`${concerns}/${id}/moves`).send({ action: 'reopen', revision: 2 });

    expect([refused.status, refused.body]).toMatchObject([409, { blockers: ['OUTCOME_NEEDED'] }]);
    expect(closed.body).toMatchObject({ state: 'CLOSED', outcome: 'REACHED', outcomeNote: 'Called back.' });
    expect(reopened.body).toMatchObject({ state: 'OPEN', takenBy: null });
  });

  it('and its case are over together, whichever is signed off, and called for again together', async () => {
    const { http } = await api.as('CLINICIAN');
    const move = async (of: string, id: string, body: object) =>
      (await seen(http.post(`${of}/${id}/moves`).send(body))).status;
    const stateOf = async (id: string) =>
      (
        await owner.query<{ concern: string; outcome: string | null; case: string; raising: number; id: string }>(
          `SELECT c.state AS concern, c.outcome, r.state AS case, r.raising, r.id FROM safety_concern c JOIN risk_case r ON r.source_id = c.id WHERE c.id = $1`,
          [id],
        )
      ).rows[0];
    const [first, second] = [(await raise()).id, (await raise()).id];
    await move(concerns, first, { action: 'take', revision: 0 });
    await move(concerns, first, { action: 'close', revision: 1, outcome: 'NO_CONCERN' });
    expect(await stateOf(first)).toMatchObject({ concern: 'CLOSED', case: 'CLOSED', raising: 0 });
    api.clock.moveTo('2026-06-15T12:05:00Z');
    await move(concerns, first, { action: 'reopen', revision: 2 });
    expect(await stateOf(first)).toMatchObject({ concern: 'OPEN', case: 'RISK_OPEN', raising: 1 });

    const caseId = (await stateOf(second))?.id ?? '';
    const steps = [
      { action: 'acknowledge' },
      { action: 'recordAttempt', way: 'PHONE', outcome: 'REACHED' },
      { action: 'contacted' },
      { action: 'safePlan', level: 'LOW' },
      { action: 'close' },
    ];
    for (const [revision, step] of steps.entries())
      expect(await move('/api/v1/staff/risk/cases', caseId, { ...step, revision })).toBe(200);
    expect(await stateOf(second)).toMatchObject({ concern: 'CLOSED', outcome: 'REACHED', case: 'CLOSED' });
    api.clock.moveTo('2026-06-15T12:00:00Z');
  });

  it('lies in the database without a word that could be read', async () => {
    await raise();
    const { rows } = await owner.query<{ all: string }>(`SELECT string_agg(c::text, ' ') AS all FROM safety_concern c`);

    expect(rows[0]?.all).not.toContain('canary');
  });

  it.each([
    [{ aboutKind: 'OTHER', urgency: 'SOON', note: words }, 422],
    [{ aboutKind: 'OTHER', urgency: 'NOW', note: 'x'.repeat(2001) }, 422],
    [{ aboutKind: 'OTHER', urgency: 'NOW' }, 400],
  ])('refuses %j', async (body, status) => {
    const { http } = await api.as('VETTER');
    expect((await http.post(concerns).send(body)).status).toBe(status);
  });

  it('is nowhere for an id of nothing', async () => {
    const { http } = await api.as('CLINICIAN');
    expect((await http.get(`${concerns}/5f1c2f4e-0000-4000-8000-000000000000`)).status).toBe(404);
  });
});
