/** IN-8: what people wrote stays what they wrote, and runs nowhere. */
import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine } from './csv.ts';

it.each(['=HYPERLINK("http://e")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('takes the force out of %j', (text) => {
  const rows: string[][] = parse(csvLine([text]));
  expect(rows[0]?.[0]).toBe(`'${text}`);
});

it('leaves numbers alone, also those below zero', () => {
  expect(csvLine([-5, 12.5, true, null])).toBe('-5,12.5,true,\r\n');
});

it('gives back every honest text', () => {
  const honest = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r\0\ufeff]/.test(text));
  fc.assert(
    fc.property(fc.array(honest, { minLength: 2, maxLength: 5 }), (cells) => {
      expect(parse(csvLine(cells))).toEqual([cells]);
    }),
  );
});
