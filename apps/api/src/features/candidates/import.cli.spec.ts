/** `npm run import` as a person meets it: words, files, exit codes, the report and the last line. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';

const root = join(import.meta.dirname, '../../../../..');
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'open-window-cli-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

interface Outcome {
  readonly status: number | null;
  readonly lastLine: string;
  readonly output: string;
  readonly complaint: string;
}

function run(
  words: readonly string[],
  { url = database.ownerUrl, input }: { url?: string; input?: Buffer } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'tools/import.ts'), ...words],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'], DATABASE_URL: url },
      ...(input === undefined ? {} : { input }),
    },
  );
  const output = stdout.toString();
  return { status, output, lastLine: output.trimEnd().split('\n').at(-1) ?? '', complaint: stderr.toString().trim() };
}

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const list =
  'Facility,Address,City,State,ZIP Code\nHarbor Clinic,1 Main St,Hartford,CT,6103\n,2 Oak Ave,Denver,CO,80203\n';

describe('npm run import', () => {
  it('reads a list whose headings it has never seen, reports each finding and adds up in its last line', () => {
    const outcome = run(['--source', 'csv', '--report', 'out.jsonl', file('list.csv', list)]);

    expect(outcome).toMatchObject({
      status: 0,
      complaint: '',
      lastLine: 'rows 2, new 1, changed 0, unchanged 0, refused 1, findings 2',
    });
    expect(outcome.output).toMatch(/^ZIP_LOST_ZERO +1 {2}ZIP without its leading zero \(1 repaired\)$/m);
    expect(
      readFileSync(join(folder, 'out.jsonl'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      { row: 1, column: 'ZIP Code', value: '6103', rule: 'ZIP_LOST_ZERO', action: 'REPAIRED' },
      { row: 2, column: 'Facility', value: '', rule: 'NAME_MISSING', action: 'REFUSED' },
    ]);
  });

  it('finds the same list unchanged as gzip, from standard input and twice at once', () => {
    const last = 'unchanged 1, refused 1, findings 2';
    expect(run(['--source', 'csv', file('list.gz', gzipSync(list))]).lastLine).toBe(
      `rows 2, new 0, changed 0, ${last}`,
    );
    expect(run(['--source', 'csv', '-'], { input: gzipSync(list) }).lastLine).toBe(`rows 2, new 0, changed 0, ${last}`);
    expect(run(['--source', 'csv', 'list.csv', 'list.gz']).lastLine).toBe(
      'rows 4, new 0, changed 0, unchanged 2, refused 2, findings 4',
    );
  });

  it('takes a map of columns', () => {
    const path = file('map.csv', 'A,B,C,D,E,F\nMapped Clinic,3 Elm,Denver,CO,80202,303-555-0100\n');
    const outcome = run(['--source', 'csv', '--map', 'name=A,street=B,city=C,state=D,zip=E,phone=F', path]);

    expect(outcome).toMatchObject({
      status: 0,
      lastLine: 'rows 1, new 1, changed 0, unchanged 0, refused 0, findings 0',
    });
  });

  it('reads no rows below a line of headings', () => {
    expect(run(['--source', 'csv', file('none.csv', 'name,zip\n')])).toMatchObject({
      status: 0,
      lastLine: 'rows 0, new 0, changed 0, unchanged 0, refused 0, findings 0',
    });
  });

  it.each<[string, readonly string[], string]>([
    ['there is no such file', ['--source', 'csv', 'nothing.csv'], 'nothing.csv cannot be read: there is no such file.'],
    ['the file is empty', ['--source', 'csv', 'empty.csv'], 'empty.csv is empty.'],
    [
      'the gzip is cut off',
      ['--source', 'csv', 'cut.gz'],
      'cut.gz cannot be read to its end: the gzip file is cut off.',
    ],
    ['the layout is another one', ['--source', 'nppes', 'list.csv'], 'The layout of'],
    ['the layout is unknown', ['--source', 'csv', 'odd.csv'], 'no column for name, zip'],
    ['the source is unknown', ['--source', 'yelp', 'list.csv'], 'There is no source “yelp”.'],
    ['no source is given', ['list.csv'], '--source is missing.'],
    ['no file is given', ['--source', 'csv'], 'No file was given.'],
    ['the map names no column', ['--source', 'csv', '--map', 'name=Z', 'list.csv'], 'no column is called “Z”'],
    [
      'the map names an unknown field',
      ['--source', 'csv', '--map', 'colour=A', 'list.csv'],
      '--map does not know “colour=A”',
    ],
    [
      'the report has no place',
      ['--source', 'csv', '--report', 'no/where.jsonl', 'list.csv'],
      'The report cannot be written',
    ],
  ])('exits with 2 and one sentence when %s', (_, words, sentence) => {
    file('list.csv', list);
    file('empty.csv', '');
    file('odd.csv', 'foo,bar\n1,2\n');
    file('cut.gz', gzipSync(list.repeat(50)).subarray(0, 60));
    const outcome = run(words);

    expect(outcome.status).toBe(2);
    expect(outcome.complaint).toContain(sentence);
    expect(outcome.complaint).not.toContain('    at ');
  });
});

describe('npm run import -- --evaluate', () => {
  it('refuses a database that is not made for it, and leaves it alone', async () => {
    const other = await freshDatabase();
    const outcome = run(['--source', 'csv', '--evaluate', file('list.csv', list)], { url: other.ownerUrl });
    const sql = postgres(other.ownerUrl, { max: 1 });
    const [found] = await sql<{ count: number }[]>`SELECT count(*)::int FROM candidate`;
    await sql.end();
    await other.drop();

    expect(outcome.status).toBe(2);
    expect(outcome.complaint).toContain('_eval');
    expect(found).toEqual({ count: 0 });
  });

  it('publishes in one whose name ends in _eval', async () => {
    const admin = postgres(new URL('/postgres', database.ownerUrl).href, { max: 1, onnotice: () => undefined });
    const name = `test_cli_${String(process.pid)}_eval`;
    await admin.unsafe(`CREATE DATABASE ${name}`);
    try {
      const outcome = run(['--source', 'csv', '--evaluate', file('list.csv', list)], {
        url: new URL(`/${name}`, database.ownerUrl).href,
      });

      expect(outcome).toMatchObject({
        status: 0,
        lastLine: 'rows 2, new 1, changed 0, unchanged 0, refused 1, findings 2',
      });
      expect(outcome.output).toContain('not vetted: 1 added');
    } finally {
      await admin.unsafe(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    }
  });
});
