/** The operator's command that draws lots: the very order that the product draws, from a list that anybody may keep. */
import { createHash } from 'node:crypto';
import { decodeCell } from '../apps/api/src/platform/tables/cell-encoding.ts';
import { openTable, UnreadableTable } from '../apps/api/src/platform/tables/table-file.ts';
import {
  type DrawEntry,
  type DrawFault,
  drawnOrder,
  faultsInDraw,
  MOST_TICKETS,
  seedOf,
} from '../packages/domain/src/draw.ts';
import { whereAsked } from './asked.ts';
import { Complaint } from './complaint.ts';
import type { Command } from './kap.command.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const wordsOf: Readonly<Record<DrawFault, (entry: DrawEntry) => string>> = {
  NO_CODE: () => 'there is no code',
  BAD_CODE: () => 'a code has no space and no |',
  CODE_TWICE: ({ code }) => `${code} is there twice`,
  BAD_WEIGHT: () => `the weight must be a whole number from 1 to ${String(MOST_TICKETS)}`,
};

/** One row after the other: lists of tickets have thousands. */
async function entriesIn(path: string): Promise<readonly DrawEntry[]> {
  const { rows, close } = await openTable(path);
  const entries: DrawEntry[] = [];
  let at: { readonly code: number; readonly weight: number } | null = null;
  try {
    for await (const row of rows) {
      const cells = row.map((cell) => decodeCell(cell).text.trim());
      if (at !== null) entries.push({ code: cells[at.code] ?? '', weight: weightIn(cells[at.weight] ?? '') });
      else {
        const columnOf = (name: string): number => {
          const column = cells.findIndex((cell) => cell.toLowerCase() === name);
          if (column === -1) throw new Complaint(`${path} has no column “${name}”.`);
          return column;
        };
        at = { code: columnOf('code'), weight: columnOf('weight') };
      }
    }
  } catch (error) {
    throw error instanceof UnreadableTable ? new Complaint(error.message) : error;
  } finally {
    close();
  }
  return entries;
}

const weightIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

export const drawLots: Command = {
  use: ['--tickets FILE --seed HEX', 'the codes of the file (code, weight) in the order of the draw'],
  needsDatabase: false,
  run: async ({ options: { tickets, seed } }) => {
    if (typeof tickets !== 'string') throw new Complaint('--tickets takes a file with the columns code and weight.');
    const drawn = seedOf(String(seed ?? ''));
    if (drawn === null) throw new Complaint('--seed takes hexadecimal digits, up to 128.');
    const entries = await entriesIn(whereAsked(tickets));
    if (entries.length === 0) throw new Complaint('No tickets are in the file.');
    const faults = faultsInDraw(entries);
    if (faults.length > 0)
      throw new Complaint(
        faults
          .slice(0, 50)
          .map(({ entry, fault }) => `Line ${String(entry + 2)}: ${wordsOf[fault](entries[entry] as DrawEntry)}.`)
          .join('\n'),
      );
    return { said: drawnOrder(entries, drawn, sha256).join('\n') };
  },
};
