/**
 * Stands between the product and Postgres, and lets one statement go wrong, the n-th: before it is done, after it was done, or with an error
 * that the database itself might give. Understands as much of the protocol as it takes to know where a statement begins and ends.
 */
import { createServer, type Server, Socket } from 'node:net';

export const faultKinds = ['cut before', 'cut after', '40001', '57P01'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Messages of the client that end a statement, to which the server answers with ReadyForQuery. */
const [query, sync, readyForQuery] = ['Q', 'S', 'Z'];

export class StatementProxy {
  /** Statements since it was armed. */
  seen = 0;
  /** Whether the fault happened. */
  hasFired = false;
  readonly texts: string[] = [];
  /** What else happens once the statement was done and nobody was told. */
  onDone: (() => void) | null = null;
  private fault: { readonly at: number | string; readonly kind: FaultKind } | null = null;
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly target: URL;

  constructor(target: string) {
    this.target = new URL(target);
  }

  /** The address for the product. */
  async start(): Promise<string> {
    const server = createServer((client) => {
      new Conversation(this, client, this.target, this.sockets).begin();
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = new URL(this.target);
    url.port = String(typeof address === 'object' && address ? address.port : 0);
    return url.href;
  }

  /** Counts from here; the statement `at`, or the first of these words, goes wrong; or none when it is null. */
  arm(at: number | string | null, kind: FaultKind = 'cut before', onDone: (() => void) | null = null): void {
    this.onDone = onDone;
    this.seen = 0;
    this.hasFired = false;
    this.texts.length = 0;
    this.fault = at === null ? null : { at, kind };
  }

  /** For the conversations: what is to become of the statement that just came. */
  next(text: string): FaultKind | null {
    this.seen += 1;
    this.texts.push(text);
    if (this.fault === null || this.hasFired) return null;
    if (this.fault.at !== this.seen && this.fault.at !== text) return null;
    this.hasFired = true;
    return this.fault.kind;
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server?.close();
  }
}

class Conversation {
  private readonly proxy: StatementProxy;
  private readonly client: Socket;
  private readonly server = new Socket();
  private readonly target: URL;
  private fromClient = Buffer.alloc(0);
  private fromServer = Buffer.alloc(0);
  /** The parts of a statement that did not end yet. */
  private statement: Buffer[] = [];
  private hasBegun = false;
  private isInTransaction = false;
  /** After how many more ends of statements the server is cut off, or its answers are swallowed. */
  private cutAfter: number | null = null;
  private swallow: (() => void) | null = null;
  private open = 0;

  constructor(proxy: StatementProxy, client: Socket, target: URL, sockets: Set<Socket>) {
    this.proxy = proxy;
    this.client = client;
    this.target = target;
    for (const socket of [client, this.server]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        sockets.delete(socket);
        this.cut();
      });
    }
  }

  begin(): void {
    this.server.connect(Number(this.target.port), this.target.hostname);
    this.client.on('data', (piece: Buffer) => {
      this.hearClient(piece);
    });
    this.server.on('data', (piece: Buffer) => {
      this.hearServer(piece);
    });
  }

  private cut(): void {
    this.client.destroy();
    this.server.destroy();
  }

  private hearClient(piece: Buffer): void {
    this.fromClient = Buffer.concat([this.fromClient, piece]);
    // The first message has no letter; until the server is ready what follows is about who it is.
    while (this.fromClient.length >= 5) {
      const at = this.hasBegun ? 1 : 0;
      const length = at + this.fromClient.readUInt32BE(at);
      if (this.fromClient.length < length) return;
      const message = this.fromClient.subarray(0, length);
      this.fromClient = this.fromClient.subarray(length);
      if (this.hasBegun) this.take(message);
      else this.server.write(message);
      this.hasBegun = true;
    }
  }

  private take(message: Buffer): void {
    const letter = String.fromCharCode(message[0] ?? 0);
    if (!'QPBDECSHF'.includes(letter)) {
      this.server.write(message); // a password, or a farewell
      return;
    }
    this.statement.push(message);
    if (letter !== query && letter !== sync) return;
    const whole = Buffer.concat(this.statement);
    const text = textOf(this.statement);
    this.statement = [];
    this.pass(whole, text);
  }

  private pass(statement: Buffer, text: string): void {
    const fault = this.proxy.next(text);
    if (fault === 'cut before') {
      this.cut();
      return;
    }
    if (fault === null || fault === 'cut after') {
      this.open += 1;
      if (fault === 'cut after') this.cutAfter = this.open;
      this.server.write(statement);
      return;
    }
    const isEnd = /^commit/i.test(text);
    const answer = Buffer.concat([errorWith(fault), ready(this.isInTransaction && !isEnd ? 'E' : 'I')]);
    if (fault === '57P01') {
      this.client.end(answer);
      this.server.destroy();
    } else if (isEnd) {
      // A commit that fails is a rollback.
      this.swallow = () => this.client.write(answer);
      this.server.write(simple('ROLLBACK'));
    } else this.client.write(answer);
  }

  private hearServer(piece: Buffer): void {
    this.fromServer = Buffer.concat([this.fromServer, piece]);
    while (this.fromServer.length >= 5) {
      const length = 1 + this.fromServer.readUInt32BE(1);
      if (this.fromServer.length < length) return;
      const message = this.fromServer.subarray(0, length);
      this.fromServer = this.fromServer.subarray(length);
      this.hand(message, String.fromCharCode(message[0] ?? 0) === readyForQuery);
    }
  }

  private hand(message: Buffer, isReady: boolean): void {
    if (isReady) this.isInTransaction = message[5] !== 'I'.charCodeAt(0);
    if (isReady && this.open > 0) this.open -= 1;
    if (this.swallow) {
      if (isReady) {
        this.swallow();
        this.swallow = null;
      }
      return;
    }
    if (this.cutAfter !== null) {
      // It was done; nobody is told.
      if (isReady && this.open === 0) {
        this.proxy.onDone?.();
        this.cut();
      }
      return;
    }
    this.client.write(message);
  }
}

function textOf(parts: readonly Buffer[]): string {
  const first = parts.find((part) => 'QP'.includes(String.fromCharCode(part[0] ?? 0)));
  if (!first) return '(prepared)';
  const text = first.toString('utf8', 5);
  return (first[0] === 'P'.charCodeAt(0) ? (text.split('\0')[1] ?? '') : text.replace(/\0$/, '')).trim();
}

function framed(letter: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter, 0, 'latin1');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const simple = (text: string): Buffer => framed('Q', Buffer.from(`${text}\0`));
const ready = (state: 'I' | 'E'): Buffer => framed(readyForQuery, Buffer.from(state));
const errorWith = (code: string): Buffer =>
  framed('E', Buffer.from(`SERROR\0VERROR\0C${code}\0Mput in the way by a test\0\0`));
