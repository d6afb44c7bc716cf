/** F1 for applications: the product is killed while people write and hand in, and at every single autosave. No word that was called saved is lost, nothing is handed in twice. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chance, ruleOfThree, say, sized } from './chance.ts';
import { EagerFront } from './eager.front.ts';
import { House } from './house.ts';
import type { RealProcess } from './process.ts';
import { balanceOfWriters, newToll, nothingWrong, openRoundOf, Writer } from './writers.ts';

const people = sized(24, 200);
const writesEach = sized(30, 60);
const kills = sized(3, 40);
const killedWrites = sized(16, 250);

describe('F1, the product is killed while people apply', () => {
  let house: House;
  let product: RealProcess;
  let round: string;
  beforeAll(async () => {
    house = await House.build();
    product = await house.product();
    await product.start();
    round = await openRoundOf(house);
  }, 120_000);
  afterAll(() => house.stop());

  it(`under load: ${String(people)} people, ${String(writesEach)} autosaves each, ${String(kills)} kills`, async () => {
    const chance = new Chance('F1 applications');
    house.keepLimitsOpen();
    const toll = newToll();
    const writers: Writer[] = [];
    for (let at = 0; at < people; at++) writers.push(await Writer.begin(product.url, house, round, toll));
    const all = { isDone: false };
    const work = Promise.all(
      writers.map(async (writer) => {
        for (let at = 0; at < writesEach; at++) {
          await writer.write();
          await wait(chance.between(0, 120));
        }
        await writer.complete();
        await writer.submit();
      }),
    ).finally(() => {
      all.isDone = true;
    });
    const ready: number[] = [];
    while (!all.isDone && ready.length < kills) {
      await wait(chance.between(600, 1_500));
      await product.kill('SIGKILL');
      ready.push(await product.start());
    }
    await work;
    const balance = await balanceOfWriters(house, writers);
    const words = writers.reduce((sum, writer) => sum + writer.words.length, 0);
    say(
      `F1 applications: ${String(ready.length)} kills, ready after ${ready.map(Math.round).join(', ')} ms; ${String(words)} words acknowledged, ` +
        `${String(toll.unanswered)} without answer; ${JSON.stringify(balance)}; words ${ruleOfThree(words)}; handed in ${ruleOfThree(people)}`,
    );
    expect([ready.length, balance]).toEqual([kills, nothingWrong]);
    expect(toll.unanswered).toBeGreaterThan(0); // it was killed while it worked
  });

  it(`at every autosave: ${String(killedWrites)} in a row, each killed while it is on its way`, async () => {
    const chance = new Chance('F1 every autosave');
    const toll = newToll();
    const writer = await Writer.begin(product.url, house, round, toll);
    let lost = 0;
    for (let at = 0; at < killedWrites; at++) {
      const killed = { done: Promise.resolve(0) };
      await writer.write(() => {
        killed.done = wait(chance.between(0, 25))
          .then(() => product.kill('SIGKILL'))
          .then(() => product.start());
      });
      await killed.done;
      lost += await writer.lost();
    }
    await writer.complete();
    await writer.submit();
    const balance = await balanceOfWriters(house, [writer]);
    say(
      `F1 every autosave: ${String(killedWrites)} kills, ${String(toll.unanswered)} without answer, ${String(lost)} words lost; ${JSON.stringify(balance)}; ${ruleOfThree(killedWrites)}`,
    );
    expect([lost, balance, writer.words.length]).toEqual([0, nothingWrong, killedWrites]);
    expect(toll.unanswered).toBeGreaterThan(0);
  });

  it('(positive control) finds out a page that says “Saved” when it has only sent, and a part that is there twice', async () => {
    const front = new EagerFront(() => product.url);
    await front.start();
    const writer = await Writer.begin(front.url, house, round);
    for (let at = 0; at < 4; at++) await writer.write();
    await product.kill('SIGKILL');
    await product.start();
    const lost = await writer.lost();
    front.stop();
    const other = await Writer.begin(product.url, house, round);
    await other.write();
    for (let at = 0; at < 3; at++) await other.write();
    await other.complete();
    await other.submit();
    await house.ask(
      `INSERT INTO application_move (application_id, number, action, to_status, moved_at) VALUES ($1, 9, 'submit', 'SUBMITTED', now())`,
      [other.id],
    );
    const { doubled } = await balanceOfWriters(house, [other]);
    say(`F1 control: ${String(lost)} acknowledged words lost, ${String(doubled)} doubled`);
    expect([lost > 0, doubled]).toEqual([true, 1]);
  });
});
