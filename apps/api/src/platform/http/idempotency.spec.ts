/** RL-3: the same request has one effect and one answer, however often and by however many at once it is sent. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { runJobs } from '../../../test/jobs.ts';
import { Database } from '../database/database.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Idempotency, type Once } from './idempotency.ts';
import { Problem } from './problems.ts';

describe('a request that is sent more than once', () => {
  let api: Api;
  let owner: pg.Client;
  let effects = 0;
  beforeAll(async () => {
    api = await startApi({ features: [] });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
  });

  const asked = (more: Partial<Once> = {}): Once => ({
    actor: 'anyone',
    key: randomUUID(),
    request: { reason: 'CLOSED' },
    subject: { kind: 'SYSTEM', id: randomUUID() },
    ...more,
  });
  const ask = (once: Once) =>
    api.get(Database).transaction((tx) =>
      api.get(Idempotency).once(tx, once, async () => {
        effects += 1;
        return Promise.resolve({ number: effects, words: 'only for Jane' });
      }),
    );

  it('has one effect, and all get the answer of the first', async () => {
    const [once, before] = [asked(), effects];
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(once)));

    expect(effects).toBe(before + 1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is a new one for somebody else, and without a key', async () => {
    const [once, before] = [asked(), effects];
    await ask(once);
    await ask({ ...once, actor: randomUUID() });
    await ask({ ...once, key: null });
    await ask({ ...once, key: null });

    expect(effects).toBe(before + 4);
  });

  it('is refused when the key was used for something else', async () => {
    const once = asked();
    await ask(once);
    const refusal: unknown = await ask({ ...once, request: { reason: 'OTHER' } }).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ status: 422 });
  });

  it('is not answered from a transaction that was taken back', async () => {
    const once = asked();
    await expect(
      api.get(Database).transaction(async (tx) => {
        await api.get(Idempotency).once(tx, once, () => Promise.resolve({ number: 0 }));
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    const before = effects;
    await ask(once);

    expect(effects).toBe(before + 1);
  });

  it('is answered from a sealed row, which is gone after a day', async () => {
    const once = asked();
    await ask(once);
    const { rows } = await owner.query<{ text: string }>('SELECT i::text AS text FROM idempotency i');
    expect(rows.map(({ text }) => text).join()).not.toContain('Jane');

    api.clock.moveTo('2026-06-16T12:00:01Z');
    await api.get(Database).transaction((tx) => api.get(Jobs).send(tx, 'limits.sweep'));
    await runJobs(api);
    expect((await owner.query('SELECT FROM idempotency')).rowCount).toBe(0);
  });
});
