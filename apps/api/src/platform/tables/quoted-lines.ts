/**
 * The quick way through tables in which every cell is quoted, as the national register of providers is with its 329 columns: such a line is cut
 * where a quotation mark, the delimiter and a quotation mark meet, several times sooner than a parser gets through it letter by letter.
 * Any line that is not quite so is given to the parser.
 */
import { parse, type Options } from 'csv-parse/sync';

/** A cell that runs over more lines, or a line that is longer, is a quotation mark that was never closed. */
const OPEN_LINES_MAX = 100;
const LINE_MAX = 1 << 20;

/** Whether the first lines of a file are written so. */
export function areLinesQuoted(head: string, delimiter: string): boolean {
  const lines = head.split(/\r?\n/u, 5).slice(0, -1);
  return lines.length > 1 && lines.every((line) => cellsOf(line, delimiter) !== null);
}

/** Rows as `options` would have them parsed, one character for each byte. */
export async function* quotedRows(
  bytes: AsyncIterable<Buffer>,
  delimiter: string,
  options: Options,
): AsyncGenerator<readonly string[]> {
  let rest = '';
  let open: string[] = [];
  for await (const chunk of bytes) {
    const { lines, remainder } = linesOf(rest + chunk.toString('latin1'));
    rest = remainder;
    for (const line of lines) {
      const cells = open.length === 0 ? cellsOf(line, delimiter) : null;
      if (cells !== null) {
        yield cells;
        continue;
      }
      open.push(line);
      const rows = rowsIn(open, options);
      if (rows === null) continue;
      yield* rows;
      open = [];
    }
    if (rest.length > LINE_MAX) throw neverClosed();
  }
  if (rest !== '') open.push(rest);
  if (open.length > 0) yield* parsed(open, options);
}

/** The cells of a line; null when it is not wholly quoted, holds a quotation mark in a cell, or nothing at all. */
function cellsOf(line: string, delimiter: string): string[] | null {
  const end = line.endsWith('\r') ? line.length - 1 : line.length;
  if (end < 2 || !line.startsWith('"') || line.charAt(end - 1) !== '"') return null;
  const cells = line.slice(1, end - 1).split(`"${delimiter}"`);
  return cells.some((cell) => cell !== '' && cell.includes('"')) || cells.every((cell) => cell.trim() === '')
    ? null
    : cells;
}

function linesOf(text: string): { lines: readonly string[]; remainder: string } {
  const lines: string[] = [];
  let from = 0;
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    lines.push(text.slice(from, to));
    from = to + 1;
  }
  return { lines, remainder: text.slice(from) };
}

/** Null while a quotation mark is still open. */
function rowsIn(lines: readonly string[], options: Options): string[][] | null {
  try {
    return parsed(lines, options);
  } catch (error) {
    const isOpen = (error as { code?: string }).code === 'CSV_QUOTE_NOT_CLOSED';
    if (!isOpen || lines.length > OPEN_LINES_MAX) throw error;
    return null;
  }
}

const parsed = (lines: readonly string[], options: Options): string[][] =>
  parse(Buffer.from(lines.join('\n'), 'latin1'), options);

const neverClosed = (): Error => Object.assign(new Error('never closed'), { code: 'CSV_MAX_RECORD_SIZE' });
