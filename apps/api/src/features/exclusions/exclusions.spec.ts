/** Lists come in whole or not at all, and nobody is cleared by a list that is missing, old or broken. All people and firms are invented. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import postgres, { type Sql } from 'postgres';
import type { ExclusionSource } from '@open-window/domain/exclusion.ts';
import type { ListField } from '@open-window/domain/exclusion-layout.ts';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { takeList, type Taken } from './intake.service.ts';
import { type Candidate, screen, type Summary } from './screening.service.ts';

let database: TestDatabase;
let sql: Sql;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  const connection = { options: '-c role=open_window_job' };
  sql = postgres(database.ownerUrl, { max: 2, onnotice: () => undefined, connection });
  folder = mkdtempSync(join(tmpdir(), 'open-window-exclusions-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sql.end();
  await database.drop();
});
beforeEach(async () => {
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  await owner`TRUNCATE exclusion_row, exclusion_import`;
  await owner.end();
});

const now = new Date('2026-11-25T12:00:00Z');
const headings =
  'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE';

/** A line of the OIG; `back`: when somebody was let in again. */
const line = (last: string, first: string, { npi = '0000000000', born = '19700203', back = '00000000' } = {}): string =>
  `"${last}","${first}","","","IND","NURSE","","${npi}","${born}","1 ELM","TOWN","OH","44101","1128b4","20200120","${back}","00000000",""`;
const leie = (...lines: readonly string[]): string => `${[headings, ...lines].join('\r\n')}\r\n`;

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Given {
  readonly list?: string;
  readonly map?: Readonly<Partial<Record<ListField, string>>>;
  readonly at?: Date;
  readonly isSmallerAccepted?: boolean;
}

const take = (source: ExclusionSource, path: string, given: Given = {}): Promise<Taken> =>
  takeList(sql, {
    source,
    path,
    list: given.list ?? (source === 'leie-supplement' ? 'leie' : source),
    map: new Map(Object.entries(given.map ?? {})) as ReadonlyMap<ListField, string>,
    isSmallerAccepted: given.isSmallerAccepted ?? false,
    now: given.at ?? now,
  });

const people = 'id,npi,first,middle,last,suffix,otherNames,organization,birthDate,state';

async function found(rows: string, at = now): Promise<{ candidates: readonly Candidate[]; summary: Summary }> {
  const candidates: Candidate[] = [];
  const summary = await screen(sql, file('people.csv', `${people}\n${rows}\n`), at, (one) => void candidates.push(one));
  return { candidates, summary };
}

const quarle = 'p1,,Brynna,,Quarle,,,,1970-02-03,OH';

describe('the federal list', () => {
  it('finds who stands on it, and says where and why', async () => {
    await take('leie', file('leie.csv', leie(line('QUARLE', 'BRYNNA'), line('OTHER', 'NOBODY'))));
    const { candidates, summary } = await found(quarle);

    expect(candidates).toEqual([
      { practitioner: 'p1', list: 'leie', row: 2, score: 100, reasons: ['LAST_NAME', 'FIRST_NAME', 'BIRTH_DATE', 'STATE'], strength: 'HIGH' },
    ]); // prettier-ignore
    expect(summary).toMatchObject({
      result: 'COMPLETE',
      because: [],
      practitioners: 1,
      withCandidates: 1,
      candidates: 1,
    });
  });

  it('is replaced by the next full file', async () => {
    await take('leie', file('leie.csv', leie(line('QUARLE', 'BRYNNA'))));
    expect(await take('leie', file('next.csv.gz', gzipSync(leie(line('OTHER', 'NOBODY')))))).toMatchObject({
      added: 1,
      removed: 1,
    });
    expect((await found(quarle)).candidates).toEqual([]);
  });

  it('is changed by its supplements: who is new comes, who was let in again goes, and the same supplement twice changes nothing', async () => {
    await take('leie', file('leie.csv', leie(line('QUARLE', 'BRYNNA'), line('OTHER', 'NOBODY'))));
    const supplement = file('rein.csv', leie(line('QUARLE', 'BRYNNA', { back: '20261101' }), line('NEWLY', 'ODA')));

    expect(await take('leie-supplement', supplement)).toMatchObject({ list: 'leie', added: 1, removed: 1 });
    expect(await take('leie-supplement', supplement)).toMatchObject({ added: 0, removed: 0 });
    const { candidates } = await found(`${quarle}\np2,,Oda,,Newly,,,,,OH`);
    expect(candidates.map(({ practitioner }) => practitioner)).toEqual(['p2']);
  });

  it('is refused where more than half of a long list is gone, unless somebody says that it is right', async () => {
    const many = Array.from({ length: 1200 }, (_, at) =>
      line(`QUARLE${'ABCDEFGHIJ'.charAt(at % 10)}`, `B${String(at)}`),
    );
    await take('leie', file('many.csv', leie(...many)));
    const few = file('few.csv', leie(...many.slice(0, 500)));

    await expect(take('leie', few)).rejects.toThrow('holds 500 rows where 1200 stood');
    expect((await found(quarle)).summary).toMatchObject({ result: 'INCONCLUSIVE' });
    await expect(take('leie', few, { isSmallerAccepted: true })).resolves.toMatchObject({ added: 500 });
    expect((await found(quarle)).summary).toMatchObject({ result: 'COMPLETE' });
  });
});

