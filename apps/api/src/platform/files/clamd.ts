/**
 * Speaks with a virus scanner over clamd's protocol. Closed on failure: only the very words "stream: OK", said after the last byte was
 * sent, mean clean. Silence, a broken connection, a limit and babble mean that nobody knows.
 */
import { connect, type Socket } from 'node:net';

export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

export type Verdict =
  | { readonly kind: 'CLEAN' }
  | { readonly kind: 'FOUND'; readonly name: string }
  /** Not known: ask again later. */
  | { readonly kind: 'UNKNOWN'; readonly why: 'UNREACHABLE' | 'SILENT' | 'BROKEN' | 'ODD' };

const maxAnswer = 1_024;
const chunkBytes = 65_536;
const found = /^stream: ([\x21-\x7e ]{1,200}) FOUND$/;

/** In clamd's framing: each piece after its length, a length of nothing at the end. */
function* framed(bytes: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const piece = bytes.subarray(at, at + chunkBytes);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield length;
    yield piece;
  }
  yield Buffer.alloc(4);
}

type Silence = 'UNREACHABLE' | 'SILENT' | 'BROKEN' | 'ODD';

interface Answer {
  readonly text: string;
}

/** Words that were said before everything was sent count once it is: who never took the file has not read it. */
function ask(address: ScannerAddress, pieces: Iterable<Buffer>, patienceMs: number): Promise<Answer | Silence> {
  return new Promise((resolve) => {
    const socket: Socket = connect(address);
    let isConnected = false;
    let isAllSent = false;
    let heard = Buffer.alloc(0);
    let answer: Answer | null = null;
    const end = (result: Answer | Silence) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    // Over everything: a scanner that sends a byte a second is silent too.
    const timer = setTimeout(end, patienceMs, 'SILENT');
    socket.once('connect', () => {
      isConnected = true;
      socket.cork();
      for (const piece of pieces) socket.write(piece);
      socket.write('', () => {
        isAllSent = true;
        if (answer) end(answer);
      });
      socket.uncork();
    });
    socket.on('data', (piece: Buffer) => {
      heard = Buffer.concat([heard, piece]);
      const stop = heard.indexOf(0);
      if (stop >= 0) {
        answer = { text: heard.toString('latin1', 0, stop) };
        if (isAllSent) end(answer);
      }
      if (heard.length > maxAnswer) end('ODD');
    });
    for (const ending of ['error', 'close'] as const)
      socket.once(ending, () => {
        end(isConnected ? 'BROKEN' : 'UNREACHABLE');
      });
  });
}

export class Clamd {
  constructor(
    private readonly address: ScannerAddress,
    /** A scan of ten megabytes takes an eighth of a second. */
    private readonly patienceMs = 5_000,
  ) {}

  /** What it calls itself; null when it does not answer. */
  async version(): Promise<string | null> {
    const answer = await ask(this.address, [Buffer.from('zVERSION\0')], Math.min(this.patienceMs, 900));
    return typeof answer === 'string' ? null : answer.text;
  }

  async scan(bytes: Buffer): Promise<Verdict> {
    const answer = await ask(this.address, framed(bytes), this.patienceMs);
    if (typeof answer === 'string') return { kind: 'UNKNOWN', why: answer };
    if (answer.text === 'stream: OK') return { kind: 'CLEAN' };
    const name = found.exec(answer.text)?.[1];
    return name === undefined ? { kind: 'UNKNOWN', why: 'ODD' } : { kind: 'FOUND', name };
  }
}
