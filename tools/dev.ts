/** `npm run dev`: `npm start`, begun again whenever a source changed; only what changed is built. */
import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import './leash.ts';

const root = join(import.meta.dirname, '..');
const watched = ['apps/api/src', 'apps/web/src', 'packages', 'prisma/schema', 'prisma/migrations'];
const quietMilliseconds = 150;

let product = launch();
let timer: NodeJS.Timeout | undefined;

function launch(): ChildProcess {
  const words = ['--disable-warning=ExperimentalWarning', 'tools/start.ts', ...process.argv.slice(2)];
  return spawn(process.execPath, words, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
}

async function end(): Promise<void> {
  if (product.exitCode !== null || product.signalCode !== null) return;
  const ended = new Promise((resolve) => product.once('exit', resolve));
  product.kill('SIGTERM');
  await ended;
}

async function again(): Promise<void> {
  await end();
  product = launch();
}

for (const folder of watched) {
  watch(join(root, folder), { recursive: true }, (_, name) => {
    if (name === null || /(?:^|\/)(?:generated|dist|node_modules)(?:\/|$)|\.spec\.tsx?$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void again(), quietMilliseconds);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void end().then(() => process.exit(0)));
}
