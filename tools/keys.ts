/** Where the keys of the product are for the commands of this folder: the file that KEY_FILE names, or one beside the embedded database. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createKeyFile } from '../apps/api/src/platform/crypto/key-file.ts';
import { dataFolder } from './database.ts';

export const keyFilePath = (): string => process.env['KEY_FILE'] || join(dataFolder(), 'product-keys.json');

/** As long as nobody names another file, its keys are drawn where they are missing; whoever loses them has lost what they seal. */
export function ownKeyFile(): string {
  const file = keyFilePath();
  if (process.env['KEY_FILE'] || existsSync(file)) return file;
  mkdirSync(dirname(file), { recursive: true });
  createKeyFile(file);
  return file;
}
