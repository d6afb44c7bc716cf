/** Small servers that run beside the product, each a process of its own, such as the mail server of the demo. They end with who started them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Complaint } from './complaint.ts';

const companions: ChildProcess[] = [];

/** A file of this folder; resolves when it said `listening` to its parent. */
export async function startCompanion(tool: string, ...words: string[]): Promise<void> {
  const leash = join(import.meta.dirname, 'leash.ts');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', leash, join(import.meta.dirname, tool), ...words],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  companions.push(child);
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', () => {
      reject(new Complaint(`tools/${tool} did not start.`));
    });
  });
  child.unref();
}

export async function stopCompanions(): Promise<void> {
  const ends = companions
    .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
    .map((child) => {
      const end = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      return end;
    });
  await Promise.all(ends);
}
