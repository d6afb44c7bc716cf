/** The built product on a demo world of its own, as journeys find it. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const flags = ['--disable-warning=ExperimentalWarning'];

export class Product {
  readonly origin: string;
  readonly stop: () => Promise<void>;
  private readonly folder: string;
  private readonly environment: NodeJS.ProcessEnv;

  private constructor(origin: string, folder: string, environment: NodeJS.ProcessEnv, stop: () => Promise<void>) {
    this.origin = origin;
    this.folder = folder;
    this.environment = environment;
    this.stop = stop;
  }

  static async start(): Promise<Product> {
    const folder = mkdtempSync(join(tmpdir(), 'open-window-e2e-'));
    chmodSync(folder, 0o755); // the account that Postgres runs as must enter it
    const clock = join(folder, 'ahead');
    writeFileSync(clock, '0');
    const environment = {
      ...process.env,
      PORT: '0',
      DATA_FOLDER: folder,
      READ_LIMIT_PER_MINUTE: '1000000',
      CLOCK_FILE: clock,
      DEMO: 'true',
      DEMO_MAIL_FOLDER: join(folder, 'mail'),
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href}`,
    };
    const child = spawn(process.execPath, [...flags, 'tools/start.ts'], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const ended = new Promise<void>((resolve) => child.once('exit', resolve));
    const origin = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout?.on('data', (text: Buffer) => {
        said += text.toString();
        const found = /^ready (\S+)$/m.exec(said)?.[1];
        if (found) resolve(found);
      });
      void ended.then(() => {
        reject(new Error(`The product did not start:\n${said}`));
      });
    });
    return new Product(origin, folder, environment, async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** From now on it is that much later for the product, and goes on from there. The database and the browser keep their own time. */
  moveClock(aheadMs: number): void {
    writeFileSync(join(this.folder, 'ahead'), String(aheadMs));
  }

  /** What an operator may ask of it. */
  async kap(...words: readonly string[]): Promise<void> {
    const child = spawn(process.execPath, [...flags, 'tools/kap.ts', ...words], {
      cwd: root,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`kap ${words.join(' ')} ended with ${String(code)}.`);
  }
}
