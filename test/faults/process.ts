/** One process that is started, killed and started again, always at the same port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

export class RealProcess {
  readonly url: string;
  private readonly words: readonly string[];
  private readonly readyUrl: string;
  private readonly log: string;
  private readonly environment: Readonly<Record<string, string>>;
  private child: ChildProcess | null = null;

  constructor(words: readonly string[], readyUrl: string, log: string, environment: Readonly<Record<string, string>>) {
    this.words = words;
    this.readyUrl = readyUrl;
    this.log = log;
    this.environment = environment;
    this.url = new URL(readyUrl).origin;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Milliseconds until it was ready. */
  async start(): Promise<number> {
    const began = performance.now();
    const out = openSync(this.log, 'a');
    this.child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...this.words], {
      cwd: root,
      env: this.environment,
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null) throw new Error(`${this.words[0] ?? ''} did not start; see ${this.log}.`);
      await wait(25);
    }
    return performance.now() - began;
  }

  async isReady(): Promise<boolean> {
    return fetch(this.readyUrl, { signal: AbortSignal.timeout(2000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  signal(name: NodeJS.Signals): void {
    this.child?.kill(name);
  }

  /** Resolves when it is gone. */
  async kill(name: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(name);
    await gone;
  }
}
