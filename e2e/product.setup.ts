/** Before the first journey: the browser is unpacked, and the built product runs on data of its own. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './chromium.ts';

export default async function setup(): Promise<() => Promise<void>> {
  process.env['CHROME_PATH'] = await chromiumPath();
  const folder = mkdtempSync(join(tmpdir(), 'open-window-e2e-'));
  chmodSync(folder, 0o755); // the account that Postgres runs as must enter it
  const product = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/start.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, PORT: '0', DATA_FOLDER: folder, READ_LIMIT_PER_MINUTE: '1000000' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => product.once('exit', resolve));
  process.env['E2E_ORIGIN'] = await new Promise<string>((resolve, reject) => {
    let said = '';
    product.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const origin = /^ready (\S+)$/m.exec(said)?.[1];
      if (origin) resolve(origin);
    });
    void ended.then(() => {
      reject(new Error(`The product did not start:\n${said}`));
    });
  });
  return async () => {
    product.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
