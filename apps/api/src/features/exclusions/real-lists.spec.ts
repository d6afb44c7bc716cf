/** The public lists themselves, where they are at hand: every known overlap is found, nearly every changed name too, and few are asked about in vain. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import postgres, { type Sql } from 'postgres';
import type { ExclusionSource, Screened } from '@open-window/domain/exclusion.ts';
import { identityOfRow, identityOfScreened } from '@open-window/domain/exclusion-identity.ts';
import { ExclusionIndex } from '@open-window/domain/exclusion-index.ts';
import type { ListField } from '@open-window/domain/exclusion-layout.ts';
import { Chance } from '@open-window/search-index/sample-listings.ts';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { atOneMoment, storedRows, type StoredRow } from './exclusions.query.ts';
import { takeList, type Taken } from './intake.service.ts';
import { changes, practitionerOf } from '../../../test/changed.names.ts';

const folder = process.env['REAL_DATA'];
const whereReal = folder === undefined ? describe.skip : describe;
const at = (...path: readonly string[]): string => join(folder ?? '', ...path);

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await freshDatabase();
  sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

const take = (
  source: ExclusionSource,
  path: string,
  list: string = source,
  map: readonly (readonly [ListField, string])[] = [],
): Promise<Taken> =>
  takeList(sql, {
    source,
    path: at('exclusions', path),
    list,
    map: new Map(map),
    isSmallerAccepted: false,
    now: new Date(),
  });

/** The sample of the national register, and what a row of it says of somebody. */
async function register(): Promise<readonly Screened[]> {
  const people: Screened[] = [];
  const rows = createReadStream(at('providers', 'nppes_ct_ma_ri_practitioners_20181204.csv.gz'))
    .pipe(createGunzip())
    .pipe(parse({ columns: true, relax_column_count: true }));
  for await (const row of rows as AsyncIterable<Readonly<Record<string, string>>>) {
    const cell = (heading: string): string => row[heading] ?? '';
    people.push({
      npi: cell('NPI'),
      first: cell('Provider First Name'),
      middle: cell('Provider Middle Name'),
      last: cell('Provider Last Name (Legal Name)'),
      suffix: cell('Provider Name Suffix Text'),
      otherNames: cell('Provider Other Last Name'),
      organization: cell('Provider Organization Name (Legal Business Name)'),
      birthDate: null,
      state: cell('Provider Business Practice Location Address State Name'),
    });
  }
  return people;
}

whereReal('the public lists (REAL_DATA names the folder)', () => {
  const index = new ExclusionIndex();
  const stored: StoredRow[] = [];
  beforeAll(async () => {
    await take('leie', 'leie_npi_index_2026-01.csv.gz');
    await take('csv', 'leie_recent_2026-01.csv.gz', 'recent', [['name', 'n'], ['state', 's'], ['date', 'd'], ['reason', 'r']]); // prettier-ignore
    await take('illinois', 'illinois_hfs_oig_sanctions.xlsx');
    await take('iowa', 'iowa_hhs_sanctions_2026-05.xlsx');
    await take('kentucky', 'kentucky_medicaid_terminations_2026-05.xlsx');
    await atOneMoment(sql, async (ask) => {
      for await (const page of storedRows(ask))
        for (const row of page) {
          index.add(identityOfRow(row));
          stored.push(row);
        }
    });
  }, 120_000);

  it('come in whole: as many rows as stand beside the files, and as many numbers as were counted in them', async () => {
    const rows = await sql<
      { list: string; rows: number; numbered: number }[]
    >`SELECT list, count(*)::int AS rows, count(*) FILTER (WHERE npis <> '{}')::int AS numbered FROM exclusion_row GROUP BY list ORDER BY list`;
    expect(rows.map(({ list, rows: count, numbered }) => [list, count, numbered])).toEqual([
      ['illinois', 3229, 687],
      ['iowa', 1272, 389],
      ['kentucky', 396, 362], // 359 cells with one number, three with more
      ['leie', 5767, 5767],
      ['recent', 9073, expect.any(Number)],
    ]);
  });

  it('find every known overlap by its number', async () => {
    const people = await register();
    const listed = new Set(stored.flatMap(({ npis }) => npis));
    const overlap = people.filter(({ npi }) => listed.has(npi));
    expect(overlap.length).toBeGreaterThan(0);
    for (const person of overlap)
      expect(index.find(identityOfScreened(person))[0]).toMatchObject({ strength: 'HIGH', score: 100 });
  });

  it('ask about at most two candidates for each of 1,500 practitioners', async () => {
    const people = await register();
    const found = people.flatMap((person) => index.find(identityOfScreened(person)));
    const ofList = Object.entries(Object.groupBy(found, ({ entry }) => stored[entry]?.list ?? ''));
    const queues = Object.fromEntries(ofList.map(([list, all = []]) => [list, all.length]));
    console.log(
      `${String(found.length)} candidates for ${String(people.length)} practitioners ${JSON.stringify(queues)}`,
    );
    expect(found.length / people.length).toBeLessThanOrEqual(2);
  });

  it.each(['with the state', 'without the state'])(
    'find 5,000 rows by a name that one rule changed and no number, %s',
    (how) => {
      const dice = new Chance(14);
      const missed: Record<string, number> = {};
      const tried: Record<string, number> = {};
      const lost: Record<string, number> = {};
      const sumOf = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, n) => sum + n, 0);
      let turn = 0;
      while (turn < 5_000) {
        const entry = dice.below(stored.length);
        const row = stored[entry];
        const known = row && practitionerOf(row);
        if (!known) continue;
        const [rule, change] = changes[turn % changes.length] ?? changes[0];
        const changed = change(known, dice);
        if (changed === null) continue;
        turn += 1;
        tried[row.list] = (tried[row.list] ?? 0) + 1;
        const screened = { ...changed, npi: '', state: how === 'with the state' ? changed.state : '' };
        if (index.find(identityOfScreened(screened)).some((found) => found.entry === entry)) continue;
        lost[row.list] = (lost[row.list] ?? 0) + 1;
        const what = `${row.list}: ${rule}`;
        missed[what] = (missed[what] ?? 0) + 1;
      }
      console.log(`${how}: ${String(sumOf(lost))} missed of ${JSON.stringify(tried)} ${JSON.stringify(missed)}`);
      expect(sumOf(tried)).toBe(5_000);
      for (const [list, count] of Object.entries(tried))
        expect([list, 1 - (lost[list] ?? 0) / count >= 0.98]).toEqual([list, true]);
    },
  );
});
