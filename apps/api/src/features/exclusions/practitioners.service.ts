/** Reads a table of people and firms to be screened, row by row. */
import type { Screened } from '@open-window/domain/exclusion.ts';
import { readState } from '@open-window/domain/candidate-text.ts';
import { readWholeDate } from '@open-window/domain/exclusion-date.ts';
import { decodeCell } from '../../platform/tables/cell-encoding.ts';
import { openTable, UnreadableTable } from '../../platform/tables/table-file.ts';

const columns = [
  'id',
  'npi',
  'first',
  'middle',
  'last',
  'suffix',
  'otherNames',
  'organization',
  'birthDate',
  'state',
] as const;
type Column = (typeof columns)[number];

/** Throws UnreadableTable. `id` is what the file calls them, empty where it does not. */
export async function* practitionersIn(
  path: string,
  now: Date,
): AsyncGenerator<{ readonly id: string; readonly screened: Screened }> {
  const table = await openTable(path);
  let places: Readonly<Record<Column, number>> | null = null;
  try {
    for await (const bytes of table.rows) {
      const cells = bytes.map((cell) => decodeCell(cell).text.trim());
      if (places === null) {
        places = placesOf(cells, path);
        continue;
      }
      const at = (column: Column): string => cells[places?.[column] ?? -1] ?? '';
      const screened: Screened = {
        npi: at('npi'), first: at('first'), middle: at('middle'), last: at('last'), suffix: at('suffix'), otherNames: at('otherNames'),
        organization: at('organization'), birthDate: readWholeDate(at('birthDate'), now.getUTCFullYear()), state: readState(at('state')) ?? '',
      }; // prettier-ignore
      yield { id: at('id'), screened };
    }
  } finally {
    table.close();
  }
  if (places === null) throw new UnreadableTable(`${path} holds no line of headings.`);
}

function placesOf(headings: readonly string[], path: string): Readonly<Record<Column, number>> {
  const plain = headings.map((heading) => heading.toLowerCase().replace(/[^a-z]/gu, ''));
  const places = Object.fromEntries(columns.map((column) => [column, plain.indexOf(column.toLowerCase())])) as Record<
    Column,
    number
  >;
  if (places.id < 0 || (places.last < 0 && places.organization < 0 && places.npi < 0))
    throw new UnreadableTable(`${path} is to have the columns ${columns.join(',')}; any but id may be empty.`);
  return places;
}
