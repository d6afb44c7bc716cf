/** Where sealed files lie: on disk now, in an object store later. Knows keys and bytes, not people. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, unlink } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { problem } from '../http/problems.ts';
import { builtWeb } from '../pages/pages.ts';

export interface StoredBytes {
  readonly key: string;
  readonly changedAt: Date;
}

export abstract class FileStorage {
  /** All of it or nothing; there for good once it returns. */
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /** Null: there is nothing under this key. */
  abstract open(key: string): Promise<Buffer | null>;
  /** Nothing happens when it is gone already. */
  abstract remove(key: string): Promise<void>;
  abstract list(): AsyncIterable<StoredBytes>;
  /** Removes what a killed process left half written, older than this. */
  abstract tidy(before: Date): Promise<number>;
}

/** 128 random bits: a name tells nothing, and nobody finds a file by counting. */
export const newStorageKey = (): string => randomBytes(16).toString('hex');

const wellFormed = /^[0-9a-f]{32}$/;
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const hasCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

@Injectable()
export class DiskStorage extends FileStorage implements OnModuleInit {
  private readonly root: string;

  constructor({ filesFolder }: Config) {
    super();
    this.root = filesFolder;
  }

  /** A folder that the web server could hand out is no place for documents. */
  async onModuleInit(): Promise<void> {
    if (this.root === '') return;
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const [folder, web] = await Promise.all([realpath(this.root), realpath(builtWeb).catch(() => builtWeb)]);
    if (`${folder}${sep}`.startsWith(`${web}${sep}`) || `${web}${sep}`.startsWith(`${folder}${sep}`))
      throw new Error('FILES_FOLDER is within the folder of the web, or around it: choose another one.');
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const target = this.pathOf(key);
    const temporary = join(this.incoming, `${key}.${randomBytes(4).toString('hex')}`);
    try {
      await mkdir(join(target, '..'), { mode: 0o700 }).then(
        () => syncFolder(this.root),
        (error: unknown) => {
          if (!hasCode(error, 'EEXIST')) throw error;
        },
      );
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, target);
      await syncFolder(join(target, '..'));
    } catch (error) {
      await rm(temporary, { force: true });
      throw full.has((error as NodeJS.ErrnoException).code ?? '') ? problem('outOfSpace') : error;
    }
  }

  async open(key: string): Promise<Buffer | null> {
    try {
      return await readFile(this.pathOf(key));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await unlink(this.pathOf(key)).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT')) throw error;
    });
  }

  async *list(): AsyncIterable<StoredBytes> {
    if (this.root === '') return;
    for (const shard of await readdir(this.root)) {
      if (!/^[0-9a-f]{2}$/.test(shard)) continue;
      for (const key of await readdir(join(this.root, shard))) {
        const found = wellFormed.test(key) ? await stat(join(this.root, shard, key)).catch(() => null) : null;
        if (found) yield { key, changedAt: found.mtime };
      }
    }
  }

  async tidy(before: Date): Promise<number> {
    if (this.root === '') return 0;
    let count = 0;
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(() => null);
      if (!found || found.mtime >= before) continue;
      await rm(path, { force: true });
      count += 1;
    }
    return count;
  }

  private get incoming(): string {
    return join(this.root, 'incoming');
  }

  private pathOf(key: string): string {
    if (this.root === '') throw problem('unavailable', { detail: 'Files are not taken here.' });
    if (!wellFormed.test(key)) throw new Error('This is no storage key.');
    return join(this.root, key.slice(0, 2), key);
  }
}