it('says how many numbers are no valid NPI: those people were looked for by name alone', async () => {
  await take('leie', file('leie.csv', leie(line('QUARLE', 'BRYNNA', { npi: '1234567893' }))));
  const { candidates, summary } = await found('p1,1234567890,Brynna,,Quarle,,,,,OH\np2,N/A,,,Nobody,,,,,OH\np3,,Oda,,Newly,,,,,OH');
  expect(summary).toMatchObject({ invalidNpis: 2, practitioners: 3 });
  expect(candidates.map(({ practitioner, strength }) => [practitioner, strength])).toEqual([['p1', 'MEDIUM']]);
}); // prettier-ignore

it('takes a month of birth for no birth date', async () => {
  await take('leie', file('leie.csv', leie(line('QUARLE', 'BRYNNA', { born: '19700501' }))));
  const { candidates } = await found('p1,,Brynna,,Quarle,,,,05/1970,OH\np2,,Brynna,,Quarle,,,,1970-05-01,OH');
  expect(candidates.map(({ practitioner, strength }) => [practitioner, strength])).toEqual([
    ['p1', 'MEDIUM'],
    ['p2', 'HIGH'],
  ]);
});

describe('nobody is cleared', () => {
  it('while the federal list is missing', async () => {
    const { candidates, summary } = await found(quarle);
    expect(candidates).toEqual([]);
    expect(summary).toMatchObject({ result: 'INCONCLUSIVE', because: ['the list leie is missing'] });
  });

  it('while the list of the state where somebody practises is missing', async () => {
    await take('leie', file('leie.csv', leie(line('OTHER', 'NOBODY'))));
    expect((await found('p1,,Brynna,,Quarle,,,,,IL')).summary.because).toEqual(['the list illinois is missing']);
  });

  it('by a list of more than 35 days', async () => {
    await take('leie', file('leie.csv', leie(line('OTHER', 'NOBODY'))));
    const after = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
    expect((await found(quarle, after(35))).summary.result).toBe('COMPLETE');
    expect((await found(quarle, after(36))).summary.because).toEqual(['the list leie is older than 35 days']);
  });

  it('who has neither a name nor a number', async () => {
    await take('leie', file('leie.csv', leie(line('OTHER', 'NOBODY'))));
    expect((await found('p1,,,,,,,,,OH\n,,Brynna,,Quarle,,,,,OH')).summary).toMatchObject({
      result: 'INCONCLUSIVE',
      notScreened: ['p1', 'row 3'],
    });
  });

  it.each<[string, string | Buffer, string]>([
    ['a line is cut off', leie(line('QUARLE', 'BRYNNA')).replace(/,"0+","0+",""\r\n$/u, ''), 'cut off or damaged'],
    [
      'a column is missing',
      leie(line('QUARLE', 'BRYNNA')).replaceAll(',WVRSTATE', '').replaceAll(',""\r\n', '\r\n'),
      'The layout of',
    ],
    ['it is a page that says sorry', '<!DOCTYPE html><html><body>Service unavailable</body></html>', 'The layout of'],
    ['nothing stands below the headings', leie(), 'names nobody below its headings'],
    ['the gzip is cut off', gzipSync(leie(line('QUARLE', 'BRYNNA'))).subarray(0, 60), 'the gzip file is cut off'],
    ['it is empty', '', 'is empty'],
  ])('by what stood before when the newest file cannot be read: %s', async (_, content, words) => {
    await take('leie', file('leie.csv', leie(line('QUARLE', 'BRYNNA'))));
    await expect(take('leie', file('broken.csv', content))).rejects.toThrow(words);

    const { candidates, summary } = await found(quarle);
    expect(candidates).toHaveLength(1);
    expect(summary.because).toEqual(['the newest file of the list leie could not be read']);
    expect(summary.lists.find(({ list }) => list === 'leie')).toMatchObject({
      standing: 'BROKEN',
      rows: 1,
      problem: expect.stringContaining(words),
    });

    await take('leie', file('mended.csv', leie(line('QUARLE', 'BRYNNA'))));
    expect((await found(quarle)).summary.result).toBe('COMPLETE');
  });
});

