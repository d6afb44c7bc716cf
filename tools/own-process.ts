/** A process of the product: the one that answers people, or the worker. Its log goes to a file, and it is stopped in its own time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const patienceMs = 30_000;

export class OwnProcess {
  /** How it ended. */
  readonly gone: Promise<string>;
  /** It said so itself. */
  readonly isListening: Promise<boolean>;
  private readonly child: ChildProcess;
  private readonly log: string;

  /** `script` is a file of apps/api/dist. */
  constructor(script: 'main.js' | 'worker.js', environment: Readonly<Record<string, string>>, log: string) {
    this.log = log;
    const out = openSync(log, 'w', 0o600);
    this.child = spawn(
      process.execPath,
      [
        '--enable-source-maps',
        '--disable-warning=ExperimentalWarning',
        '--import',
        join(root, 'tools/leash.ts'),
        join(root, 'apps/api/dist', script),
      ],
      {
        cwd: root,
        env: { NODE_ENV: 'production', ...process.env, ...environment },
        stdio: ['ignore', out, out, 'ipc'],
      },
    );
    closeSync(out);
    this.gone = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => {
        resolve(signal ?? `exit code ${code ?? 'unknown'}`);
      });
    });
    const said = new Promise<boolean>((resolve) => {
      this.child.once('message', () => {
        resolve(true);
      });
    });
    this.isListening = Promise.race([said, this.gone.then(() => false)]);
  }

  get lastWords(): string {
    return readFileSync(this.log, 'utf8').trim().split('\n').at(-1) ?? '';
  }

  /** It may finish what it began. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    const force = setTimeout(() => this.child.kill('SIGKILL'), patienceMs);
    await this.gone;
    clearTimeout(force);
  }
}
