/** F2 and F10 for applications: the database is killed, and instances are restarted one after the other, while people write and hand in. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSoon } from '../../tools/postgres.process.ts';
import { Chance, ruleOfThree, say, sized } from './chance.ts';
import { FrontProxy } from './front.proxy.ts';
import { House } from './house.ts';
import type { RealProcess } from './process.ts';
import { balanceOfWriters, newToll, nothingWrong, openRoundOf, type Toll, Writer } from './writers.ts';

const people = sized(8, 100);
const kills = sized(2, 40);
const restarts = sized(1, 5);
/** Longer than a look at readiness takes on a busy machine. */
const graceful = { SHUTDOWN_GRACE_SECONDS: '6' };

describe('while people apply', () => {
  let house: House;
  let instances: readonly RealProcess[];
  let round: string;
  beforeAll(async () => {
    house = await House.build();
    instances = [await house.product(graceful), await house.product(graceful)];
    await Promise.all(instances.map((instance) => instance.start()));
    house.keepLimitsOpen();
    round = await openRoundOf(house);
  }, 240_000);
  afterAll(() => house.stop());

  /** They write until it is over, and then hand in. */
  async function applying(url: string, toll: Toll, meanwhile: () => Promise<void>): Promise<readonly Writer[]> {
    const writers: Writer[] = [];
    for (let at = 0; at < people; at++) writers.push(await Writer.begin(url, house, round, toll));
    const all = { isOver: false };
    const work = Promise.all(
      writers.map(async (writer) => {
        for (let at = 0; at < 100 && (at < 20 || !all.isOver); at++) {
          await writer.write();
          await wait(150);
        }
        await writer.complete();
        await writer.submit();
      }),
    );
    await meanwhile().finally(() => {
      all.isOver = true;
    });
    await work;
    return writers;
  }
  const countOf = (writers: readonly Writer[]): number => writers.reduce((sum, { words }) => sum + words.length, 0);

  it(`F2: the database is killed ${String(kills)} times`, async () => {
    const chance = new Chance('F2 applications');
    const toll = newToll();
    const [product] = instances;
    const { pid } = product ?? { pid: 0 };
    const ready: number[] = [];
    const writers = await applying(product?.url ?? '', toll, async () => {
      for (let kill = 0; kill < kills; kill++) {
        await wait(chance.between(700, 1_500));
        const began = performance.now();
        await house.killPostgres();
        await wait(chance.between(200, 800));
        await house.startPostgres();
        const isReady = await isSoon(60, () => product?.isReady() ?? Promise.resolve(false));
        if (!isReady) say(house.failures().join('\n'));
        expect(isReady).toBe(true);
        ready.push(performance.now() - began);
      }
    });
    const balance = await balanceOfWriters(house, writers);
    say(
      `F2 applications: ${String(kills)} kills, ready after ${ready.map(Math.round).join(', ')} ms; ${String(countOf(writers))} words acknowledged, ` +
        `refusals ${JSON.stringify([...toll.refusals])}, ${String(toll.unanswered)} without answer; ${JSON.stringify(balance)}; words ${ruleOfThree(countOf(writers))}`,
    );
    expect([balance, product?.pid]).toEqual([nothingWrong, pid]);
    expect([...toll.refusals.keys()].filter((status) => status !== 503)).toEqual([]);
    expect(toll.refusals.get(503) ?? 0).toBeGreaterThan(0); // it was killed while they wrote
  });

  it(`F10: each of two instances is restarted ${String(restarts)} times, and nothing is lost or sent twice`, async () => {
    const front = new FrontProxy(instances, { honoursReady: true });
    await front.start();
    const toll = newToll();
    const writers = await applying(front.url, toll, async () => {
      for (let restart = 0; restart < restarts; restart++)
        for (const instance of instances) {
          await instance.kill('SIGTERM');
          await instance.start();
          await wait(300);
        }
    });
    front.stop();
    for (const writer of writers) writer.url = instances[0]?.url ?? '';
    const balance = await balanceOfWriters(house, writers);
    say(
      `F10 applications: ${String(2 * restarts)} restarts, ${String(front.failed)} failed; ${String(countOf(writers))} words acknowledged; ${JSON.stringify(balance)}; ${ruleOfThree(countOf(writers))}`,
    );
    // That no request fails while the machine has time to spare is asked in rolling.long.spec.ts.
    expect([balance, writers.every(({ receipts }) => receipts.length > 0)]).toEqual([nothingWrong, true]);
  });

  it('(positive control) F10 would notice a front that sends people where nobody is', async () => {
    const front = new FrontProxy(instances, { honoursReady: false });
    await front.start();
    const writers = await applying(front.url, newToll(), async () => {
      await instances[0]?.kill('SIGTERM');
      await instances[0]?.start();
    });
    front.stop();
    say(`F10 control: ${String(front.failed)} failed, of ${String(countOf(writers))} words`);
    expect(front.failed).toBeGreaterThan(0);
  });
});
