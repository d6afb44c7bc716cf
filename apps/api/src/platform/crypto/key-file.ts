/** Changes the file of keys so that whoever reads it at that moment, or after a power cut, finds the old one or the new one whole. */
import { chownSync, closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { type KeyFile, newKeyFile, readKeyFile, WrongKeys } from './key-ring.ts';

/** Where there is none yet: what opens a database is never overwritten. */
export function createKeyFile(file: string): void {
  const draft = written(file, newKeyFile());
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new WrongKeys(`${file} is there already.`);
    throw error;
  } finally {
    rmSync(draft);
  }
  syncFolder(file);
}

/** Adds a key drawn by chance, by which new data keys are wrapped from now on, and answers with its id. */
export function addKey(file: string): string {
  const read = readKeyFile(file);
  const numbers = [...Object.keys(read.keys), ...(read.retired ?? [])].map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0));
  const id = `k${Math.max(...numbers) + 1}`;
  replace(file, { ...read, current: id, keys: { ...read.keys, [id]: randomBytes(32).toString('base64') } });
  return id;
}

/** From now on nobody who reads the file opens what this key wrapped. */
export function removeKey(file: string, id: string): void {
  const read = readKeyFile(file);
  const keys = Object.fromEntries(Object.entries(read.keys).filter(([known]) => known !== id));
  replace(file, { ...read, keys, retired: [...(read.retired ?? []), id] });
}

/** It keeps its owner, also when root changes it for an account of its own. */
function replace(file: string, content: KeyFile): void {
  const { uid, gid } = statSync(file);
  const draft = written(file, `${JSON.stringify(content, null, 2)}\n`);
  if (process.getuid?.() === 0) chownSync(draft, uid, gid);
  renameSync(draft, file);
  syncFolder(file);
}

/** A draft beside it, on disk for good. */
function written(file: string, text: string): string {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return draft;
}

/** Windows knows no such thing. */
function syncFolder(file: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
