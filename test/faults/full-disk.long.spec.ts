/** F3: the disk of the documents is full. What was acknowledged is whole, what was not leaves nothing behind, and it goes on when there is room. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedIn } from '../../apps/api/test/people.ts';
import { TestScanner } from '../../apps/api/test/scanner.ts';
import { DocumentsUnderTest, sized } from './documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
const uploads = sized(40, 2_000);

/** A disk of two megabytes; only who may mount has one. */
function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=0700', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('F3 is skipped: a small disk cannot be mounted here.\n');
    return false;
  }
}

const isMounted = mountSmallDisk();

(isMounted ? describe : describe.skip)('F3, a full disk', () => {
  const scanner = new TestScanner();
  let documents: DocumentsUnderTest;
  beforeAll(async () => {
    await scanner.be('works');
    documents = await DocumentsUnderTest.start({ FILES_FOLDER: folder, CLAMD_SOCKET: scanner.path, DEMO: 'true' });
  }, 120_000);
  afterAll(async () => {
    await documents.stop();
    await scanner.stop();
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });

  it(`keeps what it acknowledged of ${uploads} uploads, and nothing of what it did not`, async () => {
    const kept: { readonly id: string; readonly by: SignedIn }[] = [];
    const statuses = new Map<number, number>();
    for (let at = 0; at < uploads; at++) {
      const { status, id, by } = await documents.send(`${at} ${'x'.repeat(100_000)}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 200) kept.push({ id, by });
    }
    for (const { id } of kept) await documents.scan(id);
    const readable = await Promise.all(kept.map(({ id, by }) => documents.statusOfContent(by, id)));

    expect([...statuses.keys()].sort()).toEqual([200, 507]);
    expect(new Set(readable)).toEqual(new Set([200]));
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    const [first] = kept;
    if (!first) throw new Error('Nothing was taken.');
    // Room again, without a restart.
    await first.by.http.delete(`/api/v1/account/documents/${first.id}`).set('If-Match', '"2"');
    await documents.remove(first.id);
    expect((await documents.send(`again ${'x'.repeat(50_000)}`)).status).toBe(200);
  });

  it('(positive control) is full: what is written past the product fails too', () => {
    expect(() => {
      writeFileSync(join(folder, 'filler'), Buffer.alloc(3_000_000));
    }).toThrow(/ENOSPC/);
    rmSync(join(folder, 'filler'), { force: true });
  });
});
