/** Staff see what waits and what gave up, and look after it; of a job they see ids, of a failure its name. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { SignedIn } from '../../../test/people.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Metrics } from '../../platform/observability/metrics.ts';
import type { DeadLetterItem, DeadLettersResponse, QueuesResponse } from './operations.dto.ts';
import { OperationsModule } from './operations.module.ts';

const base = '/api/v1/staff/jobs';
const moves = (id: string) => `${base}/dead/${id}/moves`;

describe('the machine room', () => {
  let api: Api;
  let owner: pg.Pool;
  let admin: SignedIn;
  const rung: string[] = [];
  beforeAll(async () => {
    api = await startApi({ features: [OperationsModule] });
    owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 2 });
    owner.on('error', () => undefined);
    admin = await api.as('ADMIN');
    api.get(Jobs).on('concern.ring', (_, { concernId = '' }) => {
      rung.push(concernId);
      return Promise.resolve();
    });
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
  });
  beforeEach(() => owner.query('DELETE FROM pgboss.job'));

  const send = (concernId: string) =>
    api.get(Database).transaction((tx) => api.get(Jobs).send(tx, 'concern.ring', { concernId }));
  /** A dead letter as pg-boss leaves one behind. */
  async function deadLetter(failure: object = { name: 'TypeError', at: ['at send (mail-sender.js:1:1)'] }) {
    const [id, concernId] = [randomUUID(), randomUUID()];
    await owner.query(
      `INSERT INTO pgboss.job (id, name, data, source_name, source_id, source_created_on, source_retry_count, source_output)
       VALUES ($1, 'concern.ring.dead', $2, 'concern.ring', gen_random_uuid(), now(), 5, $3)`,
      [id, { concernId }, failure],
    );
    return { id, concernId };
  }
  const list = async (question = '') => {
    const { status, body } = await seen(admin.http.get(`${base}/dead${question}`));
    const { items, next } = body as DeadLettersResponse;
    return { status, items, next };
  };
  const move = async (id: string, body: object, who = admin) => {
    const answer = await seen(who.http.post(moves(id)).send(body));
    return { status: answer.status, body: answer.body as DeadLetterItem & { currentRevision?: number } };
  };

  it('shows every queue, how much waits in it and since when', async () => {
    await send('a');
    await send('b');
    await owner.query("UPDATE pgboss.job SET start_after = '2026-06-15T11:00:00Z' WHERE data->>'concernId' = 'a'");
    await deadLetter();
    const { body } = await seen(admin.http.get(base));
    const { items } = body as QueuesResponse;

    expect(items.find(({ name }) => name === 'concern.ring')).toEqual({
      name: 'concern.ring',
      waiting: 2,
      active: 0,
      failed: 1,
      oldestAt: '2026-06-15T11:00:00.000Z',
    });
    expect(items.find(({ name }) => name === 'mail.send')).toMatchObject({ waiting: 0, failed: 0, oldestAt: null });
  });

  it('tells the private port the same', async () => {
    await send('a');
    await deadLetter();
    const text = await api.get(Metrics).registry.metrics();

    expect(text).toContain('jobs_waiting{queue="concern.ring"} 1');
    expect(text).toContain('jobs_dead{queue="concern.ring"} 1');
    expect(text).toMatch(/jobs_oldest_seconds\{queue="concern.ring"\} \d/);
  });

  it('shows what gave up, by ids and the name of the failure, and no message', async () => {
    const { id, concernId } = await deadLetter({
      name: 'TypeError',
      message: 'jane@example.org is odd',
      stack: 'jane',
    });
    const { items } = await list();

    expect(items).toEqual([
      {
        id,
        queue: 'concern.ring',
        state: 'WAITING',
        subjects: [{ name: 'concernId', id: concernId }],
        error: 'TypeError',
        attempts: 6,
        promisedAt: expect.any(String),
        failedAt: expect.any(String),
        revision: 0,
        actionsOpen: ['retry', 'discard'],
      },
    ]);
  });

  it.each([
    [{ value: { message: 'job heartbeat timeout' } }, 'WorkerGone'],
    [{ value: { message: 'job timed out' } }, 'JobTimedOut'],
    [{}, null],
  ])('names a failure that came as %j', async (failure, name) => {
    await deadLetter(failure);
    expect((await list()).items).toMatchObject([{ error: name }]);
  });

  it('shows them page by page, each once', async () => {
    for (let at = 0; at < 5; at++) await deadLetter();
    const read: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { items, next }: DeadLettersResponse = await list(`?limit=2${after && `&after=${after}`}`);
      read.push(...items.map(({ id }) => id));
      after = next;
    }
    expect([read.length, new Set(read).size]).toEqual([5, 5]);
    expect((await list('?queue=mail.send')).items).toEqual([]);
  });

  it('tries one once more, and the log knows who wanted it', async () => {
    const { id, concernId } = await deadLetter();
    expect(await move(id, { action: 'retry', revision: 0 })).toMatchObject({
      status: 200,
      body: { state: 'RETRIED', revision: 1, actionsOpen: [] },
    });
    await runJobs(api);

    expect(rung.filter((rang) => rang === concernId)).toHaveLength(1);
    expect((await list()).items).toEqual([]);
    const { rows } = await owner.query('SELECT actor_id, action FROM audit_event WHERE subject_id = $1', [id]);
    expect(rows).toEqual([{ actor_id: admin.personId, action: 'job.retry' }]);
  });

  it('throws one away', async () => {
    const { id, concernId } = await deadLetter();
    expect(await move(id, { action: 'discard', revision: 0 })).toMatchObject({
      status: 200,
      body: { state: 'DISCARDED' },
    });
    await runJobs(api);

    expect(rung).not.toContain(concernId);
    expect((await list()).items).toEqual([]);
  });

  it('lets one of many win who try it at the same time', async () => {
    const { id, concernId } = await deadLetter();
    const answers = await Promise.all(Array.from({ length: 6 }, () => move(id, { action: 'retry', revision: 0 })));
    await runJobs(api);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).every(({ body }) => body.currentRevision === 1)).toBe(true);
    expect(rung.filter((rang) => rang === concernId)).toHaveLength(1);
  });

  it('is for admins only', async () => {
    const { id } = await deadLetter();
    for (const path of [base, `${base}/dead`]) {
      expect((await api.http.get(path)).status).toBe(401);
      for (const role of ['AUDITOR', 'VETTER', 'DIRECTOR'] as const)
        expect((await (await api.as(role)).http.get(path)).status).toBe(403);
    }
    expect((await move(id, { action: 'retry', revision: 0 }, await api.as('AUDITOR'))).status).toBe(403);
    expect((await move(randomUUID(), { action: 'retry', revision: 0 })).status).toBe(404);
  });

  it.each([{}, { action: 'keep', revision: 0 }, { action: 'retry' }, { action: 'retry', revision: -1 }])(
    'is not moved by %j',
    async (body) => {
      expect([400, 422]).toContain((await move((await deadLetter()).id, body)).status);
    },
  );

  it.each(['?limit=51', '?limit=0', '?queue=no.such', '?after=x', '?order=id'])('refuses %s', async (question) => {
    expect([400, 422]).toContain((await list(question)).status);
  });

  it('may end a dead letter and change no other job, not even past the product', async () => {
    await send('a');
    const { id } = await deadLetter();
    const app = new pg.Client(api.database.appUrl);
    await app.connect();
    await expect(app.query("UPDATE pgboss.job SET state = 'completed'")).rejects.toThrow('permission denied');
    await expect(app.query('DELETE FROM pgboss.job')).rejects.toThrow('permission denied');
    const ended = async (of: string) =>
      (await app.query<{ ended: boolean }>('SELECT pgboss.end_dead_letter($1, false) AS ended', [of])).rows[0]?.ended;
    const { rows } = await owner.query<{ id: string }>("SELECT id FROM pgboss.job WHERE name = 'concern.ring'");
    const without = await ended(id);
    await app.query('BEGIN');
    await app.query("SELECT set_config('app.rights', 'job.retry', true)");

    expect([without, await ended(rows[0]?.id ?? ''), await ended(id)]).toEqual([false, false, true]);
    await app.end();
  });
});
