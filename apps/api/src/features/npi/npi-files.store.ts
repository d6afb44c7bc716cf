/** Writes of the register: what a file says of our own numbers changes in one transaction, or not at all. */
import type { NpiFile, NpiRecord } from '@open-window/domain/npi-file.ts';
import type { Day } from '@open-window/domain/listing.ts';
import type { Sql, TransactionSql } from 'postgres';

/** The connection of the operator's command. */
export type CommandConnection = Sql;

/** One import at a time. */
const IMPORT_LOCK = 0x0b5ea;
export const waitForTurn = (tx: TransactionSql): Promise<unknown> =>
  tx`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}), set_config('app.rights', 'job', true)`;

export interface Taken {
  readonly lastOn: Day;
  readonly fullRows: number;
}

/** The last day that was taken in, and how many rows the newest full file had. */
export async function takenSoFar(tx: TransactionSql): Promise<Taken | null> {
  const [row] = await tx<{ lastOn: Day | null; fullRows: number | null }[]>`
    SELECT max(last_on)::text AS "lastOn", max(rows_read) FILTER (WHERE kind = 'FULL') AS "fullRows" FROM npi_import WHERE problem IS NULL`;
  return row === undefined || row.lastOn === null ? null : { lastOn: row.lastOn, fullRows: row.fullRows ?? 0 };
}

/** Numbers of our people and organizations, also of those who are still written about. */
export async function ourNumbers(tx: TransactionSql): Promise<ReadonlySet<string>> {
  const found = await tx<{ npi: string }[]>`
    SELECT npi FROM practitioner UNION SELECT npi FROM organization
    UNION SELECT m.member ->> 'npi' FROM listing_revision v,
      jsonb_array_elements(CASE WHEN jsonb_typeof(v.content -> 'team') = 'array' THEN v.content -> 'team' ELSE '[]' END) m (member)
    WHERE v.state = 'DRAFT'`;
  return new Set(
    found.flatMap(({ npi }: { npi: string | null }) => (npi !== null && /^\d{10}$/u.test(npi) ? [npi] : [])),
  );
}

export interface ImportRecord {
  readonly file: string;
  readonly span: NpiFile;
  readonly sha256: string | null;
  readonly rowsRead: number;
  readonly rowsKept: number;
  /** Why nothing of it was taken; null when it was. */
  readonly problem: string | null;
  readonly at: Date;
}

export async function recordImport(sql: CommandConnection | TransactionSql, record: ImportRecord): Promise<string> {
  const { file, span, sha256, rowsRead, rowsKept, problem, at } = record;
  const [row] = await sql<{ id: string }[]>`
    INSERT INTO npi_import (file, kind, first_on, last_on, sha256, rows_read, rows_kept, problem, imported_at)
    VALUES (${file}, ${span.kind}, ${span.firstOn}, ${span.lastOn}, ${sha256}, ${rowsRead}, ${rowsKept}, ${problem}, ${at}) RETURNING id`;
  return row?.id ?? '';
}

/** A full file says of every number whether it is there; a week says only what changed. */
export async function keepRecords(
  tx: TransactionSql,
  importId: string,
  { kind }: NpiFile,
  found: ReadonlyMap<string, NpiRecord>,
  ours: ReadonlySet<string>,
): Promise<void> {
  const kept = kind === 'FULL' ? [...ours] : [...found.keys()];
  const lines = JSON.stringify(kept.map((npi) => ({ npi, record: found.get(npi) ?? null })));
  await tx`
    INSERT INTO npi_record (npi, record, import_id)
    SELECT r.npi, nullif(r.record, 'null'), ${importId} FROM jsonb_to_recordset(${lines}::text::jsonb) r (npi text, record jsonb)
    ON CONFLICT (npi) DO UPDATE SET record = excluded.record, import_id = excluded.import_id`;
  await tx`DELETE FROM npi_record WHERE npi <> ALL (${[...ours]})`;
}
