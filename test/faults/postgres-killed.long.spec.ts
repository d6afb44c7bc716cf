/** F2: the database is killed under load. Nothing that was acknowledged is lost, whoever asks meanwhile is told to come back, and the product lives on. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSoon } from '../../tools/postgres.process.ts';
import { balanceOf, signUpBalance } from './books.ts';
import { Chance, isFull, ruleOfThree, say, sized } from './chance.ts';
import { House } from './house.ts';
import { addressOf, Ledger, load, post } from './ledger.ts';
import type { RealProcess } from './process.ts';
import { People, referenceIn } from './requests.ts';

const reports = sized(1_700, 40_000);
const signUps = sized(300, 10_000);
const kills = sized(2, 40);
const clients = 24;

describe('F2, the database is killed', () => {
  let house: House;
  let product: RealProcess;
  beforeAll(async () => {
    house = await House.build();
    product = await house.product();
    await product.start();
  }, 120_000);
  afterAll(() => house.stop());

  it(`loses nothing of ${reports} reports and ${signUps} sign-ups, and says 503 while it cannot write`, async () => {
    const chance = new Chance('F2');
    const people = await People.of(product.url, house, 'database');
    house.keepLimitsOpen();
    const [told, asked, { pid }] = [new Ledger(), new Ledger(), product];
    const all = { isDone: false };
    const work = Promise.all([
      load({ total: reports, clients: clients - 12, send: (at) => people.report(at), receipt: referenceIn }, told),
      load({ total: signUps, clients: 12, send: (at) => people.signUp(at), receipt: () => 'heard' }, asked),
    ]).finally(() => {
      all.isDone = true;
    });
    const ready: number[] = [];
    while (!all.isDone && ready.length < kills) {
      await wait(chance.between(700, 1_800));
      const began = performance.now();
      await house.killPostgres();
      await wait(chance.between(200, 800));
      await house.startPostgres();
      expect(await isSoon(20, () => product.isReady())).toBe(true);
      ready.push(performance.now() - began);
    }
    await work;

    const balance = await balanceOf(house, told, (index) => people.key(index), 'listing_report', 'database');
    const accounts = await signUpBalance(house);
    say(`F2: ${ready.length} kills, ready again after ${ready.map(Math.round).join(', ')} ms`);
    say(`F2 reports: ${told.toString()}; ${JSON.stringify(balance)}; ${ruleOfThree(reports)}`);
    say(`F2 sign-ups: ${asked.toString()}; ${JSON.stringify(accounts)}; ${ruleOfThree(signUps)}`);
    expect(ready.length).toBeGreaterThan(0);
    expect(balance).toEqual({ lost: 0, doubled: 0, contradicted: 0 });
    expect(accounts.half).toBe(0);
    expect(accounts.mailed).toBe(signUps);
    const refusals = new Set([...told.refusals.keys(), ...asked.refusals.keys()]);
    if (refusals.has(500)) say(house.failures().join('\n'));
    expect([...refusals]).toEqual([503]);
    expect([told.withoutRetryAfter, asked.withoutRetryAfter]).toEqual([0, 0]);
    expect([told.unanswered, asked.unanswered]).toEqual([0, 0]);
    expect(product.pid).toBe(pid);
    expect(Math.max(...ready)).toBeLessThan(10_000);
  });

  (isFull ? it : it.skip)('answers soon while the database stands still, and goes on when it does', async () => {
    const people = await People.of(product.url, house, 'still');
    house.signalPostgres('SIGSTOP');
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const began = performance.now();
        const answer = await people.report(index);
        return { status: answer?.status, ms: performance.now() - began };
      }),
    );
    house.signalPostgres('SIGCONT');
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(6_500);
    expect(await isSoon(10, () => product.isReady())).toBe(true);
  });

  it('(positive control) finds out a server that says yes before it wrote', async () => {
    const naive = await house.own('naive.server.ts');
    await naive.start();
    const key = (index: number): string => `naive-${index}`;
    const send = (index: number) =>
      post(naive.url, {}, { 'Idempotency-Key': key(index), 'X-Forwarded-For': addressOf(index) });
    const ledger = new Ledger();
    const work = load({ total: 2_000, clients, send, receipt: referenceIn }, ledger);
    while (ledger.acknowledged.size < 200) await wait(20);
    await house.killPostgres();
    await wait(1_000); // what the naive server still meant to write finds nobody there
    await house.startPostgres();
    await work;
    await wait(1_000);
    const { lost } = await balanceOf(house, ledger, key, 'naive_report', 'naive');
    say(`F2 control: ${lost} acknowledged and lost`);
    expect(lost).toBeGreaterThan(0);
  });
});
