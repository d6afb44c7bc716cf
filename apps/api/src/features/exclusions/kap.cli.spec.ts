/** `kap exclusions …` as an operator meets it: the answer alone on standard output, the exit code, and a file that is whole or not there. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';

const root = join(import.meta.dirname, '../../../../..');
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'open-window-kap-exclusions-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

function kap(...words: readonly string[]): { status: number | null; out: string; complaint: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'tools/kap.ts'), 'exclusions', ...words],
    { cwd: folder, env: { PATH: process.env['PATH'], DATABASE_URL: database.ownerUrl } },
  );
  return { status, out: stdout.toString(), complaint: stderr.toString().trim() };
}

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

const short = 'npi,name,state,reason,date\n1679576722,"QUARLE, BRYNNA",OH,1128b4,01/2020\n';
const people =
  'id,npi,first,middle,last,suffix,otherNames,organization,birthDate,state\np1,,Brynna,,Quarle,,,,,OH\np2,,Oda,,Newly,,,,,OH\n';

describe('kap exclusions', () => {
  it('takes lists in, screens against them, and ends the file with a summary', () => {
    const taken = kap('import', '--source', 'leie', file('index.csv', short));
    expect(taken).toMatchObject({ status: 0, complaint: '' });
    expect(JSON.parse(taken.out)).toMatchObject({ list: 'leie', file: 'index.csv', rows: 1, added: 1 });
    const other = kap(
      'import',
      '--source',
      'csv',
      '--map',
      'name=Who,state=2',
      file('Ohio List.csv', 'Who,Where\n"QUARLE, B",OH\n'),
    );
    expect(JSON.parse(other.out)).toMatchObject({ list: 'ohio-list', added: 1 });

    const screened = kap('screen', '--practitioners', file('people.csv', people), '--out', 'matches.jsonl');
    expect(screened).toMatchObject({ status: 0, complaint: '' });
    const lines = readFileSync(join(folder, 'matches.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(lines.map(({ practitioner, list, row, strength }) => [practitioner, list, row, strength])).toEqual([
      ['p1', 'leie', 2, 'MEDIUM'],
      ['p1', 'ohio-list', 2, 'MEDIUM'],
      [undefined, undefined, undefined, undefined],
    ]);
    expect(lines.at(-1)).toEqual(JSON.parse(screened.out));
    expect(lines.at(-1)).toMatchObject({
      summary: { result: 'COMPLETE', practitioners: 2, withCandidates: 1, candidates: 2 },
    });
    expect(statSync(join(folder, 'matches.jsonl')).mode & 0o077).toBe(0); // it names people
  });

  it('ends with 0 also where nobody was cleared, and says so', () => {
    expect(kap('import', '--source', 'leie', file('page.html', '<html>')).status).toBe(2);
    const screened = kap('screen', '--practitioners', 'people.csv', '--out', 'again.jsonl');
    expect(screened.status).toBe(0);
    expect(JSON.parse(screened.out)).toMatchObject({
      summary: { result: 'INCONCLUSIVE', because: ['the newest file of the list leie could not be read'] },
    });
  });

  it('leaves no half file behind', () => {
    const screened = kap('screen', '--practitioners', file('odd.csv', 'name\nx\n'), '--out', 'never.jsonl');
    expect(screened).toMatchObject({ status: 2, out: '' });
    expect(screened.complaint).toContain('is to have the columns id,npi,first');
    expect(existsSync(join(folder, 'never.jsonl'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each<[string, readonly string[], string]>([
    ['an unknown source', ['import', '--source', 'ohio', 'index.csv'], '--source takes leie, leie-supplement'],
    ['no file', ['import', '--source', 'leie'], 'Say which file'],
    ['a file that is not there', ['import', '--source', 'leie', 'none.csv'], 'there is no such file'],
    [
      'a map for a known source',
      ['import', '--source', 'leie', '--map', 'name=a', 'index.csv'],
      '--map is for csv alone',
    ],
    [
      'a map of an unknown field',
      ['import', '--source', 'csv', '--map', 'colour=a', 'index.csv'],
      '--map does not know “colour=a”',
    ],
    [
      'a csv under the name of another list',
      ['import', '--source', 'csv', '--list', 'leie', 'index.csv'],
      'is the name of a list of its own',
    ],
    ['nobody to screen', ['screen', '--out', 'x.jsonl'], 'Say who with --practitioners'],
    [
      'a place where nothing can be written',
      ['screen', '--practitioners', 'people.csv', '--out', 'no/where.jsonl'],
      'cannot be written',
    ],
  ])('refuses %s with exit code 2 and one sentence', (_, words, complaint) => {
    const outcome = kap(...words);
    expect(outcome).toMatchObject({ status: 2, out: '' });
    expect(outcome.complaint).toContain(complaint);
  });
});
