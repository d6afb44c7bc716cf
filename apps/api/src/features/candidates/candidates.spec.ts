/** What the import keeps, counts, flags and publishes, on real Postgres. All facilities are invented. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import postgres, { type Sql } from 'postgres';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { importFile, type ImportOrder, type Tally } from './candidates.service.ts';
import { publish } from './publication.store.ts';

let database: TestDatabase;
let sql: Sql;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-window-import-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  database = await freshDatabase();
  sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
});
afterEach(async () => {
  await sql.end();
  await database.drop();
});

const headings = 'name,program,street,city,state,zip,lat,lon,phone,npi,id';
const harbor = 'Harbor Clinic,,1 Main St,Denver,CO,80202,39.75,-104.99,303-555-0100,,';
const orchard = 'Orchard House,,2 Oak Ave,Denver,CO,80203,39.73,-104.98,303-555-0101,,';

interface Import {
  readonly rows: readonly string[];
  readonly file?: string;
  readonly headings?: string;
}

async function take(
  { rows, file = 'list.csv', ...given }: Import,
  order: Partial<ImportOrder> = {},
): Promise<Tally & { rules: string[] }> {
  const path = join(folder, file);
  const content = `${[given.headings ?? headings, ...rows].join('\n')}\n`;
  writeFileSync(path, file.endsWith('.gz') ? gzipSync(content) : content);
  const rules: string[] = [];
  const tally = await importFile(sql, {
    source: 'csv',
    path,
    map: new Map(),
    onFinding: ({ row, column, rule, action }) => rules.push(`${String(row)} ${column} ${rule} ${action}`),
    onProgress: () => undefined,
    ...order,
  });
  return { ...tally, rules };
}
const counts = ({ rows, created, changed, unchanged, refused }: Tally): number[] => [
  rows,
  created,
  changed,
  unchanged,
  refused,
];
const names = async (): Promise<string[]> =>
  (await sql<{ name: string }[]>`SELECT name FROM candidate ORDER BY name`).map(({ name }) => name);

describe('a second import', () => {
  it('finds everything unchanged, whatever the order, the compression and the spelling of the address', async () => {
    expect(counts(await take({ rows: [harbor, orchard] }))).toEqual([2, 2, 0, 0, 0]);
    expect(counts(await take({ rows: [orchard, harbor], file: 'other.csv.gz' }))).toEqual([2, 0, 0, 2, 0]);
  });

  it('counts what was new and changed, and keeps it', async () => {
    await take({ rows: [harbor, orchard] });
    const again = await take({ rows: [harbor.replace('0100', '0199'), orchard, 'Third,,3 Elm,Denver,CO,80202,,,,,'] });

    expect(counts(again)).toEqual([3, 1, 1, 1, 0]);
    expect(await sql`SELECT phone FROM candidate WHERE name = 'Harbor Clinic'`).toEqual([{ phone: '+13035550199' }]);
  });

  it('knows a renamed or moved facility by its number', async () => {
    await take({ rows: [harbor.replace(/,,$/, ',1234567893,'), orchard.replace(/,,$/, ',,77')] });
    const again = await take({
      rows: [
        harbor.replace(/,,$/, ',1234567893,').replace('Harbor Clinic', 'New Harbor Clinic'),
        orchard.replace(/,,$/, ',,77').replace('2 Oak', '9 Oak'),
      ],
      file: 'next-year.csv',
    });

    expect(counts(again)).toEqual([2, 0, 2, 0, 0]);
  });

  it('does not let two lists that use one number for two names overwrite each other', async () => {
    const first = { rows: ['Ohio Bone Institute,,1 Main St,Denver,CO,80202,,,,1234567893,'], file: 'hospitals.csv' };
    const second = { rows: ['Grove Surgery,,1 Main St,Denver,CO,80202,,,,1234567893,'], file: 'surgery.csv' };
    await take(first);
    expect(counts(await take(second))).toEqual([1, 1, 0, 0, 0]);
    expect(counts(await take(first))).toEqual([1, 0, 0, 1, 0]);
    expect(counts(await take(second))).toEqual([1, 0, 0, 1, 0]);
    expect(await sql`SELECT count(*)::int FROM candidate_duplicate WHERE reason = 'SAME_NPI'`).toEqual([{ count: 2 }]);
  });
});

describe('a row that stands twice in a file', () => {
  it('is counted once when it says the same, and kept beside the first, flagged, when it does not', async () => {
    const tally = await take({
      rows: [harbor, harbor, harbor.replace('0100', '0150'), harbor.replace('Clinic,,', 'Clinic,Evening,')],
    });

    expect(counts(tally)).toEqual([4, 3, 0, 1, 0]);
    expect(tally.rules.filter((rule) => rule.includes('DUPLICATE'))).toEqual([
      '2 name DUPLICATE_IN_FILE COUNTED_ONCE', '3 name DUPLICATE_IN_FILE FLAGGED', '4 name DUPLICATE_IN_FILE FLAGGED',
    ]); // prettier-ignore
    expect(tally.rules.filter((rule) => rule.includes('SHARED'))).toHaveLength(4);
  });

  it('is found by its NPI too', async () => {
    const tally = await take({ rows: [harbor.replace(/,,$/, ',1234567893,'), orchard.replace(/,,$/, ',1234567893,')] });

    expect(tally.rules).toEqual(['2 npi NPI_REPEATED FLAGGED']);
    expect(tally.created).toBe(2);
  });
});

describe('possible duplicates', () => {
  it('are flagged across lists by place, number, and phone nearby, and never merged', async () => {
    await take({ rows: [harbor.replace(/,,$/, ',1234567893,'), orchard] });
    await take({
      file: 'other.csv',
      headings: 'facility,address,town,st,zipcode,y,x,tel,npi',
      rows: [
        '"Harbor Clinic, LLC",1 Main Street,Denver,CO,80202,,,,',
        'Somebody,5 Far Rd,Denver,CO,80202,,,,1234567893',
        'Orchard Annex,4 Oak Ave,Denver,CO,80203,39.7301,-104.9801,303-555-0101,',
      ],
    });

    expect(
      await sql`SELECT reason, count(DISTINCT set_key)::int AS sets, count(*)::int AS members FROM candidate_duplicate GROUP BY reason ORDER BY reason`,
    ).toEqual([
      { reason: 'SAME_NPI', sets: 1, members: 2 },
      { reason: 'SAME_PHONE_NEARBY', sets: 1, members: 2 },
      { reason: 'SAME_PLACE', sets: 1, members: 2 },
    ]);
    expect(await names()).toHaveLength(5);
  });
});

describe('a file that cannot be read to its end', () => {
  it('leaves nothing behind, and the next one is taken in', async () => {
    const path = join(folder, 'cut.csv.gz');
    const rows = Array.from({ length: 20_000 }, (_, at) => harbor.replace('Harbor', `Harbor ${String(at)}`));
    const whole = gzipSync([headings, ...rows].join('\n'));
    writeFileSync(path, whole.subarray(0, whole.length - 2000));
    const order = {
      source: 'csv',
      path,
      map: new Map(),
      onFinding: () => undefined,
      onProgress: () => undefined,
    } as const;

    await expect(importFile(sql, order)).rejects.toThrow('the gzip file is cut off');
    expect(await names()).toEqual([]);
    expect(counts(await take({ rows: [harbor] }))).toEqual([1, 1, 0, 0, 0]);
  });
});

describe('a candidate', () => {
  it('keeps what was found in it, with the value as it stood', async () => {
    await take({ rows: [harbor.replace('80202', '802021234')] });

    expect(await sql`SELECT postal_code, findings FROM candidate`).toEqual([
      {
        postal_code: '80202',
        findings: [{ column: 'zip', value: '802021234', rule: 'ZIP_NINE_DIGITS', action: 'REPAIRED' }],
      },
    ]);
  });

  it('is not public: the product may read it for its staff, and change nothing', async () => {
    await take({ rows: [harbor] });
    const product = postgres(database.appUrl, { max: 1 });

    for (const change of ['DELETE FROM candidate', 'UPDATE candidate SET name = name', 'TRUNCATE candidate'])
      await expect(product.unsafe(change)).rejects.toThrow('permission denied');
    await product.end();
    expect(await sql`SELECT count(*)::int FROM listing`).toEqual([{ count: 0 }]);
  });
});

describe('for evaluation', () => {
  const listings = (): Promise<object[]> =>
    sql`SELECT l.name, slug, status, origin, latitude, phone FROM listing l JOIN location p ON p.id = l.location_id ORDER BY slug`;

  it('candidates are published as nobody’s vetted listings, with addresses of their own, and without invented points', async () => {
    await take({
      rows: [
        harbor,
        harbor.replace('Clinic,,', 'Clinic,Evening,'),
        'No Point,,3 Elm,Denver,CO,80202,,,,,',
        'No Zip,,3 Elm,Denver,CO,,,,,,',
      ],
    });

    expect(await sql.begin((tx) => publish(tx))).toEqual({ published: 3, refreshed: 0, closed: 0, withheld: 1 });
    expect(await listings()).toEqual([
      { name: 'Harbor Clinic', slug: 'harbor-clinic-denver-co', status: 'LIVE', origin: 'CANDIDATE', latitude: 39.75, phone: '+13035550100' },
      { name: 'Harbor Clinic – Evening', slug: expect.stringMatching(/^harbor-clinic-denver-co-[0-9a-f]{12}$/), status: 'LIVE', origin: 'CANDIDATE', latitude: 39.75, phone: '+13035550100' },
      { name: 'No Point', slug: 'no-point-denver-co', status: 'LIVE', origin: 'CANDIDATE', latitude: null, phone: null },
    ]); // prettier-ignore
  });

  it('a changed candidate is refreshed under its old address, and one that lost its place is closed', async () => {
    const known = harbor.replace(/,,$/, ',1234567893,');
    await take({ rows: [known] });
    await sql.begin((tx) => publish(tx));
    await take({ rows: [known.replace('Harbor Clinic', 'Harbor House Clinic')] });

    expect(await sql.begin((tx) => publish(tx))).toEqual({ published: 0, refreshed: 1, closed: 0, withheld: 0 });
    expect(await listings()).toMatchObject([
      { name: 'Harbor House Clinic', slug: 'harbor-clinic-denver-co', status: 'LIVE' },
    ]);

    await take({ rows: [known.replace('80202', '')] });
    expect(await sql.begin((tx) => publish(tx))).toMatchObject({ closed: 1 });
    expect(await listings()).toMatchObject([{ status: 'CLOSED' }]);
    expect(await sql.begin((tx) => publish(tx))).toMatchObject({ published: 0, refreshed: 0, closed: 0 });
  });
});
