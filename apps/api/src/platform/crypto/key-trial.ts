/**
 * Whether a key file is the one of this database. One data key of each key above it is tried; and one data key of nobody holds no key but a print of the
 * key of indexes, so that the file of another house is found out also where nothing was sealed yet.
 */
import { timingSafeEqual } from 'node:crypto';
import { type KeyRing, WrongKeys } from './key-ring.ts';

export const nobody = '00000000-0000-4000-8000-000000000000';

interface Found {
  readonly subject_id: string;
  readonly kek_id: string;
  readonly wrapped: Buffer;
}

/** As the pools and clients of pg have it. */
interface Asked {
  readonly query: (text: string) => Promise<{ readonly rows: readonly unknown[] }>;
}

/** Each id in use once, by the index on it, however many rows there are; and the print. */
const oneOfEach = `
  WITH RECURSIVE used AS (
    (SELECT kek_id FROM data_key WHERE wrapped IS NOT NULL ORDER BY kek_id LIMIT 1)
    UNION ALL
    SELECT (SELECT kek_id FROM data_key WHERE wrapped IS NOT NULL AND kek_id > used.kek_id ORDER BY kek_id LIMIT 1)
    FROM used WHERE used.kek_id IS NOT NULL)
  SELECT k.subject_id, k.kek_id, k.wrapped
  FROM used, LATERAL (SELECT * FROM data_key WHERE kek_id = used.kek_id AND wrapped IS NOT NULL LIMIT 1) k
  UNION SELECT subject_id, kek_id, wrapped FROM data_key WHERE subject_id = '${nobody}' AND wrapped IS NOT NULL`;

export const printOf = (ring: KeyRing): Buffer => ring.keyFor('print');

/** Throws for a wrong file. False: nothing was sealed here, and no print is left yet. */
export async function tryKeys(database: Asked, ring: KeyRing): Promise<boolean> {
  const found = (await database.query(oneOfEach)).rows as readonly Found[];
  const opened = found.map((row) => [row.subject_id, ring.unwrap(row.kek_id, row.wrapped, row.subject_id)] as const);
  const print = opened.find(([id]) => id === nobody)?.[1];
  if (print && !timingSafeEqual(print, printOf(ring)))
    throw new WrongKeys('KEY_FILE is wrong: its indexKey is not the one that this database was written with.');
  return print !== undefined;
}
