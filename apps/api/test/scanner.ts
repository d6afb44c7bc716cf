/** Scanners for tests, on sockets of their own: the demo's, which works, and ones that lie, babble and stay silent. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScanner } from '../../../tools/scanner.ts';

export type Mood =
  | 'works'
  | 'away'
  | 'silent'
  | 'babbles'
  | 'breaks off'
  | 'hits its limit'
  | 'says almost OK'
  | 'says OK to everything';

const answers: Readonly<Partial<Record<Mood, string>>> = {
  babbles: 'stream: \x01\x02 OKOKOK\0',
  'breaks off': 'stream: O',
  'hits its limit': 'INSTREAM size limit exceeded. ERROR\0',
  'says almost OK': 'stream: OK \0',
  'says OK to everything': 'stream: OK\0',
};

/** A folder for files and a scanner that works: what a product needs to take files in. */
export async function startFileGround(): Promise<{
  readonly folder: string;
  readonly scanner: TestScanner;
  /** For `startApi`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const scanner = new TestScanner();
  await scanner.be('works');
  return {
    folder,
    scanner,
    environment: { FILES_FOLDER: folder, CLAMD_SOCKET: scanner.path, DEMO: 'true' },
    stop: async () => {
      await scanner.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export class TestScanner {
  readonly folder = mkdtempSync(join(tmpdir(), 'scanner-'));
  readonly path = join(this.folder, 'clamd.sock');
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();

  async be(mood: Mood): Promise<void> {
    await this.close();
    rmSync(this.path, { force: true });
    if (mood === 'away') return;
    if (mood === 'works') {
      this.server = await startScanner(this.path);
      return;
    }
    this.server = createServer((socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      let heard = 0;
      socket.on('data', (piece: Buffer) => {
        if (heard === 0 && piece.toString('latin1', 0, 9) === 'zVERSION\0' && mood !== 'silent') {
          socket.end('ClamAV 1.4\0');
          return;
        }
        heard += piece.length;
        const words = answers[mood];
        if (words !== undefined && piece.subarray(-4).equals(Buffer.alloc(4))) socket.end(words, 'latin1');
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(this.path, resolve));
  }

  async stop(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    const { server } = this;
    this.server = null;
    if (server) await new Promise((resolve) => server.close(resolve));
  }
}
