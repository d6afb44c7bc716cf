/** What only shows at size: memory that does not grow with the file, and an import that is killed in the middle. All facilities are invented. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';

const root = join(import.meta.dirname, '../../../../..');
const megabytesAllowed = 300;
let database: TestDatabase;
let sql: Sql;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  folder = mkdtempSync(join(tmpdir(), 'open-window-large-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sql.end();
  await database.drop();
});

/** Every row another house in Denver, every tenth with a defect. */
async function tableOf(rows: number): Promise<string> {
  const path = join(folder, `${String(rows)}.csv`);
  const out = createWriteStream(path);
  out.write('name,street,city,state,zip,lat,lon,phone\n');
  for (let row = 0; row < rows; row += 1) {
    const zip = row % 10 === 0 ? '802021234' : '80202';
    const line = `Harbor Clinic ${String(row)},${String(row)} Main Street,Denver,CO,${zip},${String(39.7 + (row % 9973) / 1e5)},${String(-104.9 - (row % 9967) / 1e5)},303-${String(200 + (row % 700))}-${String(row % 10_000).padStart(4, '0')}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return path;
}

/** With the same limits that tools/run.mjs sets. */
function start(path: string): ChildProcess {
  return spawn(
    process.execPath,
    [
      '--max-semi-space-size=4',
      '--max-old-space-size=100',
      '--disable-warning=ExperimentalWarning',
      join(root, 'tools/import.ts'),
      '--source',
      'csv',
      path,
    ],
    {
      env: { PATH: process.env['PATH'], DATABASE_URL: database.ownerUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
}

async function endOf(child: ChildProcess): Promise<{ lastLine: string; peakMegabytes: number }> {
  let output = '';
  let peakMegabytes = 0;
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const watch = setInterval(() => {
    const status = `/proc/${String(child.pid)}/status`;
    const peak = existsSync(status) ? /VmHWM:\s+(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
    peakMegabytes = Math.max(peakMegabytes, Number(peak ?? 0) / 1024);
  }, 200);
  await once(child, 'close');
  clearInterval(watch);
  return { lastLine: output.trimEnd().split('\n').at(-1) ?? '', peakMegabytes };
}

const candidates = async (): Promise<number | undefined> =>
  (await sql<{ count: number }[]>`SELECT count(*)::int FROM candidate`)[0]?.count;

describe('a large list', () => {
  it('that is killed in the middle leaves nothing half, and the next run takes all of it', async () => {
    const path = await tableOf(200_000);
    for (const delay of [2000, 4000, 6000]) {
      const child = start(path);
      const isOver = await Promise.race([once(child, 'exit').then(() => true), sleep(delay).then(() => false)]);
      child.kill('SIGKILL');
      if (isOver) break; // a fast machine was done before
      await once(child, 'close');
      expect([0, 200_000]).toContain(await candidates());
      await sql`ANALYZE candidate`; // as autovacuum may do then, which counts nobody on many pages
    }
    const { lastLine } = await endOf(start(path));

    expect(lastLine).toMatch(
      /^rows 200000, new (?:200000|0), changed 0, unchanged (?:0|200000), refused 0, findings \d+$/u,
    );
    expect(await candidates()).toBe(200_000);
  });

  it(`of a million rows is taken in with less than ${String(megabytesAllowed)} MB`, async () => {
    const { lastLine, peakMegabytes } = await endOf(start(await tableOf(1_000_000)));

    expect(lastLine).toMatch(/^rows 1000000, new 800000, changed 0, unchanged 200000, refused 0, findings \d+$/u);
    expect(peakMegabytes).toBeLessThan(megabytesAllowed);
  });
});
