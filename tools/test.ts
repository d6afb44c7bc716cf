/** `npm test`: everything that a machine can say about the product, cheapest first, and how much of it is right. */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import './leash.ts';
import { buildApi, buildClient } from './build.ts';
import { Complaint, run, wordsOf } from './complaint.ts';
import { type Count, countIn, ofJest, ofPlaywright } from './reports.ts';

type Step = { readonly name: string; readonly check: () => Promise<Count> };

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'open-window-reports-'));

/** What the product reads must not leak in from whoever calls. */
const fromOutside = [
  'DATABASE_URL',
  'DATA_FOLDER',
  'EVALUATE',
  'HOST',
  'LOG_LEVEL',
  'METRICS_PORT',
  'PORT',
  'PUBLIC_ORIGIN',
];
for (const name of fromOutside) Reflect.deleteProperty(process.env, name);

const projects = ['.', 'packages', 'packages/contract', 'apps/api', 'apps/web', 'test/faults', 'e2e'];

const still: readonly Step[] = [
  // Apart: all of it at once is more than the memory that Node takes by itself.
  { name: 'lint of apps/web', check: () => quietly('eslint', ['apps/web', '--max-warnings=0']) },
  { name: 'lint of the rest', check: () => quietly('eslint', ['.', '--ignore-pattern=apps/web', '--max-warnings=0']) },
  ...projects.map((project): Step => ({
    name: `types of ${project}`,
    check: () => quietly('tsc', ['--noEmit', '-p', project]),
  })),
  { name: 'form', check: () => quietly('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'unused code', check: () => quietly('knip', []) },
];
const house: Step = { name: 'house', check: () => jest({ only: 'house' }) };
const tests: Step = { name: 'tests', check: () => jest({}) };
const journeys: Step = { name: 'journeys', check: () => playwright(1280) };

/** Each width gets a product of its own: together they would be one address that tries too often. */
const widths = [320, 768, 1280];
const long: readonly Step[] = [
  { name: 'long tests', check: () => jest({ isLong: true }) },
  ...widths.map((width): Step => ({ name: `journeys at ${String(width)} px`, check: () => playwright(width, true) })),
];

await run(async () => {
  const { isStatic, isLong, isJourneys } = optionsOf(process.argv.slice(2));
  await buildClient();
  if (isLong) await buildApi(); // for suites that start the product as processes, two at a time
  const quiet = isLong || isJourneys ? [] : still;
  const loud = isStatic ? [house] : isJourneys ? [journeys] : isLong ? long : [tests, journeys];
  const counts = [...(await carryOut(quiet, 2)), ...(await carryOut(loud, 1))];
  rmSync(reports, { recursive: true });

  const sum = (kind: 'passed' | 'failed' | 'skipped'): number =>
    counts.reduce((total, count) => total + count[kind], 0);
  for (const each of counts.flatMap(({ wavering = [] }) => wavering)) console.log(`PASSED ON A SECOND TRY ${each}`);
  for (const failure of counts.flatMap(({ failures = [] }) => failures)) console.log(`FAILED ${failure}`);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  if (sum('failed') > 0 || sum('passed') === 0) process.exitCode = 1;
});

/** So many at a time; each says how long it took. */
async function carryOut(steps: readonly Step[], atOnce: number): Promise<Count[]> {
  const counts: Count[] = [];
  const waiting = [...steps];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = performance.now();
      const count = await step.check();
      counts.push(count);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${count.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return counts;
}

function optionsOf(args: string[]): { isStatic: boolean; isLong: boolean; isJourneys: boolean } {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({ args, options: { static: flag, long: flag, journeys: flag } });
    return { isStatic: values.static, isLong: values.long, isJourneys: values.journeys };
  } catch (error) {
    throw new Complaint(wordsOf(error));
  }
}

/** One check of a tool that says something only when something is wrong. */
async function quietly(tool: string, words: readonly string[]): Promise<Count> {
  const { code, said } = await execute(tool, words, {}, 'captured');
  if (code !== 0) console.log(said.trim());
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function jest({ only, isLong = false }: { only?: string; isLong?: boolean }): Promise<Count> {
  const file = join(reports, `jest-${String(isLong)}.json`);
  const words = ['--json', `--outputFile=${file}`, '--passWithNoTests', ...(only ? ['--selectProjects', only] : [])];
  const flags = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  const { code } = await execute('jest', words, { NODE_OPTIONS: flags, LONG: isLong ? '1' : '' }, 'stderr');
  return countIn(file, code, ofJest);
}

async function playwright(width: number, isLong = false): Promise<Count> {
  const file = join(reports, `playwright-${String(width)}-${String(isLong)}.json`);
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, WIDTH: String(width), LONG: isLong ? '1' : '' };
  const { code } = await execute('playwright', ['test', '--config=e2e', '--reporter=list,json'], environment, 'shown');
  if (code !== 0) showPages();
  return countIn(file, code, ofPlaywright);
}

/** What was on the screen where a journey failed, in words: of a machine that is gone nobody sees the pictures. */
function showPages(): void {
  for (const path of globSync('test-results/*/error-context.md', { cwd: root }))
    console.log(readFileSync(join(root, path), 'utf8').slice(0, 6000));
}

type Output = 'captured' | 'stderr' | 'shown';

function execute(
  tool: string,
  words: readonly string[],
  environment: Record<string, string>,
  output: Output,
): Promise<{ code: number; said: string }> {
  const child = spawn(join(root, 'node_modules/.bin', tool), words, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', output === 'shown' ? 'inherit' : 'pipe', output === 'captured' ? 'pipe' : 'inherit'],
  });
  const forward = (signal: NodeJS.Signals): boolean => child.kill(signal);
  process.on('SIGTERM', forward).on('SIGINT', forward);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGTERM', forward).off('SIGINT', forward);
      resolve({ code: code ?? 1, said });
    });
  });
}
