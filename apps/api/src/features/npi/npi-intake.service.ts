/** Reads a file of the national register to its end, in constant memory, and keeps of it what is about our own numbers; or refuses it as a whole. */
import { basename } from 'node:path';
import {
  type NpiFile,
  npiFileOf,
  type NpiFileObjection,
  type NpiLayout,
  type NpiRecord,
  objectionToNpiFile,
  readNpiLayout,
  readNpiRow,
} from '@open-window/domain/npi-file.ts';
import { decodeCell } from '../../platform/tables/cell-encoding.ts';
import { digestOf, openTable, UnreadableTable } from '../../platform/tables/table-file.ts';
import {
  type CommandConnection,
  keepRecords,
  ourNumbers,
  recordImport,
  takenSoFar,
  waitForTurn,
} from './npi-files.store.ts';

export interface NpiTaken extends NpiFile {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  /** Our own numbers. */
  readonly asked: number;
  /** Of them, those that the file names. */
  readonly found: number;
}

const words: Readonly<Record<NpiFileObjection, string>> = {
  IN_FUTURE: 'covers days that have not come yet',
  OLDER: 'is older than what was taken in already',
  NO_FULL_FILE: 'is one week, and no full file was taken in yet: take the monthly one first',
  DAYS_MISSING: 'leaves days out: take in the weeks before it first, or the full file of the month',
};

/** Throws UnreadableTable: then what stood still stands; and when it was cut off or damaged, the register counts as broken until a file can be read. */
export async function takeNpiFile(sql: CommandConnection, path: string, now: Date): Promise<NpiTaken> {
  const file = basename(path);
  const span = npiFileOf(file);
  if (span === null)
    throw new UnreadableTable(
      `${path} is to have the name that the register gave it, such as npidata_pfile_20050523-20261108.csv: it says which days it covers.`,
    );
  try {
    return await sql.begin(async (tx) => {
      await waitForTurn(tx);
      const taken = await takenSoFar(tx);
      const objection = objectionToNpiFile(span, taken?.lastOn ?? null, now.toISOString().slice(0, 10));
      if (objection !== null) throw new Refused(`${path} ${words[objection]}.`);
      const ours = await ourNumbers(tx);
      const { rows, found, sha256 } = await read(path, ours);
      // A number is switched off and never taken out: a full file only grows.
      if (span.kind === 'FULL' && taken !== null && rows < taken.fullRows)
        throw new UnreadableTable(
          `${path} holds ${String(rows)} rows where ${String(taken.fullRows)} stood: it is cut off.`,
        );
      const id = await recordImport(tx, { file, span, sha256, rowsRead: rows, rowsKept: found.size, problem: null, at: now }); // prettier-ignore
      await keepRecords(tx, id, span, found, ours);
      return { ...span, file, sha256, rows, asked: ours.size, found: found.size };
    });
  } catch (error) {
    if (error instanceof UnreadableTable && !(error instanceof Refused))
      await recordImport(sql, { file, span, sha256: null, rowsRead: 0, rowsKept: 0, problem: error.message.slice(0, 500), at: now }); // prettier-ignore
    throw error;
  }
}

/** It was not read, because it was the wrong one. */
class Refused extends UnreadableTable {}

async function read(path: string, ours: ReadonlySet<string>) {
  const sha256 = await digestOf(path);
  const table = await openTable(path);
  const found = new Map<string, NpiRecord>();
  let layout: NpiLayout | null = null;
  let rows = 0;
  try {
    for await (const cells of table.rows) {
      if (layout === null) {
        layout = layoutOf(path, cells);
        continue;
      }
      rows += 1;
      if (cells.length !== layout.width)
        throw new UnreadableTable(
          `Row ${String(rows + 1)} of ${path} has ${String(cells.length)} columns instead of ${String(layout.width)}: the file is cut off or damaged.`,
        );
      const npi = (cells[layout.columns.npi] ?? '').trim();
      if (ours.has(npi)) found.set(npi, readNpiRow(cells.map((cell) => decodeCell(cell).text), layout)); // prettier-ignore
    }
  } finally {
    table.close();
  }
  if (rows === 0) throw new UnreadableTable(`${path} names nobody below its headings.`);
  return { rows, found, sha256 };
}

function layoutOf(path: string, cells: readonly string[]): NpiLayout {
  const reading = readNpiLayout(cells.map((cell) => decodeCell(cell).text));
  if ('layout' in reading) return reading.layout;
  throw new UnreadableTable(
    `The layout of ${path} is not that of the register: it lacks ${reading.missing.join(', ')}.`,
  );
}
