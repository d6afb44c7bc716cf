/** F1: the product is killed again and again while people send reports and sign up. What was acknowledged is there, once; what was not can be sent again. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balanceOf, signUpBalance } from './books.ts';
import { Chance, ruleOfThree, say, sized } from './chance.ts';
import { House } from './house.ts';
import { addressOf, Ledger, load, post } from './ledger.ts';
import type { RealProcess } from './process.ts';
import { People, referenceIn } from './requests.ts';

const reports = sized(1_700, 40_000);
const signUps = sized(300, 10_000);
const kills = sized(3, 60);
const clients = 24;

describe('F1, the product is killed', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.build();
  }, 120_000);
  afterAll(() => house.stop());

  /** Kills and starts again, as what watches over a process does, until the load is done. Answers with the times until it was ready. */
  async function killing(target: RealProcess, chance: Chance, isDone: () => boolean): Promise<number[]> {
    const ready: number[] = [];
    while (!isDone() && ready.length < kills) {
      await wait(chance.between(900, 2_000));
      await target.kill('SIGKILL');
      ready.push(await target.start());
    }
    return ready;
  }

  it(`loses nothing of ${reports} reports and ${signUps} sign-ups that it acknowledged, and doubles nothing`, async () => {
    const chance = new Chance('F1');
    const product = await house.product();
    const undisturbed = await product.start();
    const people = await People.of(product.url, house, 'killed');
    house.keepLimitsOpen();
    const [told, asked] = [new Ledger(), new Ledger()];
    let isDone = false;
    const work = Promise.all([
      load({ total: reports, clients: clients - 12, send: (at) => people.report(at), receipt: referenceIn }, told),
      load({ total: signUps, clients: 12, send: (at) => people.signUp(at), receipt: () => 'heard' }, asked),
    ]).finally(() => {
      isDone = true;
    });
    const ready = await killing(product, chance, () => isDone);
    await work;
    for (let replay = 0; replay < 200; replay++) {
      const index = Math.floor(chance.between(0, reports));
      const answer = await people.report(index);
      if (answer) told.acknowledge(index, referenceIn(answer));
    }

    const balance = await balanceOf(house, told, (index) => people.key(index), 'listing_report', 'killed');
    const accounts = await signUpBalance(house);
    say(
      `F1: ${ready.length} kills, ready after ${ready.map(Math.round).join(', ')} ms, undisturbed ${Math.round(undisturbed)} ms`,
    );
    say(`F1 reports: ${told.toString()}; ${JSON.stringify(balance)}; ${ruleOfThree(reports)}`);
    say(`F1 sign-ups: ${asked.toString()}; ${JSON.stringify(accounts)}; ${ruleOfThree(signUps)}`);
    expect(ready.length).toBeGreaterThan(0);
    expect(told.unanswered + asked.unanswered).toBeGreaterThan(0); // it was killed while it worked
    expect(balance).toEqual({ lost: 0, doubled: 0, contradicted: 0 });
    expect([told.acknowledged.size, asked.acknowledged.size]).toEqual([reports, signUps]);
    expect(accounts).toEqual({ mailed: signUps, half: 0 });
    // Five seconds; on a slow machine, four times a start that nobody disturbs.
    expect(Math.max(...ready)).toBeLessThan(Math.max(5_000, 4 * undisturbed));
    await product.kill('SIGTERM');
  });

  it('(positive control) finds out a server that says yes before it wrote', async () => {
    const naive = await house.own('naive.server.ts');
    await naive.start();
    const key = (index: number): string => `naive-${index}`;
    const ledger = new Ledger();
    const work = load(
      {
        total: 2_000,
        clients,
        send: (index) => post(naive.url, {}, { 'Idempotency-Key': key(index), 'X-Forwarded-For': addressOf(index) }),
        receipt: referenceIn,
      },
      ledger,
    );
    while (ledger.acknowledged.size < 200) await wait(20);
    await naive.kill('SIGKILL');
    await naive.start();
    await work;
    await wait(1_000);
    const { lost } = await balanceOf(house, ledger, key, 'naive_report', 'naive');
    say(`F1 control: ${lost} acknowledged and lost`);
    expect(lost).toBeGreaterThan(0);
  });
});
