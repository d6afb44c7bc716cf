/** Imports one file: every row is read by the law, put in the waiting room, and all of them become candidates in one transaction. */
import { basename } from 'node:path';
import type { CandidateSource, Finding, FindingAction, FindingRule } from '@open-window/domain/candidate.ts';
import { readLayout, type Field, type Layout } from '@open-window/domain/candidate-layout.ts';
import { readRow } from '@open-window/domain/candidate-row.ts';
import { countryOf } from '../../platform/places/country.ts';
import { loadGazetteer } from '../../platform/places/gazetteer.ts';
import { decodeCell } from '../../platform/tables/cell-encoding.ts';
import { openTable, UnreadableTable, type Table } from '../../platform/tables/table-file.ts';
import {
  flagDuplicates,
  keepNamesakesApart,
  merge,
  recordImport,
  tellRowsApart,
  waitForTurn,
  type BulkConnection,
  type BulkTx,
} from './candidates.store.ts';
import { repeatsOf } from './staging.query.ts';
import { openStaging } from './staging.store.ts';

export interface ImportOrder {
  readonly source: CandidateSource;
  /** `-` is standard input. */
  readonly path: string;
  readonly map: ReadonlyMap<Field, string>;
  readonly onFinding: (finding: { readonly row: number } & Finding) => void;
  readonly onProgress: (rows: number, share: number | null) => void;
}

export interface Tally {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** How often each rule led to each action. */
  readonly findings: Readonly<Record<string, number>>;
}

/** Throws UnreadableTable, and then nothing of the file is kept. */
export async function importFile(sql: BulkConnection, order: ImportOrder): Promise<Tally> {
  const table = await openTable(order.path);
  try {
    return await sql.begin((tx) => takeIn(tx, table, order));
  } finally {
    table.close();
  }
}

async function takeIn(tx: BulkTx, table: Table, order: ImportOrder): Promise<Tally> {
  const file = basename(order.path);
  const found: Record<string, number> = {};
  const note = (row: number, finding: Finding): void => {
    const key = `${finding.rule} ${finding.action}`;
    found[key] = (found[key] ?? 0) + 1;
    order.onFinding({ row, ...finding });
  };

  await waitForTurn(tx);
  const { rows, refused, layout } = await stage(tx, table, order, note);
  await tellRowsApart(tx);
  for await (const repeats of repeatsOf(tx)) {
    for (const { row, field, value, rule, action } of repeats)
      note(row, { column: headingOf(layout, field), value, rule, action });
  }
  if (order.source === 'csv') await keepNamesakesApart(tx, order.source, file);
  const { created, changed } = await merge(tx, order.source, file);
  if (created + changed > 0) await flagDuplicates(tx);
  const unchanged = rows - refused - created - changed;
  await recordImport(
    tx,
    {
      source: order.source,
      file,
      rows_read: rows,
      rows_new: created,
      rows_changed: changed,
      rows_unchanged: unchanged,
      rows_refused: refused,
    },
    found,
  );
  return { rows, created, changed, unchanged, refused, findings: found };
}

type Note = (row: number, finding: Finding) => void;

async function stage(
  tx: BulkTx,
  table: Table,
  order: ImportOrder,
  note: Note,
): Promise<{ rows: number; refused: number; layout: Layout }> {
  const country = countryOf(loadGazetteer());
  const staging = await openStaging(tx);
  let layout: Layout | null = null;
  let used: readonly number[] = [];
  let rows = 0;
  let refused = 0;
  try {
    for await (const bytes of table.rows) {
      if (layout === null) {
        layout = layoutOf(order, bytes);
        used = [
          ...Object.values(layout.columns),
          ...layout.taxonomies.flatMap(({ code, isPrimary }) => [code, isPrimary ?? code]),
        ];
        continue;
      }
      rows += 1;
      const { cells, repaired } = decoded(bytes, used, layout);
      const { candidate, number, findings } = readRow(cells, layout, country);
      const all = repaired.length > 0 ? [...repaired, ...findings] : findings;
      for (const finding of all) note(rows, finding);
      if (candidate === null) refused += 1;
      else await (staging.add(rows, number, candidate, all) ?? undefined);
      if (rows % 2000 === 0) order.onProgress(rows, table.progress());
    }
    if (layout === null) throw new UnreadableTable(`${order.path} holds no line of headings.`);
    await staging.finish();
  } catch (error) {
    staging.abandon();
    throw error;
  }
  order.onProgress(rows, 1);
  return { rows, refused, layout };
}

function layoutOf({ source, path, map }: ImportOrder, bytes: readonly string[]): Layout {
  const reading = readLayout(
    source,
    bytes.map((cell) => decodeCell(cell).text.trim()),
    map,
  );
  if ('problem' in reading)
    throw new UnreadableTable(`The layout of ${path} is not that of ${source}: ${reading.problem}.`);
  return reading.layout;
}

/** Only the columns that are read, unless the row has another width: then any cell may have to move. */
function decoded(
  bytes: readonly string[],
  used: readonly number[],
  { headings }: Layout,
): { cells: readonly string[]; repaired: readonly Finding[] } {
  const cells = [...bytes];
  const repaired: Finding[] = [];
  const read = (column: number): void => {
    const { text, isRepaired } = decodeCell(bytes[column] ?? '');
    cells[column] = text;
    if (isRepaired)
      repaired.push({ column: headings[column] ?? '', value: text, rule: 'ENCODING', action: 'REPAIRED' });
  };
  if (bytes.length === headings.length) used.forEach(read);
  else
    bytes.forEach((_, column) => {
      read(column);
    });
  return { cells, repaired };
}

const headingOf = ({ columns, headings }: Layout, field: Field): string => {
  const column = columns[field] ?? (field === 'name' ? columns.lastName : undefined);
  return column === undefined ? '' : (headings[column] ?? '');
};

export const actionsOf = (
  findings: Tally['findings'],
): ReadonlyMap<FindingRule, ReadonlyMap<FindingAction, number>> => {
  const rules = new Map<FindingRule, Map<FindingAction, number>>();
  for (const [key, count] of Object.entries(findings)) {
    const [rule, action] = key.split(' ') as [FindingRule, FindingAction];
    rules.set(rule, (rules.get(rule) ?? new Map<FindingAction, number>()).set(action, count));
  }
  return rules;
};
