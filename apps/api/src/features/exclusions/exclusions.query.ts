/** Reads of lists of the excluded: which stand, since when, and all their rows in constant memory, all at one moment. */
import type { ExclusionRow, ListedIdentity } from '@open-window/domain/exclusion.ts';
import type { Sql, TransactionSql } from 'postgres';

/** One question to the database, whichever connection answers it. */
export type Ask = <Row>(text: string, values?: readonly (string | number)[]) => Promise<readonly Row[]>;

export const oneMoment = 'ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** For the operator's command, which has a connection of its own. */
export const atOneMoment = async <T>(connection: Sql, work: (ask: Ask) => Promise<T>): Promise<T> => {
  const result = await connection.begin(oneMoment, (tx) =>
    work(async <Row>(text: string, values: readonly (string | number)[] = []) => [
      ...(await tx.unsafe<(Row & object)[]>(text, [...values])),
    ]),
  );
  return result as T;
};

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
const listsWith = (size: string): string => `
  SELECT newest.list, newest.problem, coalesce(taken.source, newest.source) AS source, coalesce(taken.file, newest.file) AS file,
    coalesce(taken.sha256, '') AS sha256, coalesce(taken.imported_at, newest.imported_at) AS "importedAt", ${size} AS rows
  FROM (SELECT DISTINCT ON (list) * FROM exclusion_import ORDER BY list, id DESC) newest
  LEFT JOIN LATERAL (
    SELECT * FROM exclusion_import t WHERE t.list = newest.list AND t.problem IS NULL ORDER BY id DESC LIMIT 1
  ) taken ON true
  ORDER BY newest.list`;

const counted = listsWith('(SELECT count(*)::int FROM exclusion_row r WHERE r.list = newest.list)');
export const storedLists = (ask: Ask): Promise<readonly StoredList[]> => ask<StoredList>(counted);

/** For who may not read the rows: 1 where a file was taken, which never names nobody. */
const uncounted = listsWith('(taken.list IS NOT NULL)::int');
export const announcedLists = (ask: Ask): Promise<readonly StoredList[]> => ask<StoredList>(uncounted);

export const sizeOfList = async (tx: TransactionSql, list: string): Promise<number> => {
  const [row] = await tx<{ rows: number }[]>`SELECT count(*)::int AS rows FROM exclusion_row WHERE list = ${list}`;
  return row?.rows ?? 0;
};

const PAGE = 5_000;

interface Place {
  readonly list: string;
  readonly row: number;
}
export type StoredRow = ListedIdentity & Place;

const identity = `list, row, last_name AS last, first_name AS first, middle_name AS middle, suffix, firm, name, npis,
  repaired_npis AS "repairedNpis", affiliated_npis AS "affiliatedNpis", birth_date::text AS "birthDate", state`;

/** In the order of lists and their rows. */
export async function* storedRows(ask: Ask): AsyncGenerator<readonly StoredRow[]> {
  let last: Place | undefined = { list: '', row: 0 };
  while (last) {
    const page: readonly StoredRow[] = await ask<StoredRow>(
      `SELECT ${identity} FROM exclusion_row WHERE (list, row) > ($1::text, $2::int) ORDER BY list, row LIMIT ${String(PAGE)}`,
      [last.list, last.row],
    );
    yield page;
    last = page.length === PAGE ? page.at(-1) : undefined;
  }
}

/** All that these rows say, in no order. */
export const entriesAt = (ask: Ask, places: readonly Place[]): Promise<readonly (ExclusionRow & Place)[]> =>
  ask<ExclusionRow & Place>(
    `SELECT ${identity}, excluded_on::text AS "excludedOn", reason FROM exclusion_row
     JOIN jsonb_to_recordset($1::jsonb) wanted (list text, row int) USING (list, row)`,
    [JSON.stringify(places)],
  );
