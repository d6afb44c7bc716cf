/**
 * `npm run bench:applications [-- --people 200]`: people who write applications at once, each pausing between fields as people do, and then hand them in;
 * through HTTP on a database of its own. Prints the gap where an aim is missed.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import pg from 'pg';
import { insertPrograms } from '../prisma/seed/demo-programs.ts';
import { buildApi, buildClient } from '../tools/build.ts';
import { run } from '../tools/complaint.ts';
import { type AtDesk, signInApplicant } from './desk.ts';
import { at, gap, line } from './figures.ts';
import { startProduct } from './product.ts';
import { onScratch } from './scratch.ts';

const aims = { autosave: 60, submit: 250 };
const name = 'applications';
const seconds = 20;
/** Between two fields of one person. */
const pauseMs = 3000;

/** One person with one draft, as a browser writes it. */
class Writer {
  private revision = 0;
  private id = '';
  private readonly origin: string;
  private readonly who: AtDesk;

  constructor(origin: string, who: AtDesk) {
    this.origin = origin;
    this.who = who;
  }

  private async ask(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<unknown> {
    const answer = await fetch(`${this.origin}/api/v1/account/applications${path}`, {
      method,
      headers: { ...this.who.headers, Origin: this.origin, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${String(answer.status)}: ${await answer.text()}`);
    return answer.json();
  }

  async begin(roundId: string): Promise<void> {
    this.id = ((await this.ask('POST', '', { roundId, language: 'en' })) as { id: string }).id;
  }

  /** Milliseconds until it was acknowledged. */
  async write(answers: Answers): Promise<number> {
    const began = performance.now();
    const body = { writeId: randomUUID(), language: 'en', answers };
    const written = await this.ask('PUT', `/${this.id}/answers`, body, { 'If-Match': `"${String(this.revision)}"` });
    this.revision = (written as { revision: number }).revision;
    return performance.now() - began;
  }

  async submit(): Promise<number> {
    const { signing } = (await this.ask('GET', `/${this.id}`)) as { signing: { version: string; hash: string } };
    const { version: textVersion, hash: textHash } = signing;
    const body = { revision: this.revision, name: 'Rosa Díaz', textVersion, textHash, takesRecords: true };
    const began = performance.now();
    await this.ask('POST', `/${this.id}/submissions`, body, { 'Idempotency-Key': `"${randomUUID()}"` });
    return performance.now() - began;
  }
}

/** Each begins at another moment and pauses between fields; half of them write of their health now and then. */
async function writeFor(writers: readonly Writer[]): Promise<number[]> {
  const until = performance.now() + seconds * 1000;
  const times = await Promise.all(
    writers.map(async (writer, number) => {
      const own: number[] = [];
      await wait((number / writers.length) * pauseMs);
      for (let count = 0; performance.now() < until; count += 1) {
        const words = `Field ${String(count)}: I would like to sleep again, and to walk with a friend. `.repeat(
          1 + (count % 8),
        );
        own.push(await writer.write(count % 4 === 3 ? { safetyLiver: 'NO' } : { hope: words }));
        await wait(pauseMs);
      }
      return own;
    }),
  );
  return times.flat().sort((a, b) => a - b);
}

await run(async () => {
  const { values } = parseArgs({ options: { people: { type: 'string' } } });
  const people = Number(values.people ?? 200);
  await buildClient();
  await buildApi();
  await onScratch(name, async ({ sql, server, environment }) => {
    const client = new pg.Client(server.ownerUrl(name));
    await client.connect();
    await insertPrograms(client, new Date().toISOString().slice(0, 10)).finally(() => client.end());
    const [round] = await sql<{ id: string }[]>`SELECT id FROM scholarship_round WHERE state = 'OPEN'`;
    const product = await startProduct(server.appUrl(name), environment);
    try {
      const writers: Writer[] = [];
      for (let count = 0; count < people; count += 1) {
        const writer = new Writer(product.origin, await signInApplicant(sql));
        await writer.begin(round?.id ?? '');
        writers.push(writer);
      }
      console.log(`${String(people)} people write, each every ${String(pauseMs / 1000)} s, for ${String(seconds)} s`);
      console.log(`${'ms'.padEnd(30)}${'/s'.padStart(8)}${'p50'.padStart(8)}${'p95'.padStart(8)}${'p99'.padStart(8)}`);
      await writeFor(writers.slice(0, 20));
      const cpu = product.cpuSeconds();
      const saved = await writeFor(writers);
      line('autosave acknowledged', saved.length / seconds, saved);
      gap('autosave p95', at(saved, 0.95), aims.autosave, 'ms');
      console.log(
        `  ${(((product.cpuSeconds() - cpu) * 1000) / saved.length).toFixed(2)} ms of the product’s processor each`,
      );
      const submitted: number[] = [];
      for (const writer of writers) {
        await writer.write(wholeAnswers);
        submitted.push(await writer.submit());
      }
      submitted.sort((a, b) => a - b);
      line('handed in, one by one', 0, submitted);
      gap('handing in p95', at(submitted, 0.95), aims.submit, 'ms');
    } finally {
      await product.stop();
    }
  });
});
