/** The register of providers is read for our own numbers alone; what it says becomes checks, and no check is written by a machine that read nothing. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import postgres, { type Sql } from 'postgres';
import { npiLine } from '@open-window/domain/npi-given.ts';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import { runJobs } from '../../../test/jobs.ts';
import { job } from '../../platform/auth/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { takeNpiFile } from './npi-intake.service.ts';

let stage: Stage;
let sql: Sql;
let folder: string;
let practitionerId: string;
beforeEach(async () => {
  stage = await startDirectory();
  sql = postgres(stage.api.database.ownerUrl, { max: 2, onnotice: () => undefined, connection: { options: '-c role=open_window_job' } }); // prettier-ignore
  folder = mkdtempSync(join(tmpdir(), 'open-window-npi-'));
  const { team, organizationId } = await stage.given.listing({
    location: { state: 'OH' },
    team: [
      { givenName: 'Brynna', familyName: 'Quarle', roles: ['DUAL_ROLE'], licenses: [{ type: 'PMHNP', state: 'OH' }] },
    ],
  });
  practitionerId = team[0]?.practitionerId ?? '';
  await stage.owner.query(`UPDATE practitioner SET npi = '1234567893' WHERE id = $1`, [practitionerId]);
  await stage.owner.query(`UPDATE organization SET npi = NULL WHERE id = $1`, [organizationId]);
  await stage.owner.query('DELETE FROM verification_check WHERE item = 3');
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await sql.end();
  await stage.stop();
});

const quarle = {
  NPI: '1234567893', 'Entity Type Code': '1', 'Provider Last Name (Legal Name)': 'QUARLE', 'Provider First Name': 'BRYNNA',
  'Provider Business Practice Location Address State Name': 'OH', 'Healthcare Provider Taxonomy Code_1': '363LP0808X',
  'Healthcare Provider Taxonomy Code_2': '2084P0800X',
}; // prettier-ignore
const stranger = { ...quarle, NPI: '1679576722', 'Provider Last Name (Legal Name)': 'MOORE' };
const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
const full = 'npidata_pfile_20050523-20260607.csv';

function file(name: string, people: readonly object[], cut = 0): string {
  const path = join(folder, name);
  const lines = people.map((person) => quoted(npiLine(person as Record<string, string>).cells));
  const text = `${[quoted(npiLine({}).headings), ...lines].join('\n')}\n`;
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text.slice(0, text.length - cut));
  return path;
}
const take = (name: string, ...people: readonly object[]) =>
  takeNpiFile(sql, file(name, people), stage.api.clock.now());

async function check(): Promise<readonly object[]> {
  await stage.api.get(Database).transaction((tx) => stage.api.get(Jobs).send(tx, 'npi.check'));
  await runJobs(stage.api);
  const { rows: found } = await stage.owner.query<object>(
    `SELECT performed_on::text AS on, result, findings, source, next_due_on::text AS due, performed_by AS by, cardinality(source_files) AS files
     FROM verification_check WHERE item = 3 AND practitioner_id = $1 ORDER BY recorded_at, id`,
    [practitionerId],
  );
  return found;
}

describe('the register', () => {
  it('confirms a number with the file and its hash, and keeps nothing of strangers', async () => {
    expect(await take(full, stranger, quarle)).toMatchObject({ rows: 2, asked: 1, found: 1, kind: 'FULL' });
    expect(await check()).toEqual([
      { on: '2026-06-15', result: 'VERIFIED', findings: [], source: 'NPPES 2026-06-07', due: '2026-07-15', by: null, files: 1 },
    ]); // prettier-ignore
    expect(await check()).toHaveLength(1);
    expect((await stage.owner.query('SELECT npi FROM npi_record')).rows).toEqual([{ npi: '1234567893' }]);
  });

  it('flags a number that was switched off with the next file, and says it once', async () => {
    await take(full, quarle);
    await check();
    await take('npidata_pfile_20260608-20260614.csv.gz', stranger, { NPI: '1234567893', 'NPI Deactivation Date': '06/10/2026' }); // prettier-ignore

    expect(await check()).toMatchObject([{ result: 'VERIFIED' }, { result: 'FAILED', findings: ['DEACTIVATED'], due: null }]); // prettier-ignore
    expect(await check()).toHaveLength(2);
  });

  it('says of a full file who is not in it, and of a week nothing about who is not', async () => {
    await take(full, stranger);
    expect(await check()).toMatchObject([{ result: 'NOT_FOUND', findings: ['NOT_LISTED'] }]);
    await take('npidata_pfile_20260608-20260614.csv', stranger);
    expect(await check()).toHaveLength(1);
  });

  it('says nothing of a number that was not looked for yet', async () => {
    await take(full, quarle);
    await stage.owner.query(`UPDATE practitioner SET npi = '1679576722' WHERE id = $1`, [practitionerId]);
    expect(await check()).toEqual([]);
  });

  it('is refused when days are left out, when it is older, and when its name does not say what it covers; what stood still counts', async () => {
    await expect(take('npidata_pfile_20260608-20260614.csv', quarle)).rejects.toThrow('no full file was taken in yet');
    await take(full, quarle);
    await expect(take('npidata_pfile_20260609-20260614.csv', quarle)).rejects.toThrow('leaves days out');
    await expect(take('npidata_pfile_20050523-20260510.csv', quarle)).rejects.toThrow('is older than');
    await expect(take('register.csv', quarle)).rejects.toThrow('which days it covers');
    expect(await check()).toMatchObject([{ result: 'VERIFIED' }]);
  });

  it('that was cut off, or lost rows, changes nothing, and nobody is confirmed by it until a whole file came', async () => {
    await take(full, stranger, quarle);
    const cut = file('npidata_pfile_20260608-20260614.csv', [quarle, stranger], 60);
    await expect(takeNpiFile(sql, cut, stage.api.clock.now())).rejects.toThrow(/cut off|quotation mark/iu);
    await expect(take('npidata_pfile_20050523-20260614.csv', quarle)).rejects.toThrow('1 rows where 2 stood');
    expect(await check()).toEqual([]);
    await take('npidata_pfile_20050523-20260614.csv', quarle, stranger);
    expect(await check()).toMatchObject([{ result: 'VERIFIED' }]);
  });

  it('that grew old leaves the last result until its day, and then says that it does not know', async () => {
    await take(full, quarle);
    await check();
    stage.api.clock.moveTo('2026-07-20T12:00:00Z');
    expect(await check()).toHaveLength(1);
    stage.api.clock.moveTo('2026-08-20T12:00:00Z');
    expect(await check()).toMatchObject([{}, { result: 'INCONCLUSIVE', findings: ['FILE_TOO_OLD'] }]);
  });
});

describe('a machine', () => {
  const write = (files: readonly string[]): Promise<number> =>
    stage.api.get(Database).as(
      job,
      (tx) => rows(tx).$executeRaw`
      INSERT INTO verification_check (item, practitioner_id, method, source, performed_on, result, original_result, source_files)
      VALUES (18, ${practitionerId}::uuid, 'SELF_QUERY', 'NO_REPORTS', '2026-06-15', 'VERIFIED', 'VERIFIED', ${[...files]}::text[])`,
    );

  it('writes no check without the hash of a file that was taken in', async () => {
    const { sha256 } = await take(full, quarle);
    await expect(write([])).rejects.toThrow();
    await expect(write(['a'.repeat(64)])).rejects.toThrow();
    await expect(write([sha256, 'a'.repeat(64)])).rejects.toThrow();
    expect(await write([sha256])).toBe(1);
  });
});
