/** `kap npi import` as an operator meets it: the answer alone on standard output, and a sentence for what cannot be taken in. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npiLine } from '@open-window/domain/npi-given.ts';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';

const root = join(import.meta.dirname, '../../../../..');
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'open-window-kap-npi-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

function kap(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'tools/kap.ts'), 'npi', 'import', ...words],
    { cwd: folder, env: { PATH: process.env['PATH'], DATABASE_URL: database.ownerUrl } },
  );
  return { status, out: stdout.toString(), complaint: stderr.toString().trim() };
}

it('takes the register in as the worker, and says in a sentence what it does not take', () => {
  const full = 'npidata_pfile_20050523-20180114.csv';
  const { headings, cells } = npiLine({ NPI: '1234567893', 'Entity Type Code': '1' });
  for (const name of [full, 'register.csv'])
    writeFileSync(join(folder, name), `${headings.join(',')}\n${cells.join(',')}\n`);

  const taken = kap(full);
  expect(taken).toMatchObject({ status: 0, complaint: '' });
  expect(JSON.parse(taken.out)).toMatchObject({ kind: 'FULL', lastOn: '2018-01-14', file: full, rows: 1, found: 0 });
  expect(kap('register.csv')).toMatchObject({ status: 2, out: '', complaint: expect.stringContaining('which days it covers') }); // prettier-ignore
  const missing = 'npidata_pfile_20050523-20180211.csv';
  expect(kap(missing)).toMatchObject({ status: 2, out: '', complaint: `${join(folder, missing)} cannot be read: there is no such file.` }); // prettier-ignore
  expect(kap(full, full)).toMatchObject({ status: 2, complaint: 'Say which file: one, at the end.' });
});
