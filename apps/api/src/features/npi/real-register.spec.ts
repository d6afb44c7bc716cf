/** The register itself, where a part of it is at hand: every number of ours is found in it, and those whom we describe as it does are confirmed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createReadStream, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { npiResultOf } from '@open-window/domain/npi-check.ts';
import type { NpiRecord } from '@open-window/domain/npi-file.ts';
import postgres, { type Sql } from 'postgres';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { takeNpiFile } from './npi-intake.service.ts';

const real = process.env['REAL_DATA'];
const whereReal = real === undefined ? describe.skip : describe;

/** Without REAL_DATA, the folder of the published files, this is left out. */
whereReal('the register of 2018', () => {
  let database: TestDatabase;
  let sql: Sql;
  let folder: string;
  beforeAll(async () => {
    database = await freshDatabase();
    sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
    folder = mkdtempSync(join(tmpdir(), 'open-window-register-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await sql.end();
    await database.drop();
  });

  it('confirms whom we describe as it does, and nobody else', async () => {
    const source = join(real ?? '', 'providers', 'nppes_ct_ma_ri_practitioners_20181204.csv.gz');
    const people = new Map<string, { readonly first: string; readonly last: string }>();
    const lines = createReadStream(source)
      .pipe(createGunzip())
      .pipe(parse({ columns: true, relax_column_count: true }));
    for await (const row of lines as AsyncIterable<Readonly<Record<string, string>>>)
      if (row['Entity Type Code'] === '1' && people.size < 1_000)
        people.set(row['NPI'] ?? '', { first: row['Provider First Name'] ?? '', last: row['Provider Last Name (Legal Name)'] ?? '' }); // prettier-ignore
    const ours = JSON.stringify([...people].map(([npi, names]) => ({ npi, ...names })));
    await sql`INSERT INTO practitioner (given_name, family_name, npi) SELECT first, last, npi
      FROM jsonb_to_recordset(${ours}::text::jsonb) p (npi text, first text, last text)`;

    const path = join(folder, 'npidata_pfile_20050523-20181204.csv.gz');
    symlinkSync(source, path);
    const taken = await takeNpiFile(sql, path, new Date('2018-12-10T12:00:00Z'));
    expect([taken.asked, taken.found]).toEqual([people.size, people.size]);

    const records = await sql<{ record: NpiRecord }[]>`SELECT record FROM npi_record`;
    const register = { lastOn: '2018-12-04', isBroken: false };
    const resultsAs = (nameOf: (npi: string) => { readonly first: string; readonly last: string }) => {
      const counts: Record<string, number> = {};
      for (const { record } of records) {
        const holder = { ...nameOf(record.npi), kind: 'PERSON', npi: record.npi, organizations: [], licenses: [], states: [record.state] } as const; // prettier-ignore
        const result = npiResultOf(holder, record, register, '2018-12-10')?.result ?? 'NOTHING';
        counts[result] = (counts[result] ?? 0) + 1;
      }
      return counts;
    };
    expect(resultsAs((npi) => people.get(npi) ?? { first: '', last: '' })).toEqual({ VERIFIED: people.size });
    expect(resultsAs(() => ({ first: 'Zzyzx', last: 'Qwertz' }))).toEqual({ FAILED: people.size });
  });
});
