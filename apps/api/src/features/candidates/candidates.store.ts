/** Writes of the import: staged rows become candidates, and possible duplicates become flagged sets. Set by set, never row by row. */
import type { Sql, TransactionSql } from 'postgres';
import { contentColumns, stagedColumns } from './staging.store.ts';

/** The only connection that speaks COPY; Prisma's does not. */
export type BulkConnection = Sql;
export type BulkTx = TransactionSql;

/** One import at a time: two would see each other's rows too late. */
const IMPORT_LOCK = 0x0b5e7;

export const waitForTurn = (tx: BulkTx): Promise<unknown> => tx`SELECT pg_advisory_xact_lock(${IMPORT_LOCK})`;

/**
 * Gives every staged row its own identity. A row that says the same as an earlier one is marked and counted once; rows of one number that say
 * different things are numbered in an order that does not depend on the order of the file.
 */
export async function tellRowsApart(tx: BulkTx): Promise<void> {
  await tx`ANALYZE staged`;
  await tx`
    WITH doubled AS (SELECT identity FROM staged GROUP BY identity HAVING count(*) > 1),
    ranked AS (
      SELECT row, dense_rank() OVER (PARTITION BY identity ORDER BY place_key, digest) AS rank,
        row_number() OVER (PARTITION BY identity, digest ORDER BY row) AS nth
      FROM staged JOIN doubled USING (identity)
    )
    UPDATE staged s SET identity = CASE WHEN rank = 1 THEN identity ELSE identity || '#' || rank END, is_repeat = nth > 1
    FROM ranked r WHERE r.row = s.row AND (rank > 1 OR nth > 1)`;
}

/**
 * A number that another file gave to quite another name (not half of the words are the same) stands for another candidate: the two are flagged as
 * one set, and neither overwrites the other at every import. A name that was only touched up stays the same candidate.
 */
export async function keepNamesakesApart(tx: BulkTx, source: string, file: string): Promise<void> {
  await tx`
    WITH clash AS (
      SELECT s.row, s.name_key, regexp_split_to_array(lower(s.name), '\\W+') AS words, regexp_split_to_array(lower(c.name), '\\W+') AS words_before
      FROM staged s JOIN candidate c ON c.source = ${source} AND c.identity = s.identity
      WHERE c.file <> ${file} AND c.name_key <> s.name_key AND s.identity NOT LIKE 'place:%'
    )
    UPDATE staged s SET identity = s.identity || '@' || s.name_key
    FROM clash WHERE clash.row = s.row
      AND 2 * cardinality(ARRAY(SELECT unnest(words) INTERSECT SELECT unnest(words_before))) < least(cardinality(words), cardinality(words_before))`;
}

export interface Merged {
  readonly created: number;
  readonly changed: number;
}

export async function merge(tx: BulkTx, source: string, file: string): Promise<Merged> {
  const columns = tx.unsafe(stagedColumns.join(', '));
  const kept = ['digest', 'name_key', 'place_key', 'findings', ...contentColumns];
  const { count: changed } = await tx`
    UPDATE candidate c SET file = ${file}, imported_at = now(), ${tx.unsafe(kept.map((column) => `${column} = s.${column}`).join(', '))}
    FROM staged s WHERE NOT s.is_repeat AND c.source = ${source} AND c.identity = s.identity AND c.digest <> s.digest`;
  const { count: created } = await tx`
    INSERT INTO candidate (source, file, ${columns})
    SELECT ${source}, ${file}, ${columns} FROM staged s
    WHERE NOT is_repeat AND NOT EXISTS (SELECT FROM candidate c WHERE c.source = ${source} AND c.identity = s.identity)
    ORDER BY s.identity`;
  return { created, changed };
}

export async function recordImport(
  tx: BulkTx,
  done: Record<string, string | number>,
  findings: Record<string, number>,
): Promise<void> {
  await tx`INSERT INTO candidate_import ${tx({ ...done, findings: tx.json(findings) })}`;
}

/** Half a kilometre or so: one building, or the one across the street. */
const NEAR_DEGREES = 0.005;

/** Made anew from all sources after every import that wrote something. */
export async function flagDuplicates(tx: BulkTx): Promise<void> {
  await tx`ANALYZE candidate`; // after an import that was killed, its statistics may speak of an empty table
  await tx`DELETE FROM candidate_duplicate`;
  await tx`
    INSERT INTO candidate_duplicate (reason, set_key, candidate_id)
    SELECT 'SAME_PLACE', place_key::text, id FROM candidate
    JOIN (SELECT place_key FROM candidate WHERE place_key IS NOT NULL GROUP BY place_key HAVING count(*) > 1) AS doubled USING (place_key)`;
  await tx`
    INSERT INTO candidate_duplicate (reason, set_key, candidate_id)
    SELECT 'SAME_NPI', npi, id FROM candidate
    JOIN (SELECT npi FROM candidate WHERE npi IS NOT NULL GROUP BY npi HAVING count(*) > 1) AS doubled USING (npi)`;
  await tx`
    INSERT INTO candidate_duplicate (reason, set_key, candidate_id)
    SELECT 'SAME_PHONE_NEARBY', phone || '/' || state, id FROM candidate c
    WHERE phone IS NOT NULL AND state IS NOT NULL AND latitude IS NOT NULL AND EXISTS (
      SELECT FROM candidate o WHERE o.phone = c.phone AND o.state = c.state AND o.id <> c.id
        AND abs(o.latitude - c.latitude) < ${NEAR_DEGREES} AND abs(o.longitude - c.longitude) < ${NEAR_DEGREES})`;
}
