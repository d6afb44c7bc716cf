/** An archive that is written as it is read: one entry in memory at a time, with names in any script. */
import { makeZip } from 'client-zip';

export interface ZipEntry {
  /** With folders, by `/`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** When the format begins: days of files are told in what is in them. */
const lastModified = new Date(1980, 0, 1);

async function* namedFor(entries: AsyncIterable<ZipEntry>) {
  for await (const { name, bytes } of entries) yield { name, lastModified, input: new Uint8Array(bytes) };
}

export const zipOf = (entries: AsyncIterable<ZipEntry>): AsyncIterableIterator<Uint8Array> =>
  makeZip(namedFor(entries)).values();
