/** Reads tables in all the ways in which people save them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { decodeCell } from './cell-encoding.ts';
import { openTable, UnreadableTable } from './table-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-window-tables-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function rowsOf(content: string | Buffer): Promise<string[][]> {
  const path = join(folder, 'table');
  writeFileSync(path, content);
  const rows: string[][] = [];
  for await (const row of (await openTable(path)).rows) rows.push(row.map((cell) => decodeCell(cell).text));
  return rows;
}

const table = 'name;city\r\n"Café ""Niño""";Zürich\r\n"two\nlines";x\r\n';
const expected = [['name', 'city'], ['Café "Niño"', 'Zürich'], ['two lines', 'x']]; // prettier-ignore
const utf16be = Buffer.from(`\ufeff${table}`, 'utf16le').swap16();

describe('a table', () => {
  it.each<[string, string | Buffer]>([
    ['UTF-8', table],
    ['UTF-8 with its mark', `\ufeff${table}`],
    ['Windows-1252', Buffer.from(table, 'latin1')],
    ['UTF-16, little end first', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(table, 'utf16le')],
    ['UTF-16, big end first', utf16be],
    ['gzip', gzipSync(table)],
    ['gzip of Windows-1252', gzipSync(Buffer.from(table, 'latin1'))],
    ['line feeds only', table.replaceAll('\r', '')],
    ['commas', table.replaceAll(';', ',')],
    ['tabs', table.replaceAll(';', '\t')],
    ['bars', table.replaceAll(';', '|')],
    ['a first line that names the separator', `sep=;\r\n${table}`],
    ['empty lines before, between and after', `\r\n${table.replace('x\r\n', 'x\r\n\r\n;\r\n')}\r\n`],
    ['no line end at the end', table.trimEnd()],
  ])('is read in %s', async (_, content) => {
    expect(await rowsOf(content)).toEqual(expected);
  });

  it('keeps rows of another width and quotation marks inside cells as they are', async () => {
    expect(await rowsOf('a,b\n1,2,3\n1\n5" pipe,x\n')).toEqual([['a', 'b'], ['1', '2', '3'], ['1'], ['5" pipe', 'x']]); // prettier-ignore
  });

  it.each<[string, string | Buffer, string]>([
    ['empty', '', 'is empty'],
    ['gzip of nothing', gzipSync(''), 'is empty'],
    ['cut off', gzipSync('name,city\n'.repeat(5000)).subarray(0, 40), 'cut off'],
    ['damaged', Buffer.concat([gzipSync('a').subarray(0, 10), Buffer.alloc(40, 0xff)]), 'damaged'],
    ['a spreadsheet', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40)]), 'spreadsheet'],
    ['binary', Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7) % 256)), 'zero bytes'],
    ['an open quotation mark', `a,b\n"x,${'y\n'.repeat(600_000)}`, 'never closed'],
  ])('that is %s is refused in one sentence', async (_, content, reason) => {
    await expect(rowsOf(content)).rejects.toThrow(UnreadableTable);
    await expect(rowsOf(content)).rejects.toThrow(reason);
  });

  it('that is not there, or is a folder, is refused', async () => {
    await expect(openTable(join(folder, 'nothing'))).rejects.toThrow('there is no such file');
    await expect(openTable(folder)).rejects.toThrow('is a folder');
  });
});

describe('a cell', () => {
  const bytes = (text: string, encoding: BufferEncoding = 'utf8'): string =>
    Buffer.from(text, encoding).toString('latin1');

  it.each([
    ['Café', bytes('Café'), false],
    ['Café', bytes('Café', 'latin1'), true],
    ['“Quote’s”', '\x93Quote\x92s\x94', true],
    ['Café', bytes('CafÃ©'), true],
    ['It’s', bytes('Itâ€™s'), true],
    ['São Paulo Ária', bytes('São Paulo Ária'), false],
    ['日本 🕊️ عيادة', bytes('日本 🕊️ عيادة'), false],
    ['a b', 'a\u0000b', true],
    ['a b', 'a\r\nb', false],
  ])('reads %s', (text, cell, isRepaired) => {
    expect(decodeCell(cell)).toEqual({ text, isRepaired });
  });
});
