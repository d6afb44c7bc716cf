/** How fast `npm run import` takes a list in, and how much memory that asks. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Listing } from '@open-window/domain/listing.ts';
import { peakMegabytesOf } from './product.ts';

export interface Intake {
  readonly rowsPerSecond: number;
  /** The most resident memory; NaN where /proc is not. */
  readonly megabytes: number;
  readonly lastLine: string;
}

export async function intakeOf(
  listings: Iterable<Listing>,
  rows: number,
  databaseUrl: string,
  folder: string,
): Promise<Intake> {
  const path = join(folder, 'places.csv');
  await writeCsv(listings, path);
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../tools/import.ts'), '--source', 'csv', path],
    {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  let megabytes = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const watch = setInterval(() => (megabytes = Math.max(megabytes, peakMegabytesOf(child.pid ?? 0) || 0)), 50);
  await once(child, 'exit');
  clearInterval(watch);
  const seconds = (performance.now() - begun) / 1000;
  return {
    rowsPerSecond: rows / seconds,
    megabytes: megabytes || Number.NaN,
    lastLine: output.trimEnd().split('\n').at(-1) ?? '',
  };
}

async function writeCsv(listings: Iterable<Listing>, path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write('name,street,city,state,zip,latitude,longitude,phone\n');
  let number = 0;
  for (const {
    name,
    location: { line1, city, state, postalCode, point },
  } of listings) {
    const phone = `303-555-0${String(100 + ((number += 1) % 100))}`;
    const cells = [
      `${name} ${String(number)}`,
      line1,
      city,
      state,
      postalCode,
      point?.latitude.toFixed(5) ?? '',
      point?.longitude.toFixed(5) ?? '',
      phone,
    ];
    if (!file.write(`${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
