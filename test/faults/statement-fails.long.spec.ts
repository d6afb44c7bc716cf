/**
 * F12: the first statement fails, then the second, and so on until none is left. Of a sign-up and of a report there is all
 * or nothing, and whoever asks again gets all, once.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { say, sized } from './chance.ts';
import { House } from './house.ts';
import { everyStatement, most, type Story } from './every-statement.ts';
import type { RealProcess } from './process.ts';
import { People } from './requests.ts';
import { type FaultKind, faultKinds, StatementProxy } from './statement.proxy.ts';

/** In one round each statement fails in one of the four ways; in four in all of them. */
const rounds = sized(1, faultKinds.length);
const kills = sized(1, 20);

describe('F12, a statement fails', () => {
  let house: House;
  let proxy: StatementProxy;
  let product: RealProcess;
  let people: People;
  beforeAll(async () => {
    house = await House.build();
    proxy = new StatementProxy(house.appUrl);
    product = await house.product({ DATABASE_URL: await proxy.start() });
    await product.start();
    people = await People.of(product.url, house, 'fails');
    house.keepLimitsOpen();
  }, 120_000);
  afterAll(async () => {
    await house.stop();
    proxy.stop();
  });

  const report: Story = {
    send: (index) => people.report(index),
    found: async (index) => {
      const [row] = await house.ask<{ all: number; half: number }>(
        `SELECT count(*)::int AS all, count(*) FILTER (WHERE k.subject_id IS NULL)::int AS half FROM listing_report r
         LEFT JOIN data_key k ON k.subject_id = r.id WHERE idempotency_key = $1`,
        [people.key(index)],
      );
      return row && row.half === 0 ? row.all : 'half';
    },
    isCounted: false,
  };
  /** A sign-up is told from others by what was there before: addresses are sealed. */
  const signUp: Story = {
    send: (index) => people.signUp(index),
    found: async () => {
      const [row] = await house.ask<{ mails: number; tokens: number; jobs: number; answers: number; whole: number }>(`
        SELECT (SELECT count(*)::int FROM mail) AS mails, (SELECT count(*)::int FROM one_time_token) AS tokens,
          (SELECT count(*)::int FROM pgboss.job WHERE name = 'mail.send') AS jobs,
          (SELECT count(*)::int FROM idempotency) AS answers,
          (SELECT count(*)::int FROM mail JOIN one_time_token USING (subject_id) JOIN data_key USING (subject_id)) AS whole`);
      if (!row) return 'half';
      const { whole, ...parts } = row;
      return Object.values(parts).every((part) => part === whole) ? whole : 'half';
    },
    isCounted: true,
  };

  it.each([
    ['a report', report, 0],
    ['a sign-up', signUp, 10_000],
  ] as const)('leaves %s whole or undone, whichever statement fails and however', async (name, story, first) => {
    const all: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const kindAt = (at: number): FaultKind => faultKinds[(at + round) % faultKinds.length] ?? 'cut before';
      const { statements, wrong } = await everyStatement(proxy, story, kindAt, first + round * 1_000);
      say(`F12 ${name}: ${statements} statements, ${wrong.length} wrong`);
      expect(statements).toBeGreaterThan(3);
      expect(statements).toBeLessThan(most);
      all.push(...wrong);
    }
    expect(all).toEqual([]);
  });

  it.each([
    ['a report', report, 50_000],
    ['a sign-up', signUp, 60_000],
  ] as const)(
    'has %s once when the product is killed after its commit and before its answer',
    async (_, story, first) => {
      for (let kill = 0; kill < kills; kill++) {
        const before = story.isCounted ? await story.found(first) : 0;
        if (before === 'half') throw new Error('Something is half done.');
        proxy.arm('COMMIT', 'cut after', () => {
          product.signal('SIGKILL');
        });
        const answer = await story.send(first + kill);
        await product.kill('SIGKILL');
        const { hasFired } = proxy;
        proxy.arm(null);
        await product.start();
        const again = await story.send(first + kill);
        const after = await story.found(first + kill);

        expect([hasFired, answer, again?.status]).toEqual([true, null, story.isCounted ? 202 : 201]);
        expect(after).toBe(before + 1);
      }
    },
  );

  it('(positive control) finds out what is written without a transaction', async () => {
    await house.ask('CREATE TABLE naive_pair (id int, part text)');
    const { default: pg } = await import('pg');
    const through = new StatementProxy(house.ownerUrl);
    const pool = new pg.Pool({ connectionString: await through.start(), max: 1 });
    pool.on('error', () => undefined);
    await pool.query('SELECT 1');
    const halves: number[] = [];
    for (let at = 1; at <= 2; at++) {
      through.arm(at, 'cut before');
      await pool
        .query('INSERT INTO naive_pair VALUES ($1, $2)', [at, 'mail'])
        .then(() => pool.query('INSERT INTO naive_pair VALUES ($1, $2)', [at, 'token']))
        .catch(() => undefined);
      const parts = await house.count(`SELECT count(*) FROM naive_pair WHERE id = ${at}`);
      if (parts === 1) halves.push(at);
    }
    await pool.end();
    through.stop();
    expect(halves).toEqual([2]);
  });
});
