/** `npm run faults`: what the product must survive, one suite after the other, in the sizes of every build; with `--full` in the sizes that the figures are from. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import './leash.ts';
import { buildApi, buildClient } from './build.ts';
import { Complaint, run, wordsOf } from './complaint.ts';

const root = join(import.meta.dirname, '..');
const suites = ['test/faults', 'apps/api/test/walk', 'apps/api/test/fuzz'];
const longestMs = 2 * 3_600_000;

await run(async () => {
  const { full, only } = optionsOf(process.argv.slice(2));
  await buildClient();
  await buildApi();
  const words = [...(only.length > 0 ? only : suites), '--runInBand', ...(full ? [`--testTimeout=${longestMs}`] : [])];
  const child = spawn(join(root, 'node_modules/.bin/jest'), words, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      LONG: '1',
      FAULTS: full ? 'full' : '',
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.exitCode = code ?? 1;
});

/** Words are parts of the paths of suites: `npm run faults -- --full rolling`. */
function optionsOf(args: string[]): { full: boolean; only: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { full: { type: 'boolean', default: false } },
    });
    return { full: values.full, only: positionals.map((word) => `test/faults/.*${word}`) };
  } catch (error) {
    throw new Complaint(wordsOf(error));
  }
}
