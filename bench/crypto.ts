/** `node bench/crypto.ts`: what sealing costs, alone and through the database, and what a guess at a passphrase costs whoever stole its hash. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash, verify } from '@node-rs/argon2';
import pg from 'pg';
import { openText, type Place, sealText } from '../apps/api/src/platform/crypto/envelope.ts';
import { createKeyFile } from '../apps/api/src/platform/crypto/key-file.ts';
import { FileKeyRing } from '../apps/api/src/platform/crypto/key-ring.ts';
import { rotateKeys } from '../apps/api/src/platform/crypto/rotation.ts';
import { run } from '../tools/complaint.ts';
import { migrate } from '../tools/migrate.ts';
import { createDatabase, openPostgres } from '../tools/postgres.ts';
import { at } from './figures.ts';

const bytes = 2048;
const rows = 20_000;
/** As platform/auth/hashing.ts. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Microseconds each, sorted; the first tenth warms up and is left out. */
async function timed(count: number, work: () => unknown): Promise<number[]> {
  const took: number[] = [];
  for (let number = 0; number < count; number++) {
    const began = performance.now();
    await work();
    if (number >= count / 10) took.push((performance.now() - began) * 1000);
  }
  return took.sort((one, other) => one - other);
}

function report(what: string, took: readonly number[]): void {
  const figures = [0.5, 0.95].map((share) => at(took, share).toFixed(1).padStart(11));
  console.log(`${what.padEnd(58)}${figures.join('')}${String(took.length).padStart(9)}`);
}

await run(async () => {
  const machine = `${String(cpus().length)} cores (${cpus()[0]?.model ?? 'unknown'})`;
  console.log(`Node ${process.version}, ${machine}, everything on this machine\n`);
  console.log(`${'microseconds'.padEnd(58)}${'p50'.padStart(11)}${'p95'.padStart(11)}${'times'.padStart(9)}`);
  const folder = mkdtempSync(join(tmpdir(), 'open-window-bench-'));
  chmodSync(folder, 0o755);
  try {
    const file = join(folder, 'product-keys.json');
    createKeyFile(file);
    await alone(new FileKeyRing(file));
    await passphrases();
    await rotation(folder, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function alone(ring: FileKeyRing): Promise<void> {
  const [key, subject, text] = [randomBytes(32), randomUUID(), randomBytes(bytes / 2).toString('hex')];
  const place: Place = { table: 'person', column: 'name_sealed', row: subject };
  const dataKey = { version: 1, key };
  const sealed = sealText(dataKey, subject, place, text);
  const { kekId, wrapped } = ring.wrap(key, subject);
  const indexKey = ring.keyFor('index email');
  const steps: readonly (readonly [what: string, work: () => unknown])[] = [
    ['seal 2 KB', () => sealText(dataKey, subject, place, text)],
    ['open 2 KB', () => openText(dataKey, subject, place, sealed)],
    ['unwrap a data key, and look whether the key file changed', () => ring.unwrap(kekId, wrapped, subject)],
    ['blind index of an address', () => createHmac('sha256', indexKey).update('robin@example.test').digest()],
  ];
  for (const [what, work] of steps) report(what, await timed(20_000, work));
}

async function passphrases(): Promise<void> {
  const words = 'correct horse battery staple';
  const known = await hash(words, cost);
  const hashing = await timed(30, () => hash(words, cost));
  report('argon2id, 19 MiB, 2 passes, 1 lane: hash', hashing);
  const comparing = await timed(30, () => verify(known, words));
  report('  compare', comparing);
  const began = performance.now();
  await Promise.all(Array.from({ length: 24 }, () => verify(known, 'wrong')));
  console.log(`  ${(24_000 / (performance.now() - began)).toFixed(0)} comparisons a second with all cores`);
}

/** `keys rotate`, on a database that keeps what it is told. */
async function rotation(folder: string, file: string): Promise<void> {
  const server = await openPostgres({ folder });
  try {
    await createDatabase(server, 'bench');
    await migrate(server.ownerUrl('bench'));
    const client = new pg.Client(server.workerUrl('bench'));
    await client.connect();
    const somebody = await fill(client, new FileKeyRing(file));
    const question = 'SELECT wrapped, kek_id FROM data_key WHERE subject_id = $1 AND version = 1';
    const reading = await timed(2000, () => client.query(question, [somebody]));
    report('read the data key of one person (pg, by primary key)', reading);
    const began = performance.now();
    const { rewrapped } = await rotateKeys(client, file);
    const seconds = (performance.now() - began) / 1000;
    const perSecond = (rewrapped / seconds).toFixed(0);
    console.log(`\nkeys rotate: ${String(rewrapped)} data keys in ${seconds.toFixed(1)} s, ${perSecond} a second`);
    await client.end();
  } finally {
    await server.release();
  }
}

async function fill(client: pg.Client, ring: FileKeyRing): Promise<string> {
  const ids = Array.from({ length: rows }, () => randomUUID());
  await client.query(
    `INSERT INTO data_key (subject_id, version, subject_kind, wrapped, kek_id)
     SELECT id, 1, 'PERSON', wrapped, $3 FROM unnest($1::uuid[], $2::bytea[]) AS n (id, wrapped)`,
    [ids, ids.map((id) => ring.wrap(randomBytes(32), id).wrapped), ring.currentId],
  );
  return ids[0] ?? '';
}
