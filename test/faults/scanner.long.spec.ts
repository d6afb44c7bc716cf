/** F14: the virus scanner is killed, stands still, babbles or lies. No file is ever clean by that; all are scanned once it is back. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedIn } from '../../apps/api/test/people.ts';
import { type Mood, TestScanner } from '../../apps/api/test/scanner.ts';
import { eicar } from '../../tools/scanner.ts';
import { DocumentsUnderTest, sized } from './documents.ts';

const root = join(import.meta.dirname, '../..');
const rounds = sized(20, 200);
const moods: readonly Mood[] = ['away', 'silent', 'babbles', 'breaks off', 'hits its limit', 'says almost OK'];

interface Sent {
  readonly id: string;
  readonly by: SignedIn;
}

describe('F14, a scanner that fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const scanner = new TestScanner();
  let documents: DocumentsUnderTest;
  let own: ChildProcess | null = null;

  beforeAll(async () => {
    documents = await DocumentsUnderTest.start({ FILES_FOLDER: folder, CLAMD_SOCKET: scanner.path, DEMO: 'true' });
  }, 120_000);
  afterEach(async () => {
    own?.kill('SIGKILL');
    own = null;
    await scanner.be('away');
  });
  afterAll(async () => {
    await documents.stop();
    await scanner.stop();
    rmSync(folder, { recursive: true });
  });

  /** The demo's scanner as a process, which can be killed and halted. */
  const startOwn = async (): Promise<ChildProcess> => {
    rmSync(scanner.path, { force: true });
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/scanner.ts', scanner.path], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: 'ignore',
    });
    own = child;
    while (!existsSync(scanner.path)) await wait(20);
    return child;
  };
  const send = async (text: string): Promise<Sent> => {
    const { status, id, by } = await documents.send(text);
    expect(status).toBe(200);
    return { id, by };
  };
  /** Those that one may read although nobody found them clean. */
  const wronglyClean = async (files: readonly Sent[]): Promise<string[]> => {
    const wrong: string[] = [];
    for (const { id, by } of files)
      if ((await documents.stateOf(by, id)) !== 'QUARANTINED' || (await documents.statusOfContent(by, id)) !== 409)
        wrong.push(id);
    return wrong;
  };
  const recover = async (files: readonly Sent[]): Promise<string[]> => {
    await documents.rescan();
    for (const { id } of files) await documents.scan(id);
    return Promise.all(files.map(({ id, by }) => documents.stateOf(by, id)));
  };

  it(`lets no file pass in ${rounds} failures of every kind, and has all scanned once it works again`, async () => {
    const waiting: Sent[] = [];
    const infected: Sent[] = [];
    for (let round = 0; round < rounds; round++) {
      const mood = moods[round % moods.length] ?? 'away';
      await scanner.be(mood);
      const file = await send(round % 5 === 4 ? eicar : `letter ${round}`);
      await documents.scan(file.id).catch(() => undefined);
      expect([mood, await wronglyClean([file])]).toEqual([mood, []]);
      (round % 5 === 4 ? infected : waiting).push(file);
    }
    await scanner.be('works');
    const began = performance.now();

    expect(new Set(await recover(waiting))).toEqual(new Set(['CLEAN']));
    expect(new Set(await recover(infected))).toEqual(new Set(['REJECTED']));
    expect(performance.now() - began).toBeLessThan(60_000);
  });

  it('is killed or halted in the middle: the files wait, and sending goes on', async () => {
    const files: Sent[] = [];
    for (const blow of ['SIGSTOP', 'SIGKILL'] as const) {
      const child = await startOwn();
      child.kill(blow);
      const file = await send(`letter of ${blow}`);
      await documents.scan(file.id).catch(() => undefined);
      files.push(file);
      child.kill('SIGKILL');
    }
    expect(await wronglyClean(files)).toEqual([]);
    await startOwn();

    expect(new Set(await recover(files))).toEqual(new Set(['CLEAN']));
  });

  it('(positive control) is seen to fail when somebody calls files clean that nobody looked at', async () => {
    await scanner.be('says OK to everything');
    const file = await send(eicar);
    await documents.scan(file.id);

    expect(await wronglyClean([file])).toEqual([file.id]);
  });
});
