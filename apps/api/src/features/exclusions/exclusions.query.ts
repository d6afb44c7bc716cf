/** Reads of lists of the excluded: which stand, since when, and all their rows in constant memory. */
import type { ListedIdentity } from '@open-window/domain/exclusion.ts';
import type { Sql, TransactionSql } from 'postgres';

export interface StoredList {
  readonly list: string;
  readonly source: string;
  readonly file: string;
  readonly sha256: string;
  readonly importedAt: Date;
  readonly rows: number;
  /** Why the newest file of it was not taken; null where the newest stands. */
  readonly problem: string | null;
}

/** Lists of which a file was ever taken, and those of which none could be. The newest is what was written last: ids are drawn in that order. */
export const storedLists = (sql: Sql | TransactionSql): Promise<readonly StoredList[]> => sql<StoredList[]>`
  SELECT newest.list, newest.problem, coalesce(taken.source, newest.source) AS source, coalesce(taken.file, newest.file) AS file,
    coalesce(taken.sha256, '') AS sha256, coalesce(taken.imported_at, newest.imported_at) AS "importedAt",
    (SELECT count(*)::int FROM exclusion_row r WHERE r.list = newest.list) AS rows
  FROM (SELECT DISTINCT ON (list) * FROM exclusion_import ORDER BY list, id DESC) newest
  LEFT JOIN LATERAL (
    SELECT * FROM exclusion_import t WHERE t.list = newest.list AND t.problem IS NULL ORDER BY id DESC LIMIT 1
  ) taken ON true
  ORDER BY newest.list`;

export const sizeOfList = async (tx: TransactionSql, list: string): Promise<number> => {
  const [row] = await tx<{ rows: number }[]>`SELECT count(*)::int AS rows FROM exclusion_row WHERE list = ${list}`;
  return row?.rows ?? 0;
};

const PAGE = 5_000;

export type StoredRow = ListedIdentity & { readonly list: string; readonly row: number };

/** In the order of lists and their rows. */
export async function* storedRows(tx: TransactionSql): AsyncGenerator<readonly StoredRow[]> {
  yield* tx<StoredRow[]>`
    SELECT list, row, last_name AS last, first_name AS first, middle_name AS middle, suffix, firm, name, npis, repaired_npis AS "repairedNpis",
      affiliated_npis AS "affiliatedNpis", birth_date::text AS "birthDate", state
    FROM exclusion_row ORDER BY list, row`.cursor(PAGE);
}
