/** What is put into an archive comes out of it whole, by a reader that is not ours; and it never lies in memory as a whole. */
import { describe, expect, it } from '@jest/globals';
import { unzipped } from '../../../test/unzipped.ts';
import { zipOf, type ZipEntry } from './zip.ts';

async function* given(...entries: readonly ZipEntry[]) {
  for (const entry of entries) yield await Promise.resolve(entry);
}
async function whole(entries: AsyncIterable<ZipEntry>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of zipOf(entries)) parts.push(part);
  return Buffer.concat(parts);
}

describe('an archive', () => {
  it('is read whole, names in any script too', async () => {
    const entries = [
      { name: 'answers.txt', bytes: Buffer.from('שלום 🕊️\n') },
      { name: 'files/1-naïve ☂.pdf', bytes: Buffer.alloc(70_000, 7) },
      { name: 'empty.txt', bytes: Buffer.alloc(0) },
    ];
    const archive = await whole(given(...entries));
    expect([...unzipped(archive)].map(([name, bytes]) => [name, bytes.toString('hex')])).toEqual(
      entries.map(({ name, bytes }) => [name, bytes.toString('hex')]),
    );
    archive[archive.indexOf(Buffer.alloc(1000, 7))] = 8;
    expect(() => unzipped(archive)).toThrow('is not whole');
  });

  it('asks for the next entry only when the last one was taken', async () => {
    let made = 0;
    async function* endless() {
      for (;;) {
        made += 1;
        yield await Promise.resolve({ name: `${String(made)}.txt`, bytes: Buffer.alloc(1000) });
      }
    }
    const archive = zipOf(endless());
    let taken = 0;
    for (let part = 0; part < 40; part++) {
      const { value } = (await archive.next()) as { value: Uint8Array };
      if (value.length === 1000) taken += 1;
      expect(made).toBeLessThanOrEqual(taken + 1);
    }
    expect(taken).toBeGreaterThanOrEqual(9);
  });
});
