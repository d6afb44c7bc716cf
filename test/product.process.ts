/** `npm start` as a test sees it: a command with an environment, its lines, its end, and what it leaves behind. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Run = {
  readonly pid: number;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** The address of the last line, once it is there. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
};

const outside = ['DATABASE_URL', 'HOST', 'PORT', 'PUBLIC_ORIGIN', 'EVALUATE'];
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !outside.includes(name)));

export function npmStart(words: readonly string[], environment: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, ['tools/run.mjs', 'start', ...words], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...clean, NODE_OPTIONS: '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, said });
    });
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const origin = /^ready (http:\/\/localhost:\d+)\n$/m.exec(said)?.[1];
      if (origin !== undefined) resolve(origin.replace('localhost', '127.0.0.1'));
    });
    void ended.then(() => {
      reject(new Error(`It never was ready:\n${said}`));
    });
  });
  ready.catch(() => undefined); // for runs that are meant to fail
  return { pid: child.pid ?? 0, kill: (signal) => child.kill(signal), ready, ended };
}

/** A folder for data, which the account of Postgres may enter. */
export function scratchFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'open-window-start-'));
  chmodSync(path, 0o755);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
