/** A table as a download: written as it is read, no faster than the client takes it. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { byteOrderMark, type Cell, csvLine } from '../tables/csv.ts';

export async function sendCsv(
  response: Response,
  fileName: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
): Promise<void> {
  async function* text() {
    yield byteOrderMark + csvLine(columns);
    for await (const row of rows) yield csvLine(row);
  }
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', `attachment; filename="${fileName}"`);
  await pipeline(Readable.from(text()), response);
}
