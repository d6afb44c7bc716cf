/** Workbooks as offices save them, and archives that only look like one. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { workbookRows } from './workbook.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-window-workbook-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(content: Uint8Array): Promise<{ number: number; cells: readonly string[] }[]> {
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, content);
  const rows = [];
  for await (const row of workbookRows(path)) rows.push(row);
  return rows;
}

it('reads text, numbers, days and empty cells as people see them, and counts rows as the program does', async () => {
  const day = new Date(Date.UTC(2025, 5, 18));
  const rows = [['Name', null, 'Day'], [], ['Óscar', 1_447_411_459, day], ['x', 0.5, true]];
  expect(await read(await writeXlsx({ sheets: [{ name: 'A', rows }] }))).toEqual([
    { number: 1, cells: ['Name', '', 'Day'] },
    { number: 3, cells: ['Óscar', '1447411459', '2025-06-18'] },
    { number: 4, cells: ['x', '0.5', 'true'] },
  ]);
});

/** An archive of one entry; `says`: the size that it claims to unpack to. */
function archive(name: string, packed: Buffer, crc: number, says: number): Buffer {
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc, 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(says, 8);
  const common = Buffer.concat([
    Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    sizes,
    Buffer.from([name.length, 0, 0, 0]),
  ]);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    common,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

it('refuses what unpacks to more than 500 MB, whatever it says of its own size', async () => {
  const zeros = Buffer.alloc(501 * 2 ** 20);
  const packed = deflateRawSync(zeros, { level: 1 });
  await expect(read(archive('xl/worksheets/sheet1.xml', packed, crc32(zeros), zeros.length))).rejects.toThrow(
    'more than 500 MB',
  );
  await expect(read(archive('xl/worksheets/sheet1.xml', packed, crc32(zeros), 1000))).rejects.toThrow('is damaged');
});

it('refuses an archive without a sheet', async () => {
  const text = Buffer.from('hello');
  await expect(read(archive('hello.txt', deflateRawSync(text), crc32(text), text.length))).rejects.toThrow(
    'is no workbook that can be read',
  );
});