describe('other lists', () => {
  const workbook = (rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> =>
    writeXlsx({ sheets: [{ name: 'List', rows: rows.map((row) => [...row]) }] });

  it('come as workbooks, whose headings stand on the first, second or third row', async () => {
    const illinois = [
      ['Provider Name', 'License #', 'NPI', 'Provider Type', 'Affiliation', 'Action Date', 'Action Type', 'Address', 'Address 2', 'City', 'State'],
      ['QUARLE BRYNNA', null, null, null, null, 45_826, 'Terminated', null, null, null, null],
    ]; // prettier-ignore
    const iowa = [
      ['PLEASE DIRECT ALL INQUIRIES TO NOBODY'],
      ['Enrollment Type', 'Specialty', 'NPI', 'Affiliated NPI', 'Last Name', 'First Name', 'Legal Business Name', 'Type of Sanction', 'Effective Date'],
      ['Individual', 'RN', 'X000429159', null, 'Quarle', 'Brynna Ann', null, 'Termination', 'Indefinite'],
    ]; // prettier-ignore
    const kentucky = [
      ['Document Information'],
      ['Start Table'],
      ['First Name', 'Last Name or Practice Name', 'NPI', 'License', 'Effective Date', 'Reason for Term/Exclusion'],
      ['N/A', 'Quarle Day Care LLC', 1225810707, 1, '2026-03-31', 'Violation'],
      ['End Table'],
    ];
    expect(await take('illinois', file('il.xlsx', await workbook(illinois)))).toMatchObject({ added: 1, odd: 0 });
    expect(await take('iowa', file('ia.xlsx', await workbook(iowa)))).toMatchObject({ added: 1, odd: 1 });
    expect(await take('kentucky', file('ky.xlsx', await workbook(kentucky)))).toMatchObject({
      added: 1,
      odd: 1,
      unusable: 1,
    });

    const { candidates } = await found(
      'p1,,Brynna,,Quarle,,,,,IL\np2,,Brynna,,Quarle,,,,,IA\np3,,,,,,,Quarle Daycare,,KY',
    );
    expect(candidates.filter(({ strength }) => strength === 'MEDIUM').map(({ list, row }) => [list, row])).toEqual([
      ['illinois', 2],
      ['iowa', 3],
      ['kentucky', 4],
    ]);
    const days = await sql`SELECT excluded_on::text AS day FROM exclusion_row ORDER BY list`;
    expect(days.map(({ day }) => day as unknown)).toEqual(['2025-06-18', null, '2026-03-31']);
  });

  it('come as tables with columns of their own; each has its name, and the same name replaces it', async () => {
    const path = file('odd.csv', 'Who,Where,Born\n"QUARLE, BRYNNA",Ohio,02/03/1970\n');
    const map = { name: 'Who', state: '2', birthDate: 'Born' };
    await take('csv', path, { list: 'ohio', map });
    await take('csv', path, { list: 'other', map });
    await take('csv', file('odd2.csv', 'Who,Where,Born\n"NOBODY, AT ALL",OH,\n'), { list: 'ohio', map });

    const { candidates } = await found(quarle);
    expect(candidates.map(({ list, strength }) => [list, strength])).toEqual([['other', 'HIGH']]);
  });

  it.each<[string, () => Promise<string>, string]>([
    [
      'an archive that is no workbook',
      async () => file('a.xlsx', Buffer.from('PK\u0003\u0004nothing')),
      'is no whole archive',
    ],
    [
      'half a workbook',
      async () => file('b.xlsx', (await workbook([['n'], ['x']])).slice(0, 700)),
      'is no whole archive',
    ],
    ['a column that is not there', async () => file('c.csv', 'a,b\nc,d\n'), 'there is no column “Who”'],
    ['no such file', async () => join(folder, 'nowhere.csv'), 'there is no such file'],
    [
      'a last row that is cut off',
      async () => file('d.csv', 'Who,b,c\n"QUARLE, BRYNNA",1,2\n"QUARLE, C"'),
      'is cut off',
    ],
  ])('are refused with the reason: %s', async (_, path, words) => {
    await expect(take('csv', await path(), { list: 'odd', map: { name: 'Who' } })).rejects.toThrow(words);
    expect((await found(quarle)).summary.because).toEqual(['the list leie is missing', 'the list odd is missing']);
  });
});

it('files of one list at once all come in, one after the other, and one of them stands', async () => {
  const connection = { options: '-c role=open_window_job' };
  const many = postgres(database.ownerUrl, { max: 8, onnotice: () => undefined, connection });
  const lines = (name: string): readonly string[] => Array.from({ length: 300 }, () => line('QUARLE', name));
  const order = { source: 'leie', list: 'leie', map: new Map(), isSmallerAccepted: false, now } as const;
  const taken = await Promise.all(
    Array.from('ABCDEFGH', (name) => takeList(many, { ...order, path: file(`${name}.csv`, leie(...lines(name))) })),
  );
  await many.end();

  const standing = await sql<{ name: string; rows: number }[]>`
    SELECT first_name AS name, count(*)::int AS rows FROM exclusion_row GROUP BY first_name`;
  expect(standing).toEqual([{ name: expect.any(String), rows: 300 }]);
  expect(taken.filter(({ removed }) => removed === 0)).toHaveLength(1);
  expect((await found(quarle)).summary.lists).toEqual([
    expect.objectContaining({ file: `${standing[0]?.name ?? ''}.csv` }),
  ]);
});

it('the product that answers people may not even read the lists', async () => {
  const app = postgres(database.appUrl, { max: 1, onnotice: () => undefined });
  await expect(app`SELECT count(*) FROM exclusion_row`).rejects.toThrow('permission denied');
  await app.end();
});
