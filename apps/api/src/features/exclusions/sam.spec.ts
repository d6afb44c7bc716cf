/** The list of those who are excluded from federal awards, as SAM.gov publishes it. All people are invented. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import type { ExclusionSource } from '@open-window/domain/exclusion.ts';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { takeList } from './intake.service.ts';
import { type Candidate, screen } from './screening.service.ts';

let database: TestDatabase;
let sql: Sql;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  sql = postgres(database.ownerUrl, { max: 2, onnotice: () => undefined, connection: { options: '-c role=open_window_job' } }); // prettier-ignore
  folder = mkdtempSync(join(tmpdir(), 'open-window-sam-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sql.end();
  await database.drop();
});

const headings =
  'Classification,Name,Prefix,First,Middle,Last,Suffix,Address 1,Address 2,Address 3,Address 4,City,State / Province,Country,Zip Code,Open Data Flag,Blank (Deprecated),Unique Entity ID,Exclusion Program,Excluding Agency,CT Code,Exclusion Type,Additional Comments,Active Date,Termination Date,Record Status,Cross-Reference,SAM Number,CAGE,NPI,Creation_Date';
const line = (last: string, first: string, end = 'Indefinite'): string =>
  `"Individual","","","${first}","","${last}","","","","","","TOWN","OH","USA","44101","","","","Reciprocal","HHS","","Ineligible","A note,\nof two lines","03/01/2022","${end}","Active","","S4MR1","","","03/01/2022"`;

const file = (name: string, ...lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
};
const take = (source: ExclusionSource, path: string, day: string) =>
  takeList(sql, { source, path, list: source, map: new Map(), isSmallerAccepted: false, now: new Date(`${day}T12:00:00Z`) }); // prettier-ignore
async function found(day: string) {
  const candidates: Candidate[] = [];
  const people = file('people.csv', 'id,first,last,state', 'p1,Brynna,Quarle,OH', 'p2,Oda,Newly,OH');
  const { result, because } = await screen(
    sql,
    people,
    new Date(`${day}T12:00:00Z`),
    (one) => void candidates.push(one),
  );
  return { who: candidates.map(({ practitioner, list }) => `${practitioner} ${list}`), result, because };
}

it('finds who is excluded and nobody whose exclusion is over; and what is old or cut off leaves every screening inconclusive', async () => {
  await take(
    'leie',
    file('leie.csv', 'npi,name,state,reason,date', ',"NOBODY, ATALL",OH,1128b4,01/2020'),
    '2026-12-28',
  );
  const whole = file('sam.csv', headings, line('QUARLE', 'BRYNNA'), line('NEWLY', 'ODA', '11/24/2026'));
  expect(await take('sam', whole, '2026-11-25')).toMatchObject({ list: 'sam', rows: 2, added: 1 });
  expect(await found('2026-11-25')).toEqual({ who: ['p1 sam'], result: 'COMPLETE', because: [] });
  expect(await found('2026-12-31')).toMatchObject({ result: 'INCONCLUSIVE', because: ['the list sam is older than 35 days'] }); // prettier-ignore

  const cut = file('cut.csv', headings, line('QUARLE', 'BRYNNA'), line('NEWLY', 'ODA').slice(0, 90));
  await expect(take('sam', cut, '2026-11-26')).rejects.toThrow(/cut off|quotation mark/u);
  expect((await found('2026-11-26')).because).toEqual(['the newest file of the list sam could not be read']);
});
