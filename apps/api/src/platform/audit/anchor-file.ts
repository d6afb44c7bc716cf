/** The second place: a file that is only ever added to, one anchor a line, each sealed with a key that the database does not know. */
import { open, readFile } from 'node:fs/promises';

export interface Anchor {
  readonly seq: bigint;
  /** In hexadecimal digits. */
  readonly hash: string;
  /** ISO 8601, to the millisecond. */
  readonly at: string;
  readonly mac: string;
}

/** What an anchor seals. */
export const sealedText = ({ seq, hash, at }: Pick<Anchor, 'seq' | 'hash' | 'at'>): string => `${seq} ${hash} ${at}`;

/** On disk for good once it returns. A line that a full disk cut off stays alone on its line. */
export async function addAnchor(file: string, { seq, hash, at, mac }: Anchor): Promise<void> {
  const handle = await open(file, 'a+', 0o600);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    const isCutOff = size > 0 && buffer.toString() !== '\n';
    await handle.appendFile(`${isCutOff ? '\n' : ''}${JSON.stringify({ seq: String(seq), hash, at, mac })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Lines that can be read. One that cannot is as good as one that was taken out: that is noticed by the copy in the database.
 * A file that cannot be read is not an empty file.
 */
export async function anchorsIn(file: string): Promise<readonly Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => anchorOf(line) ?? []);
}

function anchorOf(line: string): Anchor | null {
  try {
    const { seq, hash, at, mac } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (typeof seq !== 'string' || typeof hash !== 'string' || typeof at !== 'string' || typeof mac !== 'string')
      return null;
    return { seq: BigInt(seq), hash, at, mac };
  } catch {
    return null;
  }
}
