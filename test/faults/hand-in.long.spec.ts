/** F3, F4, F5 and F11 for applications: a full disk, mail that does not go, the same submission many times at once, and a product whose clock is wrong. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailSink, startMailSink } from '../../apps/api/test/mail-sink.ts';
import { Chance, ruleOfThree, say, sized } from './chance.ts';
import { House } from './house.ts';
import type { RealProcess } from './process.ts';
import { balanceOfWriters, newToll, nothingWrong, openRoundOf, type Toll, Writer } from './writers.ts';

const keys = sized(20, 1_000);
const mailed = sized(10, 300);
const looks = sized(24, 1_000);
const times = 10;
const disk = mkdtempSync(join(tmpdir(), 'full-disk-'));

/** A disk of one megabyte with nothing left on it; only who may mount has one. */
function mountFullDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0777', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    say('F3 for applications is skipped: a small disk cannot be mounted here.');
    return false;
  }
  try {
    writeFileSync(join(disk, 'filler'), Buffer.alloc(2_000_000));
  } catch {
    // It is full now.
  }
  return true;
}
const isMounted = mountFullDisk();

describe('while somebody hands an application in', () => {
  let house: House;
  let product: RealProcess;
  let sink: MailSink;
  let round: string;
  beforeAll(async () => {
    house = await House.build();
    sink = await startMailSink();
    product = await house.product({ FILES_FOLDER: disk });
    await product.start();
    house.keepLimitsOpen();
    round = await openRoundOf(house);
  }, 240_000);
  afterAll(async () => {
    await house.stop();
    await sink.stop();
    if (isMounted) execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  async function written(toll: Toll = newToll()): Promise<Writer> {
    const writer = await Writer.begin(product.url, house, round, toll);
    for (let at = 0; at < 3; at++) await writer.write();
    await writer.complete();
    return writer;
  }

  (isMounted ? it : it.skip)('F3: the disk of documents is full, and it is taken all the same', async () => {
    const writer = await written();
    await writer.submit();
    expect(() => {
      writeFileSync(join(disk, 'more'), Buffer.alloc(100_000));
    }).toThrow(/ENOSPC/);
    expect(await balanceOfWriters(house, [writer])).toEqual(nothingWrong);
  });

  it(`F5: ${String(keys)} submissions, each ${String(times)} times at once, have one effect and one answer each`, async () => {
    const writers: Writer[] = [];
    const statuses = new Map<number, number>();
    for (let at = 0; at < keys; at++) {
      const writer = await written();
      const body = await writer.submission();
      for (const told of await Promise.all(Array.from({ length: times }, () => writer.send(body))))
        statuses.set(told?.status ?? 0, (statuses.get(told?.status ?? 0) ?? 0) + 1);
      writers.push(writer);
    }
    const [one] = writers;
    const other = await one?.send({ ...(await one.submission()), name: 'Another Name' });
    const balance = await balanceOfWriters(house, writers);
    const receipts = new Set(writers.flatMap((writer) => writer.receipts));
    say(
      `F5 applications: ${JSON.stringify([...statuses])}, ${String(receipts.size)} numbers; ${JSON.stringify(balance)}; ${ruleOfThree(keys * times)}`,
    );
    expect([balance, receipts.size, [...statuses.keys()], other?.status]).toEqual([nothingWrong, keys, [201], 422]);
  });

  it(`F4: ${String(mailed)} are handed in while no mail goes, and each of them gets its mail when it does`, async () => {
    const [quiet, broken] = [newToll(), newToll()];
    for (let at = 0; at < mailed; at++) await (await written(quiet)).submit();
    sink.moods.push(...Array.from({ length: 20 }, (_, at) => (['busy', 450, 'hangUp', 421] as const)[at % 4] ?? 450));
    const worker = await house.worker({ SMTP_URL: sink.url });
    await worker.start();
    const writers: Writer[] = [];
    for (let at = 0; at < mailed; at++) {
      const writer = await written(broken);
      await writer.submit();
      writers.push(writer);
    }
    const waiting = (): Promise<number> => house.count(`SELECT count(*) FROM mail WHERE state <> 'SENT'`);
    while ((await waiting()) > 0) {
      await house.ask(`UPDATE mail SET next_at = queued_at WHERE state = 'QUEUED'`);
      await house.ask(`UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send' AND state = 'created'`);
      await wait(250);
    }
    const sent = await house.ask<{ message_id: string }>(
      `SELECT message_id FROM mail WHERE template = 'applicationReceived'`,
    );
    const arrived = sink.mails.map(({ messageId }) => messageId);
    const lost = sent.filter(({ message_id: id }) => !arrived.includes(id)).length;
    const refused = [...broken.refusals.values()].reduce((sum, each) => sum + each, 0) + broken.unanswered;
    const slowest = ({ submitMs }: Toll): number => Math.round(Math.max(...submitMs));
    say(
      `F4 applications: ${String(refused)} of ${String(mailed)} refused, slowest ${String(slowest(broken))} ms (${String(slowest(quiet))} ms before); ` +
        `${String(lost)} of ${String(sent.length)} mails lost, ${String(arrived.length - new Set(arrived).size)} came twice`,
    );
    expect([refused, lost, await waiting()]).toEqual([0, 0, 0]);
    expect(await balanceOfWriters(house, writers)).toEqual(nothingWrong);
    // Nothing of the answers or of what it is about is in a mail.
    expect(sink.mails.filter(({ raw }) => /Denver|Rosa|w\d-[0-9a-f]{8}/.test(raw))).toEqual([]);
    await worker.kill('SIGTERM');
  });

  it.each([90, -90])(
    `F11: with a clock that is %i seconds off, ${String(looks)} around the deadline are judged by the clock of the database`,
    async (offBy) => {
      const chance = new Chance('F11 applications');
      await house.ask(`
        INSERT INTO answered_minute SELECT date_trunc('minute', now()) + n * interval '1 minute' FROM generate_series(-200, 100) n ON CONFLICT DO NOTHING;
        ALTER TABLE scholarship_round DISABLE TRIGGER USER`);
      const shifted = `const Real = Date; const by = ${String(offBy * 1000)};
        globalThis.Date = class extends Real { constructor(...given) { super(...(given.length ? given : [Real.now() + by])); } static now() { return Real.now() + by; } };`;
      const wrongClock = await house.product({
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shifted)}`,
      });
      await wrongClock.start();
      const [writers, wrong]: [Writer[], string[]] = [[], []];
      let naive = 0;
      let next = await written();
      for (let look = 0; look < looks; look++) {
        const left = (chance.next() < 0.5 ? -1 : 1) * chance.between(20, 80);
        await house.ask(
          `UPDATE scholarship_round SET kind = 'DATED', opens_at = now() - interval '9 days', closes_at = now() + interval '9 days' WHERE id = $1`,
          [round],
        );
        const body = await next.submission();
        next.url = wrongClock.url;
        await house.ask(
          `UPDATE scholarship_round SET closes_at = clock_timestamp() - interval '15 minutes' + $2 * interval '1 second' WHERE id = $1`,
          [round, left],
        );
        const told = await next.send(body);
        if (left - offBy > 0 !== left > 0) naive += 1;
        if ((told?.status === 201) !== left > 0) wrong.push(`${left.toFixed(1)} s left: ${JSON.stringify(told)}`);
        next.url = product.url;
        await house.ask(
          `UPDATE scholarship_round SET kind = 'ROLLING', opens_at = NULL, closes_at = NULL WHERE id = $1`,
          [round],
        );
        if (told?.status !== 201) continue;
        writers.push(next);
        next = await written();
      }
      await wrongClock.kill('SIGTERM');
      await house.ask('ALTER TABLE scholarship_round ENABLE TRIGGER USER');
      const balance = await balanceOfWriters(house, writers);
      say(
        `F11 applications, ${String(offBy)} s off: ${String(wrong.length)} of ${String(looks)} judged wrong, ${String(naive)} would be by its own clock; ${JSON.stringify(balance)}; ${ruleOfThree(looks)}`,
      );
      expect([wrong, balance]).toEqual([[], nothingWrong]);
      expect(naive).toBeGreaterThan(0); // the control: such a clock would decide otherwise
    },
  );
});
