/** The product as visitors meet it: its own process on a database of the benchmark, watched from outside. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../tools/postgres.process.ts';

const root = join(import.meta.dirname, '..');

export interface Product {
  readonly port: number;
  readonly origin: string;
  readonly startedInSeconds: number;
  /** Resident memory. */
  megabytes(): number;
  /** Seconds of processor time since it began. */
  cpuSeconds(): number;
  stop: () => Promise<void>;
}

/** `environment`: over what is set here. */
export async function startProduct(
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--max-old-space-size=12000', join(root, 'apps/api/dist/main.js')],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        HOST: '127.0.0.1',
        LOG_LEVEL: 'fatal',
        READ_LIMIT_PER_MINUTE: '100000000',
        ...environment,
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const stop = (): Promise<void> => ended(child);
  process.once('exit', () => child.kill('SIGKILL'));
  const origin = `http://127.0.0.1:${String(port)}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error('The product did not start.');
    const status = await fetch(`${origin}/health/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const startedInSeconds = (performance.now() - begun) / 1000;
  return {
    port,
    origin,
    startedInSeconds,
    megabytes: () => megabytesOf(child.pid ?? 0),
    cpuSeconds: () => cpuOf(child.pid ?? 0),
    stop,
  };
}

/** The worker beside it: it has no door to ask whether it is there. */
export async function startWorker(
  databaseUrl: string,
  environment: Readonly<Record<string, string>>,
): Promise<() => Promise<void>> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'apps/api/dist/worker.js')],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'fatal', ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => {
      reject(new Error('The worker did not start.'));
    });
  });
  return () => ended(child);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}

/** Both read /proc and are NaN where there is none. */
function megabytesOf(pid: number): number {
  const text = procFile(pid, 'status');
  return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? Number.NaN) / 1024;
}

export const peakMegabytesOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(procFile(pid, 'status'))?.[1] ?? Number.NaN) / 1024;

/** Hundredths of a second, as Linux counts them for programs. */
const ticksPerSecond = 100;

function cpuOf(pid: number): number {
  const fields = procFile(pid, 'stat')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** What the server processes of Postgres have used since they began; those that ended are not in it. */
export function cpuOfChildren(parent: number): number {
  const pids = readdirSync('/proc').filter(
    (name) =>
      /^\d+$/.test(name) &&
      Number(
        procFile(Number(name), 'stat')
          .replace(/^.*\) /, '')
          .split(' ')[1],
      ) === parent,
  );
  return pids.reduce((sum, pid) => sum + (cpuOf(Number(pid)) || 0), 0);
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
