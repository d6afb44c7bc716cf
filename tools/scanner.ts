/**
 * The scanner of the demo and of tests: speaks clamd's protocol and knows one thing, the harmless EICAR test file. Finds no virus; the
 * product refuses it outside the demo. `node tools/scanner.ts PATH-OF-SOCKET` or `… HOST:PORT`.
 */
import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';

export const demoVersion = 'Open Window DEMO SCANNER 1, knows EICAR and nothing else';
/** In two halves, so that no scanner takes this file for it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const maxBytes = 26_214_400;

class Conversation {
  private heard = Buffer.alloc(0);
  private body: Buffer[] | null = null;
  private size = 0;

  private readonly socket: Socket;

  constructor(socket: Socket) {
    this.socket = socket;
  }

  hear(piece: Buffer): void {
    this.heard = Buffer.concat([this.heard, piece]);
    while (this.body ? this.takePiece() : this.takeCommand());
  }

  private takeCommand(): boolean {
    const form = this.heard[0];
    const isNull = form === 'z'.charCodeAt(0);
    const stop = this.heard.indexOf(isNull ? 0 : 10);
    if (stop < 0) {
      if (this.heard.length > 100) this.socket.destroy();
      return false;
    }
    const command = this.heard.toString('latin1', isNull || form === 'n'.charCodeAt(0) ? 1 : 0, stop);
    this.heard = this.heard.subarray(stop + 1);
    if (command === 'INSTREAM') this.body = [];
    else if (command === 'PING') this.say('PONG');
    else if (command === 'VERSION') this.say(demoVersion);
    else this.say('UNKNOWN COMMAND');
    return this.body !== null;
  }

  private takePiece(): boolean {
    if (this.heard.length < 4) return false;
    const length = this.heard.readUInt32BE(0);
    if (length === 0) {
      this.say(Buffer.concat(this.body ?? []).includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
      return false;
    }
    if (this.size + length > maxBytes) {
      this.say('INSTREAM size limit exceeded. ERROR');
      return false;
    }
    if (this.heard.length < 4 + length) return false;
    this.body?.push(this.heard.subarray(4, 4 + length));
    this.size += length;
    this.heard = this.heard.subarray(4 + length);
    return true;
  }

  private say(words: string): void {
    this.body = null;
    this.socket.end(`${words}\0`);
  }
}

/** Listens on a socket's path, or on HOST:PORT. */
export function startScanner(where: string): Promise<Server> {
  const server = createServer((socket) => {
    const conversation = new Conversation(socket);
    socket.on('data', (piece: Buffer) => {
      conversation.hear(piece);
    });
    socket.on('error', () => undefined); // whoever asks may leave
  });
  const [, host, port] = /^([\w.]+):(\d+)$/.exec(where) ?? [];
  // A scanner that was killed leaves its socket behind.
  if (host === undefined) rmSync(where, { force: true });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(host === undefined ? { path: where } : { host, port: Number(port) }, () => {
      resolve(server);
    });
  });
}

if (import.meta.main) {
  const where = process.argv[2];
  if (where === undefined) throw new Error('Say where: a path for a socket, or HOST:PORT.');
  await startScanner(where);
  process.send?.('listening');
}
