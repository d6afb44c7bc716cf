/**
 * Another key-encryption key: a new one is written to the key file first, then every data key is wrapped anew, while the product runs. Killed at any
 * moment, the next run goes on: what is wrapped by the old key still opens, because the old key stays until it is retired.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type pg from 'pg';
import { FileKeyRing } from './key-ring.ts';

interface KeyFile {
  current: string;
  keys: Record<string, string>;
  readonly indexKey: string;
}

export interface Rotated {
  readonly current: string;
  /** True: an earlier run was cut off, and this one finished it instead of making another key. */
  readonly resumed: boolean;
  readonly rewrapped: number;
}

const atOnce = 500;

const read = (file: string): KeyFile => JSON.parse(readFileSync(file, 'utf8')) as KeyFile;

/** All or nothing, whenever the power goes. */
function write(file: string, keys: KeyFile): void {
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(beside, 'wx', 0o600);
  writeSync(handle, `${JSON.stringify(keys, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, file);
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

const waiting = async (client: pg.Client, current: string): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM data_key WHERE wrapped IS NOT NULL AND kek_id <> $1',
    [current],
  );
  return rows[0]?.n ?? 0;
};

/** `client`: may update data_key. */
export async function rotateKeys(client: pg.Client, file: string): Promise<Rotated> {
  const keys = read(file);
  const resumed = (await waiting(client, keys.current)) > 0 && Object.keys(keys.keys).length > 1;
  if (!resumed) {
    const id = `k${Math.max(0, ...Object.keys(keys.keys).map((each) => Number(/^k(\d+)$/.exec(each)?.[1] ?? 0))) + 1}`;
    write(file, { ...keys, current: id, keys: { ...keys.keys, [id]: randomBytes(32).toString('base64') } });
  }
  const ring = new FileKeyRing(file);
  let rewrapped = 0;
  for (let last = -1; last !== 0;) {
    last = await rewrapSome(client, ring);
    rewrapped += last;
  }
  return { current: ring.currentId, resumed, rewrapped };
}

/** One handful, in a transaction; two rotations at once take different rows. */
async function rewrapSome(client: pg.Client, ring: FileKeyRing): Promise<number> {
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<{ subject_id: string; version: number; wrapped: Buffer; kek_id: string }>(
      `SELECT subject_id, version, wrapped, kek_id FROM data_key WHERE wrapped IS NOT NULL AND kek_id <> $1
       ORDER BY kek_id, subject_id LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`,
      [ring.currentId],
    );
    const anew = rows.map((row) => ring.wrap(ring.unwrap(row.kek_id, row.wrapped, row.subject_id), row.subject_id));
    await client.query(
      `UPDATE data_key k SET wrapped = n.wrapped, kek_id = $4
       FROM unnest($1::uuid[], $2::int[], $3::bytea[]) AS n (subject_id, version, wrapped)
       WHERE k.subject_id = n.subject_id AND k.version = n.version AND k.wrapped IS NOT NULL`,
      [
        rows.map((row) => row.subject_id),
        rows.map((row) => row.version),
        anew.map(({ wrapped }) => wrapped),
        ring.currentId,
      ],
    );
    await client.query('COMMIT');
    return rows.length;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Takes an old key out of the file. Null: done; otherwise why not. */
export async function retireKey(client: pg.Client, file: string, id: string): Promise<string | null> {
  const keys = read(file);
  if (!(id in keys.keys)) return `there is no key ${id}`;
  if (id === keys.current) return `${id} is the current key`;
  const { rows } = await client.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM data_key WHERE wrapped IS NOT NULL AND kek_id = $1',
    [id],
  );
  const held = rows[0]?.n ?? 0;
  if (held > 0) return `${held} data keys are still wrapped by ${id}: rotate first`;
  write(file, { ...keys, keys: Object.fromEntries(Object.entries(keys.keys).filter(([each]) => each !== id)) });
  return null;
}
