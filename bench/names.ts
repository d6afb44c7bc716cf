/** How often a real name with one typing slip is found among the first five: `REAL_DATA=… node bench/names.ts [how many]`. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { StateCode } from '@open-window/domain/vocabulary.ts';
import { documentOf, type SearchDocument } from '@open-window/search-index/document.ts';
import { DirectoryIndex } from '@open-window/search-index/directory-index.ts';
import { anything, Chance, sampleListing } from '@open-window/search-index/sample-listings.ts';

const today = '2026-11-22';
const files = ['samhsa_mental_health_facilities.csv.gz', 'samhsa_substance_use_facilities.csv.gz'];
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Facilities under the names that an import gives them: with their programme. */
export function facilitiesOf(folder: string): SearchDocument[] {
  const rows = files.flatMap((file) =>
    rowsOf(gunzipSync(readFileSync(`${folder}/providers/${file}`)).toString('latin1')),
  );
  return rows.map(({ name1 = '', name2 = '', city = '', state = '' }, number) => {
    const place = { city, state: state as StateCode, postalCode: '', point: null };
    const programme = name2 === '' || name2 === 'NA' ? '' : ` – ${name2}`;
    const document = documentOf({ ...sampleListing(number, place, today), origin: 'CANDIDATE', checks: [] });
    return { ...document, name: `${name1}${programme}`, organizationName: name1, people: [] };
  });
}

function rowsOf(text: string): Record<string, string>[] {
  const [head = [], ...rows] = [...text.matchAll(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g)].map(([line]) =>
    [...line.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    ),
  );
  return rows.map((row) => Object.fromEntries(head.map((name, place) => [name, row[place] ?? ''])));
}

/** A letter more, less or other, or two neighbours swapped, anywhere. */
export function slip(text: string, chance: Chance): string {
  for (;;) {
    const place = chance.below(text.length);
    const [before, here, after] = [text.slice(0, place), text.slice(place, place + 1), text.slice(place + 1)];
    const letter = letters.charAt(chance.below(letters.length));
    const slipped = chance.of([
      before + letter + here + after,
      before + after,
      before + letter + after,
      before + after.slice(0, 1) + here + after.slice(1),
    ]);
    if (slipped !== text) return slipped;
  }
}

export interface Found {
  readonly asked: number;
  /** The very listing, or one of the same name: chains have many. */
  readonly names: number;
  readonly missed: readonly string[];
}

export function namesFound(documents: readonly SearchDocument[], asked: number): Found {
  const index = new DirectoryIndex({ today });
  index.load(documents);
  const nameOf = new Map(documents.map(({ id, name }) => [id, name.trim().toLowerCase()]));
  const chance = new Chance(11);
  const missed: string[] = [];
  for (let i = 0; i < asked; i++) {
    const { name } = chance.of(documents.filter((document) => document.name.length < 100));
    const typed = slip(name, chance);
    const answer = index.search({ ...anything, text: typed, limit: 5 });
    const found = answer.invalidCursor ? [] : answer.ids.map((id) => nameOf.get(id));
    if (!found.includes(name.trim().toLowerCase())) missed.push(`${typed} ← ${name}`);
  }
  return { asked, names: 1 - missed.length / asked, missed };
}

if (import.meta.main) {
  const folder = process.env['REAL_DATA'];
  if (folder === undefined) throw new Error('REAL_DATA names the folder in which providers/ lies.');
  const { asked, names, missed } = namesFound(facilitiesOf(folder), Number(process.argv[2] ?? 2000));
  console.log(
    `${(names * 100).toFixed(1)} % of ${String(asked)} names with one slip were among the first five. Missed:`,
  );
  console.log(missed.join('\n'));
}
