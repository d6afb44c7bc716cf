/** F12 for applications: of an autosave and of a submission each statement fails once. There is all or nothing, and whoever sends it again has all, once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { say, sized } from './chance.ts';
import { everyStatement, most, type Story } from './every-statement.ts';
import { House } from './house.ts';
import type { RealProcess } from './process.ts';
import { type FaultKind, faultKinds, StatementProxy } from './statement.proxy.ts';
import { balanceOfWriters, openRoundOf, Writer } from './writers.ts';

const rounds = sized(1, faultKinds.length);
const word = 'kept-word';

describe('F12, a statement fails while somebody applies', () => {
  let house: House;
  let proxy: StatementProxy;
  let product: RealProcess;
  let round: string;
  const writers = new Map<number, Writer>();
  const bodies = new Map<number, object>();
  beforeAll(async () => {
    house = await House.build();
    proxy = new StatementProxy(house.appUrl);
    product = await house.product({ DATABASE_URL: await proxy.start() });
    await product.start();
    house.keepLimitsOpen();
    round = await openRoundOf(house);
  }, 240_000);
  afterAll(async () => {
    await house.stop();
    proxy.stop();
  });

  const writerAt = (index: number): Writer => writers.get(index) ?? fail(index);
  const autosave: Story = {
    prepare: async (index) => {
      writers.set(index, await Writer.begin(product.url, house, round));
      bodies.set(index, { writeId: crypto.randomUUID(), language: 'en', answers: { hope: word, safetyLiver: 'YES' } });
    },
    send: (index) => {
      const writer = writerAt(index);
      return writer.ask('PUT', `/${writer.id}/answers`, bodies.get(index), { 'If-Match': '"0"' });
    },
    found: async (index) => {
      const { body } = await writerAt(index).until(() => writerAt(index).ask('GET', `/${writerAt(index).id}`));
      const answers = JSON.stringify(body['answers']);
      const isThere = [answers.includes(word), answers.includes('safetyLiver'), body['revision'] === 1];
      return isThere.every(Boolean) ? 1 : isThere.some(Boolean) ? 'half' : 0;
    },
    isCounted: false,
  };
  const handIn: Story = {
    prepare: async (index) => {
      const writer = await Writer.begin(product.url, house, round);
      await writer.write();
      for (let at = 0; at < 2; at++) await writer.write();
      await writer.complete();
      writers.set(index, writer);
      bodies.set(index, await writer.submission());
    },
    send: (index) => writerAt(index).send(bodies.get(index) ?? {}),
    found: async (index) => {
      const writer = writerAt(index);
      const [row] = await house.ask<{ receipt: string | null; parts: number }>(
        `SELECT receipt, ((SELECT count(*) FROM application_snapshot WHERE application_id = a.id)
           + (SELECT count(*) FROM application_signature WHERE application_id = a.id)
           + (SELECT count(*) FROM mail WHERE person_id = a.person_id))::int AS parts FROM application a WHERE id = $1`,
        [writer.id],
      );
      if (row?.receipt === null) return row.parts === 0 ? 0 : 'half';
      if (writer.receipts.length === 0) return row?.parts === 3 ? 1 : 'half';
      const { doubled, half, contradicted, lost } = await balanceOfWriters(house, [writer]);
      return doubled + half + contradicted + lost === 0 ? 1 : 'half';
    },
    isCounted: false,
  };

  it.each([
    ['an autosave', autosave, 0],
    ['a submission', handIn, 10_000],
  ] as const)('leaves %s whole or undone, whichever statement fails and however', async (name, story, first) => {
    const all: string[] = [];
    for (let turn = 0; turn < rounds; turn++) {
      const kindAt = (at: number): FaultKind => faultKinds[(at + turn) % faultKinds.length] ?? 'cut before';
      const { statements, wrong } = await everyStatement(proxy, story, kindAt, first + turn * 1_000);
      say(`F12 ${name}: ${String(statements)} statements, ${String(wrong.length)} wrong`);
      expect(statements).toBeGreaterThan(3);
      expect(statements).toBeLessThan(most);
      all.push(...wrong);
    }
    expect(all).toEqual([]);
  });
});

function fail(index: number): never {
  throw new Error(`There is nobody at ${String(index)}.`);
}
