/** Takes a list of the excluded in: read to its end and understood, or refused as a whole, and the refusal is remembered. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ExclusionSource } from '@open-window/domain/exclusion.ts';
import { type ListField, type ListLayout, readListLayout, readListRow } from '@open-window/domain/exclusion-layout.ts';
import { decodeCell } from '../../platform/tables/cell-encoding.ts';
import type { CopyLines } from '../../platform/tables/copy-lines.ts';
import { digestOf, openTable, UnreadableTable } from '../../platform/tables/table-file.ts';
import { isWorkbook, workbookRows } from '../../platform/tables/workbook.ts';
import { sizeOfList } from './exclusions.query.ts';
import {
  type BulkConnection,
  type BulkTx,
  lineOf,
  openWaitingRoom,
  recordImport,
  replaceList,
  supplementList,
  waitForTurn,
} from './exclusions.store.ts';

export interface IntakeOrder {
  readonly source: ExclusionSource;
  readonly path: string;
  /** Of a csv: what it is called. The other sources have the name of their list. */
  readonly list: string;
  readonly map: ReadonlyMap<ListField, string>;
  /** Takes a list of which more than half is gone. */
  readonly isSmallerAccepted: boolean;
  readonly now: Date;
}

export interface Taken {
  readonly list: string;
  readonly source: ExclusionSource;
  readonly file: string;
  readonly sha256: string;
  /** Rows below the headings. */
  readonly rows: number;
  readonly added: number;
  readonly removed: number;
  /** Rows with a number or a date that could not be read as one; they were taken. */
  readonly odd: number;
  /** Rows with neither a name nor a number; nobody can be found by them. */
  readonly unusable: number;
}

/** Rows above the line of headings: titles and notes of an office. */
const HEADINGS_WITHIN = 20;
/** A list that loses more than half of its rows at once was cut off; small lists may. */
const SMALL = 1_000;

/** Throws UnreadableTable: then the list stands as it stood, and is known to be out of date. */
export async function takeList(sql: BulkConnection, order: IntakeOrder): Promise<Taken> {
  const file = basename(order.path);
  const common = { list: order.list, source: order.source, file, imported_at: order.now };
  try {
    const sha256 = await digestOf(order.path);
    return await sql.begin(async (tx) => {
      await waitForTurn(tx);
      const before = await sizeOfList(tx, order.list);
      const { rows, odd, unusable } = await read(tx, order);
      const { added, removed } = await (order.source === 'leie-supplement' ? supplementList : replaceList)(
        tx,
        order.list,
      );
      refuseShrunk(order, before, added);
      await recordImport(tx, {
        ...common, sha256, rows_read: rows, rows_added: added, rows_removed: removed, rows_odd: odd, rows_unusable: unusable, problem: null,
      }); // prettier-ignore
      return { list: order.list, source: order.source, file, sha256, rows, added, removed, odd, unusable };
    });
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    await recordImport(sql, {
      ...common, sha256: null, rows_read: 0, rows_added: 0, rows_removed: 0, rows_odd: 0, rows_unusable: 0, problem: error.message.slice(0, 500),
    }); // prettier-ignore
    throw error;
  }
}

function refuseShrunk({ source, path, isSmallerAccepted }: IntakeOrder, before: number, after: number): void {
  if (isSmallerAccepted || source === 'leie-supplement' || before < SMALL || after * 2 >= before) return;
  throw new UnreadableTable(
    `${path} holds ${String(after)} rows where ${String(before)} stood: it seems to be cut off. If it is right, say --accept-smaller.`,
  );
}

interface Row {
  /** As a spreadsheet counts: the first row of the file is 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Of a text file, whose end may be missing without a trace. */
  readonly isText: boolean;
}

async function* rowsOf(path: string): AsyncGenerator<Row> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
  if (isWorkbook(buffer)) {
    for await (const row of workbookRows(path)) yield { ...row, isText: false };
    return;
  }
  const table = await openTable(path);
  let number = 0;
  try {
    for await (const cells of table.rows)
      yield { number: (number += 1), cells: cells.map((cell) => decodeCell(cell).text), isText: true };
  } finally {
    table.close();
  }
}

interface Counts {
  readonly rows: number;
  readonly odd: number;
  readonly unusable: number;
}

async function read(tx: BulkTx, order: IntakeOrder): Promise<Counts> {
  const room = await openWaitingRoom(tx);
  try {
    const counts = await readInto(room, order);
    await room.finish();
    return counts;
  } catch (error) {
    room.abandon();
    throw error;
  }
}

async function readInto(room: CopyLines, { source, path, map, now }: IntakeOrder): Promise<Counts> {
  const today = now.toISOString().slice(0, 10);
  let layout: ListLayout | null = null;
  let problem = '';
  let [rows, odd, unusable, short, cutAt] = [0, 0, 0, 0, 0];
  for await (const { number, cells, isText } of rowsOf(path)) {
    if (layout === null) {
      const reading = readListLayout(source, cells, map);
      if ('layout' in reading) layout = reading.layout;
      else if (number >= HEADINGS_WITHIN) break;
      else problem ||= reading.problem;
      continue;
    }
    rows += 1;
    if (layout.isStrict && cells.length !== layout.width)
      throw new UnreadableTable(
        `Row ${String(number)} of ${path} has ${String(cells.length)} columns instead of ${String(layout.width)}: the file is cut off or damaged.`,
      );
    const isShort = isText && cells.length < layout.width;
    cutAt = isShort ? number : 0;
    if (isShort) short += 1;
    const { row, isOdd, isOver } = readListRow(cells, layout, today);
    if (isOdd) odd += 1;
    if (row === null) unusable += 1;
    else await (room.add(lineOf(number, row, isOver)) ?? undefined);
  }
  if (layout === null)
    throw new UnreadableTable(`The layout of ${path} is not that of ${source}: ${problem || 'it is empty'}.`);
  if (rows - unusable === 0) throw new UnreadableTable(`${path} names nobody below its headings.`);
  // Who leaves off empty cells at the end does so in many rows.
  if (cutAt > 0 && short <= 1 + rows / 100)
    throw new UnreadableTable(`The last row of ${path} (${String(cutAt)}) is cut off.`);
  return { rows, odd, unusable };
}
