/** Reads the first sheet of an .xlsx workbook, row by row: cells as text, dates as ISO days, formulas as the value that was stored with them. */
import { readFile } from 'node:fs/promises';
import { streamXlsxRows } from 'hucre/xlsx';
import { fromBufferPromise } from 'yauzl';
import { UnreadableTable } from './table-file.ts';

/** What a workbook may unpack to. */
const UNPACKED_MAX = 500 * 2 ** 20;
/** What it may weigh as a file: it is held whole. */
const FILE_MAX = 100 * 2 ** 20;

export const isWorkbook = (head: Buffer): boolean => head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';

/** Throws UnreadableTable. The first row has number 1, as in the program that made it; rows without a cell are left out. */
export async function* workbookRows(
  path: string,
): AsyncGenerator<{ readonly number: number; readonly cells: readonly string[] }> {
  const file = await readFile(path);
  if (file.length > FILE_MAX) throw new UnreadableTable(`${path} is larger than 100 MB.`);
  await inspect(file, path);
  try {
    for await (const { index, values } of streamXlsxRows(file)) {
      const cells = values.map(textOf);
      if (cells.some((cell) => cell !== '')) yield { number: index + 1, cells };
    }
  } catch (error) {
    throw new UnreadableTable(`${path} is no workbook that can be read: ${messageOf(error)}.`);
  }
}

/** Unpacks everything once and keeps nothing, so that what the archive says of its own size need not be believed. */
async function inspect(file: Buffer, path: string): Promise<void> {
  const archive = await fromBufferPromise(file, { lazyEntries: true }).catch((error: unknown) => {
    throw new UnreadableTable(`${path} is no whole archive: ${messageOf(error)}.`);
  });
  let unpacked = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      refuseLarge(unpacked + entry.uncompressedSize, path);
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        unpacked += (chunk as Buffer).length;
        refuseLarge(unpacked, path);
      }
    }
  } catch (error) {
    throw error instanceof UnreadableTable ? error : new UnreadableTable(`${path} is damaged: ${messageOf(error)}.`);
  } finally {
    archive.close();
  }
}

function refuseLarge(unpacked: number, path: string): void {
  if (unpacked > UNPACKED_MAX) throw new UnreadableTable(`${path} unpacks to more than 500 MB.`);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '');
