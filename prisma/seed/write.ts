/** Writes rows in bulk: by one INSERT a table through any pg client, or by COPY for a million. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type postgres from 'postgres';
import { rowsOf, type ListingRecord } from './rows.ts';
import { sharedTables, tables, type Row, type Table, type Value } from './tables.ts';

/** A pg client or pool client. */
export interface Connection {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Inside the caller's transaction. Names and values travel as one JSON parameter a table; Postgres casts them to the columns' types. */
export async function insertListings(client: Connection, records: readonly ListingRecord[]): Promise<void> {
  const rows = rowsOf(records);
  for (const table of tables) {
    const [first] = rows[table];
    if (!first) continue;
    const columns = Object.keys(first).join(', ');
    const onceOnly = sharedTables.has(table) ? 'ON CONFLICT (id) DO NOTHING' : '';
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ${onceOnly}`,
      [JSON.stringify(rows[table])],
    );
  }
}

/** Commits when `work` succeeds, undoes all of it when it throws. */
export async function inTransaction<T>(client: Connection, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/**
 * By COPY, for scratch databases only: triggers and foreign keys are asleep meanwhile, so `ANALYZE` and a fresh index load must follow. Old versions
 * are left out. Answers with the number of rows.
 */
export async function copyListings(sql: postgres.Sql, batches: Iterable<readonly ListingRecord[]>): Promise<number> {
  let count = 0;
  await sql.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    for (const records of batches) {
      const rows = rowsOf(records);
      for (const table of tables) {
        if (table === 'listing_revision') continue;
        await copyTable(tx, table, rows[table]);
        count += rows[table].length;
      }
    }
  });
  return count;
}

async function copyTable(sql: postgres.TransactionSql, table: Table, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const stream: Writable = await sql`COPY ${sql(table)} (${sql(columns)}) FROM STDIN`.writable();
  for (let start = 0; start < rows.length; start += 2000) {
    const lines = rows
      .slice(start, start + 2000)
      .map((row) => columns.map((column) => copyText(row[column] ?? null)).join('\t'));
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

function copyText(value: Value): string {
  if (value === null) return '\\N';
  if (Array.isArray(value))
    return escaped(`{${(value as readonly string[]).map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return escaped(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
