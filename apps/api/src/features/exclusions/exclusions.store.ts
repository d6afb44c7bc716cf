/** Writes of lists of the excluded: rows come in by COPY, and a list changes in one transaction or not at all. */
import type { ExclusionRow, ExclusionSource } from '@open-window/domain/exclusion.ts';
import type { Sql, TransactionSql } from 'postgres';
import { copyCell, CopyLines } from '../../platform/tables/copy-lines.ts';

/** The only connection that speaks COPY; Prisma's does not. */
export type BulkConnection = Sql;
export type BulkTx = TransactionSql;

/** One import at a time. */
const IMPORT_LOCK = 0x0b5e8;
export const waitForTurn = (tx: BulkTx): Promise<unknown> => tx`SELECT pg_advisory_xact_lock(${IMPORT_LOCK})`;

const contentColumns = [
  'last_name', 'first_name', 'middle_name', 'suffix', 'firm', 'name', 'npis', 'repaired_npis', 'affiliated_npis', 'birth_date', 'state',
  'excluded_on', 'reason',
] as const; // prettier-ignore
const content = contentColumns.join(', ');

/** Where rows wait until the file was read to its end; gone with the transaction. */
export async function openWaitingRoom(tx: BulkTx): Promise<CopyLines> {
  await tx`CREATE TEMPORARY TABLE listed (LIKE exclusion_row) ON COMMIT DROP`;
  await tx`ALTER TABLE listed ADD COLUMN is_over boolean NOT NULL, ALTER COLUMN list DROP NOT NULL`;
  return new CopyLines(await tx`COPY listed (row, is_over, ${tx.unsafe(content)}) FROM STDIN`.writable());
}

/** In the order of the columns of COPY. */
export function lineOf(number: number, row: ExclusionRow, isOver: boolean): string {
  const cells = [
    number, isOver, row.last, row.first, row.middle, row.suffix, row.firm, row.name, listOf(row.npis), listOf(row.repairedNpis),
    listOf(row.affiliatedNpis), row.birthDate, row.state, row.excludedOn, row.reason,
  ]; // prettier-ignore
  return `${cells.map(copyCell).join('\t')}\n`;
}

const listOf = (numbers: readonly string[]): string => `{${numbers.join(',')}}`;

export interface Changed {
  readonly added: number;
  readonly removed: number;
}

/** What stood in the list goes; what waits stands there now. */
export async function replaceList(tx: BulkTx, list: string): Promise<Changed> {
  const { count: removed } = await tx`DELETE FROM exclusion_row WHERE list = ${list}`;
  const { count: added } = await tx`
    INSERT INTO exclusion_row (list, row, ${tx.unsafe(content)})
    SELECT ${list}, row, ${tx.unsafe(content)} FROM listed WHERE NOT is_over`;
  return { added, removed };
}

/** Who was let in again goes, who is new comes; what stands there already is not added twice, so that a supplement may come again. */
export async function supplementList(tx: BulkTx, list: string): Promise<Changed> {
  await tx`ANALYZE listed`;
  const { count: removed } = await tx`
    DELETE FROM exclusion_row r USING listed s
    WHERE s.is_over AND r.list = ${list} AND r.last_name = s.last_name AND r.first_name = s.first_name AND r.middle_name = s.middle_name
      AND r.firm = s.firm AND r.birth_date IS NOT DISTINCT FROM s.birth_date AND r.excluded_on IS NOT DISTINCT FROM s.excluded_on`;
  // Only the two that may be empty are compared in a way that no plan can hash.
  const mayBeEmpty: readonly string[] = ['birth_date', 'excluded_on'];
  const same = contentColumns
    .map((column) => `r.${column} ${mayBeEmpty.includes(column) ? 'IS NOT DISTINCT FROM' : '='} s.${column}`)
    .join(' AND ');
  const { count: added } = await tx`
    INSERT INTO exclusion_row (list, row, ${tx.unsafe(content)})
    SELECT ${list}, (SELECT coalesce(max(row), 0) FROM exclusion_row WHERE list = ${list}) + row_number() OVER (ORDER BY s.row), ${tx.unsafe(content)}
    FROM listed s WHERE NOT is_over AND NOT EXISTS (SELECT FROM exclusion_row r WHERE r.list = ${list} AND ${tx.unsafe(same)})`;
  return { added, removed };
}

export interface ImportRecord {
  readonly list: string;
  readonly source: ExclusionSource;
  readonly file: string;
  readonly sha256: string | null;
  readonly rows_read: number;
  readonly rows_added: number;
  readonly rows_removed: number;
  readonly rows_odd: number;
  readonly rows_unusable: number;
  /** Why nothing of it was taken; null when it was. */
  readonly problem: string | null;
  readonly imported_at: Date;
}

export async function recordImport(sql: BulkConnection | BulkTx, record: ImportRecord): Promise<void> {
  await sql`INSERT INTO exclusion_import ${sql({ ...record })}`;
}
