/**
 * Another key-encryption key: a new one is written to the key file first, then every data key is wrapped anew, while the product runs. Killed at any
 * moment, the next run goes on: what is wrapped by the old key still opens, because the old key stays until it is retired.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { addKey, removeKey } from './key-file.ts';
import { FileKeyRing, readKeyFile, WrongKeys } from './key-ring.ts';

export interface Rotated {
  readonly current: string;
  /** True: an earlier run was cut off, and this one finished it instead of making another key. */
  readonly resumed: boolean;
  readonly rewrapped: number;
  /** Data keys that no key of the file opens; something is wrong with them. */
  readonly left: number;
}

interface Row {
  readonly subject_id: string;
  readonly version: number;
  readonly wrapped: Buffer;
  readonly kek_id: string;
}

const atOnce = 500;
const oneAtATime = 0x0b5e7;
/** So many that do not open are no damage, but the wrong file. */
const tooMany = 1000;

/** `client`: may update data_key. `mustBeNew`: makes another key even where an earlier run was cut off. */
export async function rotateKeys(client: pg.Client, file: string, mustBeNew = false): Promise<Rotated> {
  await client.query('SELECT pg_advisory_lock($1)', [oneAtATime]);
  try {
    const resumed = !mustBeNew && (await hasAny(client, oldIdsOf(file), new Set()));
    if (!resumed) addKey(file);
    const ring = new FileKeyRing(file);
    const damaged = new Set<string>();
    let rewrapped = 0;
    while (await hasAny(client, oldIdsOf(file), damaged))
      rewrapped += await rewrapSome(client, ring, oldIdsOf(file), damaged);
    return { current: ring.currentId, resumed, rewrapped, left: await countOf(client, '<>', ring.currentId) };
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [oneAtATime]);
  }
}

const oldIdsOf = (file: string): string[] => {
  const { keys, current } = readKeyFile(file);
  return Object.keys(keys).filter((id) => id !== current);
};

const ofKeys = 'FROM data_key WHERE wrapped IS NOT NULL AND kek_id = ANY ($1) AND subject_id <> ALL ($2::uuid[])';

const hasAny = async (client: pg.Client, kekIds: readonly string[], but: ReadonlySet<string>): Promise<boolean> =>
  (await client.query(`SELECT ${ofKeys} LIMIT 1`, [kekIds, [...but]])).rowCount === 1;

const countOf = async (client: pg.Client, is: '=' | '<>', kekId: string): Promise<number> => {
  const text = `SELECT count(*)::int AS n FROM data_key WHERE wrapped IS NOT NULL AND kek_id ${is} $1`;
  return (await client.query<{ n: number }>(text, [kekId])).rows[0]?.n ?? 0;
};

/** One handful, in a transaction. Who is being deleted at this moment is waited for. */
async function rewrapSome(
  client: pg.Client,
  ring: FileKeyRing,
  oldIds: readonly string[],
  damaged: Set<string>,
): Promise<number> {
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<Row>(
      `SELECT subject_id, version, wrapped, kek_id ${ofKeys} LIMIT ${atOnce} FOR UPDATE`,
      [oldIds, [...damaged]],
    );
    const anew = rows.flatMap((row) => rewrapped(row, ring, damaged));
    await client.query(
      `UPDATE data_key k SET wrapped = n.wrapped, kek_id = n.kek_id
       FROM unnest($1::uuid[], $2::int[], $3::bytea[], $4::text[]) AS n (subject_id, version, wrapped, kek_id)
       WHERE k.subject_id = n.subject_id AND k.version = n.version`,
      [
        anew.map((row) => row.subject_id),
        anew.map((row) => row.version),
        anew.map((row) => row.wrapped),
        anew.map((row) => row.kek_id),
      ],
    );
    await client.query('COMMIT');
    if (damaged.size > tooMany) throw new WrongKeys('KEY_FILE does not open the data keys of this database.');
    return anew.length;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

function rewrapped(row: Row, ring: FileKeyRing, damaged: Set<string>): Row[] {
  try {
    const { kekId, wrapped } = ring.wrap(ring.unwrap(row.kek_id, row.wrapped, row.subject_id), row.subject_id);
    return [{ ...row, kek_id: kekId, wrapped }];
  } catch (error) {
    if (!(error instanceof WrongKeys)) throw error;
    damaged.add(row.subject_id);
    return [];
  }
}

/**
 * Takes an old key out of the file. Null: done; otherwise why not. Nobody adds a data key meanwhile; who wrapped one by this key a moment ago and
 * adds it a moment later finds that it does not open, and nothing of it is kept.
 */
export async function retireKey(client: pg.Client, file: string, id: string): Promise<string | null> {
  const { keys, current } = readKeyFile(file);
  if (!Object.hasOwn(keys, id)) return `there is no key ${id}`;
  if (id === current) return `${id} is the current key`;
  await lockKeys(client);
  try {
    const held = await countOf(client, '=', id);
    if (held > 0) return `${held} data keys are still wrapped by ${id}: rotate first`;
    removeKey(file, id);
    return null;
  } finally {
    await client.query('COMMIT');
  }
}

/** Begins a transaction in which nobody else changes data keys. Asks for it briefly and again, so that nobody queues behind the question. */
async function lockKeys(client: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await client.query("BEGIN; SET LOCAL lock_timeout = '500ms'");
    try {
      await client.query('LOCK TABLE data_key IN SHARE ROW EXCLUSIVE MODE');
      return;
    } catch (error) {
      await client.query('ROLLBACK');
      if ((error as { code?: string }).code !== '55P03' || attempt === 60) throw error;
      await wait(500);
    }
  }
}
