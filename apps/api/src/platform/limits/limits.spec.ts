/** RA-1, AUT-6: limits count every one of many at once, are shared, and outlive a restart; waits follow their law. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quotas } from '@open-window/domain/limits.ts';
import { waitAfter } from '@open-window/domain/waits.ts';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { Problem } from '../http/problems.ts';
import { Limits } from './limits.ts';
import { Waits } from './waits.ts';

const refusalOf = async (attempt: Promise<void>): Promise<number | null> =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Problem ? Number(error.headers['Retry-After']) : Number.NaN),
  );

describe('limits', () => {
  let api: Api;
  let limits: Limits;
  let waits: Waits;
  beforeAll(async () => {
    api = await startApi({ features: [] });
    [limits, waits] = [api.get(Limits), api.get(Waits)];
  });
  afterAll(() => api.stop());

  it('let through exactly as many of many at once', async () => {
    const { uses } = quotas['code-of-account'];
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusalOf(limits.take('code-of-account', 'a'))));

    expect(answers.filter((answer) => answer === null)).toHaveLength(uses);
    expect(answers.filter((answer) => answer === 600)).toHaveLength(20 - uses);
  });

  it('are of one subject and one window', async () => {
    for (let use = 0; use < 6; use++) await refusalOf(limits.take('code-of-account', 'b'));
    expect(await refusalOf(limits.take('code-of-account', 'c'))).toBeNull();
    api.clock.moveTo('2026-06-15T12:10:00Z');
    expect(await refusalOf(limits.take('code-of-account', 'b'))).toBeNull();
    api.clock.moveTo('2026-06-15T12:00:00Z');
  });

  it('are known to another process, and to one that starts later', async () => {
    for (let use = 0; use < 5; use++) await limits.take('code-of-account', 'd');
    const other = await startApi({ features: [], database: api.database });
    expect(await refusalOf(other.get(Limits).take('code-of-account', 'd'))).toBe(600);
    await other.stop();
  });

  it('keep neither address nor account', async () => {
    await limits.take('sign-in-of-account', 'jane@example.org');
    await waits.fail(['jane@example.org']);
    const owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    const { rows } = await owner.query(
      `SELECT string_agg(w::text, ' ') || (SELECT string_agg(g::text, ' ') FROM guess_wait g) AS all FROM limit_window w`,
    );
    await owner.end();

    expect(JSON.stringify(rows)).not.toMatch(/jane|example/);
  });

  it('make who guesses wait as the law says, and forget it when the guess was right', async () => {
    for (let failures = 1; failures <= 20; failures++) {
      await waits.fail(['e']);
      expect(await refusalOf(waits.check(['e', 'f']))).toBe(
        waitAfter(failures) === 0 ? null : waitAfter(failures) / 1000,
      );
    }
    await waits.succeed(['e']);
    expect(await refusalOf(waits.check(['e']))).toBeNull();
  });

  it('forget who made no mistake for a day', async () => {
    for (let failures = 1; failures <= 8; failures++) await waits.fail(['g']);
    api.clock.moveTo('2026-06-16T12:00:01Z');
    await waits.fail(['g']);
    expect(await refusalOf(waits.check(['g']))).toBeNull();
    api.clock.moveTo('2026-06-15T12:00:00Z');
  });
});
