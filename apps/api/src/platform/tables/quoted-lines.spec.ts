/** The quick way gives what the parser gives, whatever stands between the quotation marks and wherever the chunks end. */
import { describe, expect, it } from '@jest/globals';
import { parse, type Options } from 'csv-parse/sync';
import fc from 'fast-check';
import { areLinesQuoted, quotedRows } from './quoted-lines.ts';

const options: Options = {
  encoding: 'latin1',
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
};

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function quick(text: string, size = 7): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const row of quotedRows(chunksOf(Buffer.from(text), size), ',', options)) rows.push(row);
  return rows;
}

describe('the quick way', () => {
  it('equals the parser on quoted cells with anything in them', async () => {
    const cell = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('', 'a', 'CO', 'é', '","') },
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'ñ'), maxLength: 8 }),
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, size, end) => {
          const text = rows
            .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',') + end)
            .join('');
          expect(await quick(text, size)).toEqual(parse(Buffer.from(text), options));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves odd lines to the parser', async () => {
    const text = '"a","b"\n1,"x"\n"5" pipe","y"\n\n"",""\n"last","one"';
    expect(await quick(text)).toEqual(parse(Buffer.from(text), options));
  });

  it('gives up on a quotation mark that is never closed', async () => {
    await expect(quick(`"a","b"\n"open,\n${'"x","y"\n'.repeat(300).replaceAll('"', '')}`, 1000)).rejects.toMatchObject({
      code: 'CSV_QUOTE_NOT_CLOSED',
    });
    await expect(quick(`"${'x'.repeat(2_000_000)}`, 65_536)).rejects.toMatchObject({ code: 'CSV_MAX_RECORD_SIZE' });
  });

  it('is taken only where the first lines are wholly quoted', () => {
    expect(areLinesQuoted('"a","b"\n"1",""\n', ',')).toBe(true);
    expect(areLinesQuoted('"a","b"\n1,""\n', ',')).toBe(false);
    expect(areLinesQuoted('a,b\n', ',')).toBe(false);
  });
});
