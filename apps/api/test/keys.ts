/** A key file for the tests of one process; gone with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKeyFile } from '../src/platform/crypto/key-ring.ts';

let made: string | null = null;

export function keyFile(): string {
  if (made !== null) return made;
  const folder = mkdtempSync(join(tmpdir(), 'open-window-keys-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  made = join(folder, 'keys.json');
  writeFileSync(made, newKeyFile(), { mode: 0o600 });
  return made;
}
