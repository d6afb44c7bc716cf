/**
 * The first step of every command, in plain JavaScript for whatever Node (20 or newer) the machine has:
 * installs what the lock file says when it is not there, then runs the script on the Node that came with it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const [command = '', ...words] = process.argv.slice(2);
const elsewhere = {
  bench: ['bench/bench.ts'],
  'bench-applications': ['bench/applications.ts'],
  'bench-audit': ['bench/audit.ts'],
  'bench-exclusions': ['bench/exclusions.ts'],
  'bench-screening': ['bench/screening.ts'],
  'bench-vetting': ['bench/vetting.ts'],
  'bench-web': ['bench/web.ts'],
  check: ['tools/test.ts', '--static'],
  e2e: ['tools/test.ts', '--journeys'],
  'test-long': ['tools/test.ts', '--long'],
};
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const script = elsewhere[command] ?? [`tools/${command}.ts`];

/** Node takes as much as the machine has before it looks for what is no longer needed; the import promises to stay under 300 MB, screening under 500. */
const flagsOf = {
  import: ['--max-semi-space-size=4', '--max-old-space-size=100'],
  kap: ['--max-semi-space-size=4'],
};
const flags = flagsOf[command] ?? [];

if (!existsSync(join(root, script[0]))) {
  console.error(`There is no command "${command}"; package.json lists them.`);
  process.exit(1);
}

/** True when npm's own note of what it installed agrees with the lock file, and the pinned Node is there. */
function isInstalled() {
  try {
    const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
    const installed = read('node_modules/.package-lock.json');
    return (
      existsSync(join(bin, 'node')) &&
      Object.entries(read('package-lock.json')).every(
        ([path, { version, optional }]) =>
          !path.includes('node_modules/') || (installed[path] ? installed[path].version === version : optional),
      )
    );
  } catch {
    return false;
  }
}

/** Runs a command until it ends; signals are passed on to it. */
function passThrough(file, words, options) {
  const child = spawn(file, words, { cwd: root, ...options });
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, error }));
    child.once('exit', (code, signal) => resolve({ code: signal ? 128 + constants.signals[signal] : code }));
  }).finally(() => {
    for (const signal of signals) process.off(signal, pass);
  });
}

async function install() {
  console.error('Installing what package-lock.json lists (a minute, once) …');
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const stdio = ['ignore', 'inherit', 'inherit'];
  const { code, error } = npm
    ? await passThrough(process.execPath, [npm, ...words], { stdio })
    : await passThrough('npm', words, { stdio });
  if (code === 0) return;
  const reason = error ? `: ${error.message}` : '';
  console.error(`npm ci failed${reason}; is the npm registry reachable, and this folder writable?`);
  process.exit(code);
}

if (!isInstalled()) await install();

const { code, error } = await passThrough(
  join(bin, 'node'),
  ['--disable-warning=ExperimentalWarning', ...flags, ...script, ...words],
  {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // the channel breaks when this process is killed, and the script stops
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  },
);
if (error) console.error(`The pinned Node does not run here: ${error.message}`);
process.exit(code);
