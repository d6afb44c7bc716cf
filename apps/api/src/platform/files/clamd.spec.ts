/** Only the right words at the right moment mean clean: against the demo's scanner, and against scanners that lie, babble and die. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eicar, startScanner } from '../../../../../tools/scanner.ts';
import { Clamd } from './clamd.ts';

const folder = mkdtempSync(join(tmpdir(), 'scanner-'));
const path = join(folder, 'clamd.sock');
const patienceMs = 300;
const clamd = new Clamd({ path }, patienceMs);
const letter = Buffer.alloc(200_000, 'a letter ');

describe('a scanner that works', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startScanner(path);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('finds what it knows, also across the border of two pieces', async () => {
    const hidden = Buffer.concat([Buffer.alloc(65_536 - 20, 'x'), Buffer.from(eicar), Buffer.alloc(100)]);

    expect(await clamd.scan(hidden)).toEqual({ kind: 'FOUND', name: 'Eicar-Test-Signature' });
  });

  it('lets clean files pass, large ones too', async () => {
    const patient = new Clamd({ path }, 5_000);

    expect(await clamd.scan(letter)).toEqual({ kind: 'CLEAN' });
    expect(await patient.scan(Buffer.alloc(10_000_000, 1))).toEqual({ kind: 'CLEAN' });
  });

  it('says who it is', async () => {
    expect(await clamd.version()).toMatch(/DEMO SCANNER/);
  });

  it('knows nothing of a file that is beyond its limit', async () => {
    const patient = new Clamd({ path }, 5_000);

    expect(await patient.scan(Buffer.alloc(27_000_000))).toMatchObject({ kind: 'UNKNOWN' });
  });
});

describe('a scanner that does not work', () => {
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Answers once it has heard the end of the file; with `isHasty` before it heard anything. */
  const answering = async (words: string, isHasty = false): Promise<void> => {
    const server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      if (isHasty) {
        socket.write(words, 'latin1');
        return;
      }
      let heard = Buffer.alloc(0);
      socket.on('data', (piece: Buffer) => {
        heard = Buffer.concat([heard, piece]);
        if (heard.length > 40_000_000 || heard.subarray(-4).equals(Buffer.alloc(4))) socket.end(words, 'latin1');
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(path, resolve));
  };

  it('is not there: nobody knows', async () => {
    expect(await clamd.scan(letter)).toEqual({ kind: 'UNKNOWN', why: 'UNREACHABLE' });
    expect(await clamd.version()).toBeNull();
  });

  it.each([
    'stream: OK',
    'stream: OK\n',
    'stream: ok\0',
    'OK\0',
    ' stream: OK\0',
    'stream: OK \0',
    'stream: OK FOUND?\0',
    'stream: FOUND\0',
    'INSTREAM size limit exceeded. ERROR\0',
    "stream: Can't allocate memory ERROR\0",
    '\0',
    '',
    'x'.repeat(5_000),
  ])('says %j: nobody knows', async (words) => {
    await answering(words);

    expect(await clamd.scan(letter)).toMatchObject({ kind: 'UNKNOWN' });
  });

  it('said the right words: clean, so the tests above are not green by accident', async () => {
    await answering('stream: OK\0');

    expect(await clamd.scan(letter)).toEqual({ kind: 'CLEAN' });
  });

  it('says clean before it has heard the file: nobody knows', async () => {
    await answering('stream: OK\0', true);

    expect(await clamd.scan(Buffer.alloc(20_000_000))).toMatchObject({ kind: 'UNKNOWN' });
  });

  it('says nothing: we do not wait for ever', async () => {
    await answering('stream: ', true);
    const began = performance.now();

    expect(await clamd.scan(letter)).toEqual({ kind: 'UNKNOWN', why: 'SILENT' });
    expect(performance.now() - began).toBeLessThan(patienceMs * 3);
  });
});
