/** `npm run bench:audit [-- --lines 500000]`: how many lines a second the log takes, alone and from many hands at once, and how fast it is read to its end. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { hashOf } from '../apps/api/src/platform/audit/canonical.ts';
import { verifyChain } from '../apps/api/src/platform/audit/verify.ts';
import { newKeyFile } from '../apps/api/src/platform/crypto/key-ring.ts';
import { buildApi, buildClient } from '../tools/build.ts';
import { run } from '../tools/complaint.ts';
import { migrate } from '../tools/migrate.ts';
import { createDatabase, openPostgres } from '../tools/postgres.ts';

const aims = { read: 250_000, written: 300 };
const secondsOfWriting = 4;
const hands = [1, 8];
const root = join(import.meta.dirname, '..');
const person = (number: number) => `00000000-0000-4000-8000-${String(number % 5000).padStart(12, '0')}`;

function report(what: string, perSecond: number, aim: number): void {
  const verdict = perSecond >= aim ? 'met' : `missed by ${String(Math.round(aim - perSecond))}`;
  console.log(
    `${what.padEnd(44)}${String(Math.round(perSecond)).padStart(9)} lines/s   aim of ${String(aim)} ${verdict}`,
  );
}

/** The built parts of the product that are needed here. */
interface Built {
  readonly Audit: new (
    database: object,
    log: object,
    clock: object,
  ) => {
    record: (tx: object, event: object) => Promise<void>;
  };
  readonly Config: new (environment: object) => object;
  readonly Database: new (config: object) => {
    as: (acting: object, work: (tx: object) => Promise<void>) => Promise<void>;
    onApplicationShutdown: () => Promise<void>;
  };
  readonly Log: new (level: string) => object;
  readonly job: object;
  readonly systemClock: object;
}

async function built(): Promise<Built> {
  const paths = ['audit/audit', 'config/config', 'database/database', 'observability/log', 'auth/acting', 'clock'];
  const parts = await Promise.all(
    paths.map(async (path) => (await import(join(root, `apps/api/dist/platform/${path}.js`))) as object),
  );
  return Object.assign({}, ...parts) as Built;
}

/** As the product writes it: a transaction a line, in the role of the product. */
async function write(databaseUrl: string, keyFile: string): Promise<void> {
  const { Audit, Config, Database, Log, job, systemClock } = await built();
  const database = new Database(new Config({ DATABASE_URL: databaseUrl, KEY_FILE: keyFile }));
  const audit = new Audit(database, new Log('silent'), systemClock);
  for (const at of hands) {
    const until = performance.now() + secondsOfWriting * 1000;
    let lines = 0;
    const hand = async () => {
      for (; performance.now() < until; lines++)
        await database.as(job, (tx) =>
          audit.record(tx, {
            actor: null,
            as: 'job:bench',
            action: 'file.read',
            subject: { kind: 'file', id: person(lines) },
            personId: person(lines),
            fields: ['name'],
          }),
        );
    };
    await Promise.all(Array.from({ length: at }, hand));
    report(`written, ${String(at)} at once`, lines / secondsOfWriting, aims.written);
  }
  await database.onApplicationShutdown();
}

/** A log of some length that holds, after the lines that are there; made here, since nobody wants to wait for the product to write it. */
async function lengthen(ownerUrl: string, lines: number): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  const [head] = await sql<{ seq: string; hash: Buffer }[]>`SELECT seq::text, hash FROM audit_head`;
  let seq = BigInt(head?.seq ?? 0);
  let previous = head?.hash ?? Buffer.alloc(32);
  function* text() {
    for (let line = 0; line < lines; line++) {
      seq += 1n;
      const atMs = 1_900_000_000_000 + line;
      const event = {
        seq, atMs, actorId: person(line), actorAs: 'staff:CLINICIAN', action: 'file.read', subjectKind: 'file', subjectId: person(line * 7),
        personId: person(line * 13), fields: ['name', 'content'], requestId: person(line), network: '203.0.113.0/24',
      }; // prettier-ignore
      const hash = hashOf(event, previous);
      const cells = [
        seq, new Date(atMs).toISOString(), event.actorId, event.actorAs, event.action, event.subjectKind, event.subjectId, event.personId,
        '{name,content}', event.requestId, event.network, `\\\\x${previous.toString('hex')}`, `\\\\x${hash.toString('hex')}`,
      ]; // prettier-ignore
      yield `${cells.join('\t')}\n`;
      previous = hash;
    }
  }
  await pipeline(Readable.from(text()), await sql`COPY audit_event FROM STDIN`.writable());
  await sql`UPDATE audit_head SET seq = ${seq.toString()}, hash = ${previous}`;
  await sql.end();
}

await run(async () => {
  const { values } = parseArgs({ options: { lines: { type: 'string', default: '500000' } } });
  await buildClient();
  await buildApi();
  const folder = mkdtempSync(join(tmpdir(), 'open-window-bench-'));
  chmodSync(folder, 0o755);
  const server = await openPostgres({ folder, isScratch: true });
  try {
    await createDatabase(server, 'log');
    await migrate(server.ownerUrl('log'));
    const keyFile = join(folder, 'keys.json');
    writeFileSync(keyFile, newKeyFile(), { mode: 0o600 });
    await write(server.appUrl('log'), keyFile);
    await lengthen(server.ownerUrl('log'), Number(values.lines));
    for (const _ of ['cold', 'warm']) {
      const begun = performance.now();
      const cpuBefore = process.cpuUsage();
      const { rows, firstBad } = await verifyChain({ url: server.appUrl('log'), anchorFile: null, sign: () => '' });
      report('read and proved', rows / ((performance.now() - begun) / 1000), aims.read);
      const { user, system } = process.cpuUsage(cpuBefore);
      report('  by processor time of the reader', rows / ((user + system) / 1e6), aims.read);
      if (firstBad !== null) throw new Error(firstBad);
    }
  } finally {
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  }
});
