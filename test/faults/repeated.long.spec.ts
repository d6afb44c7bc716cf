/** F5: the same request is sent many times at once, as impatient people and retrying browsers do. It has one effect and one answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balanceOf } from './books.ts';
import { ruleOfThree, say, sized } from './chance.ts';
import { House } from './house.ts';
import { addressOf, type Answer, Ledger, post } from './ledger.ts';
import type { RealProcess } from './process.ts';
import { People, referenceIn } from './requests.ts';

const keys = sized(400, 10_000);
const keysOfControl = 50;
const times = 10;
const keysAtOnce = 8;

/** So many keys at a time, each sent `times` times at once. */
async function sendAll(total: number, ledger: Ledger, send: (index: number) => Promise<Answer | null>): Promise<void> {
  let next = 0;
  const client = async (): Promise<void> => {
    for (let index = next++; index < total; index = next++) {
      const answers = await Promise.all(Array.from({ length: times }, () => send(index)));
      for (const answer of answers) {
        const status = answer?.status ?? 0;
        if (answer && status >= 200 && status < 300) ledger.acknowledge(index, referenceIn(answer));
        else ledger.refusals.set(status, (ledger.refusals.get(status) ?? 0) + 1);
      }
    }
  };
  await Promise.all(Array.from({ length: keysAtOnce }, client));
}

describe('F5, the same request again and again', () => {
  let house: House;
  let product: RealProcess;
  beforeAll(async () => {
    house = await House.build();
    product = await house.product();
    await product.start();
  }, 120_000);
  afterAll(() => house.stop());

  it(`has one effect and one answer, for ${keys} keys ${times} times at once`, async () => {
    const people = await People.of(product.url, house, 'again');
    house.keepLimitsOpen();
    const ledger = new Ledger();
    await sendAll(keys, ledger, (index) => people.report(index));
    const others = await Promise.all(
      Array.from({ length: 50 }, (_, index) => people.report(index, { details: 'Something else' })),
    );

    const balance = await balanceOf(house, ledger, (index) => people.key(index), 'listing_report', 'again');
    const rows = await house.count("SELECT count(*) FROM listing_report WHERE idempotency_key LIKE 'again-%'");
    say(`F5: ${ledger.toString()}; ${rows} rows; ${JSON.stringify(balance)}; ${ruleOfThree(keys)}`);
    expect(balance).toEqual({ lost: 0, doubled: 0, contradicted: 0 });
    expect(rows).toBe(keys);
    expect(ledger.refusals.size).toBe(0);
    expect(new Set(others.map((answer) => answer?.status))).toEqual(new Set([422]));
  });

  it('(positive control) finds out a server that looks before it leaps', async () => {
    const naive = await house.own('naive.server.ts');
    await naive.start();
    const key = (index: number): string => `naive-${index}`;
    const ledger = new Ledger();
    await sendAll(keysOfControl, ledger, (index) =>
      post(naive.url, {}, { 'Idempotency-Key': key(index), 'X-Forwarded-For': addressOf(index) }),
    );
    await wait(2_000); // it writes a little after it answers
    const { doubled, contradicted } = await balanceOf(house, ledger, key, 'naive_report', 'naive');
    say(`F5 control: ${doubled} doubled, ${contradicted} contradicted`);
    expect(Math.min(doubled, contradicted)).toBeGreaterThan(0);
  });
});
