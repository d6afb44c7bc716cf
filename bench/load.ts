/**
 * A process of its own that asks over HTTP as fast as it is answered: so many clients, each on one connection, the next question when the answer is in.
 * It reads a run from its parent and sends back every latency. Plain sockets, so that it takes as little as it can of the two cores it shares.
 */
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { fork } from 'node:child_process';

export interface Run {
  readonly port: number;
  readonly clients: number;
  readonly seconds: number;
  readonly questions: readonly { readonly kind: string; readonly path: string }[];
  /** Of somebody who is signed in. */
  readonly cookie?: string;
}

export interface Result {
  readonly seconds: number;
  /** Milliseconds, by kind. */
  readonly latencies: Readonly<Record<string, readonly number[]>>;
  readonly failures: number;
}

/** Runs the load in a child process. */
export function load(run: Run): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'] });
    child.once('message', (result) => {
      child.kill();
      resolve(result as Result);
    });
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error('The load ended before its time.'));
    });
    child.send(run);
  });
}

const endOfHead = Buffer.from('\r\n\r\n');

/** Sends one request and waits for its whole answer; answers with the status. */
class Visitor {
  private socket: Socket;
  private parts: Buffer[] = [];
  private size = 0;
  /** Whole length of the answer, once its head is in. */
  private expected = -1;
  private status = 0;
  private answered: (status: number) => void = () => undefined;
  private readonly port: number;
  private readonly headers: string;

  constructor(port: number, cookie: string | undefined) {
    this.port = port;
    const ofSession = cookie === undefined ? '' : `Cookie: ${cookie}\r\n`;
    this.headers = `Host: 127.0.0.1:${String(port)}\r\nAccept: application/json\r\n${ofSession}\r\n`;
    this.socket = this.enter();
  }

  private enter(): Socket {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    socket.on('data', (part) => {
      this.take(part);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.answered(0);
    });
    return socket;
  }

  ask(path: string): Promise<number> {
    return new Promise((resolve) => {
      this.answered = resolve;
      if (this.socket.destroyed) this.socket = this.enter();
      this.socket.write(`GET ${path} HTTP/1.1\r\n${this.headers}`);
    });
  }

  leave(): void {
    this.socket.destroy();
  }

  private take(part: Buffer): void {
    this.parts.push(part);
    this.size += part.length;
    if (this.expected < 0) {
      const all = Buffer.concat(this.parts);
      const end = all.indexOf(endOfHead);
      this.parts = [all];
      if (end < 0) return;
      const head = all.toString('latin1', 0, end);
      this.status = Number(head.slice(9, 12));
      this.expected = end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    }
    if (this.size < this.expected) return;
    this.parts = [];
    this.size = 0;
    this.expected = -1;
    this.answered(this.status);
  }
}

async function runAll({ port, clients, seconds, questions, cookie }: Run): Promise<Result> {
  const latencies: Record<string, number[]> = {};
  let failures = 0;
  let next = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const client = async (): Promise<void> => {
    const visitor = new Visitor(port, cookie);
    while (performance.now() < end) {
      const question = questions[(next += 1) % questions.length];
      if (!question) break;
      const asked = performance.now();
      const status = await visitor.ask(question.path);
      (latencies[question.kind] ??= []).push(performance.now() - asked);
      if (status !== 200) failures += 1;
    }
    visitor.leave();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { seconds: (performance.now() - begun) / 1000, latencies, failures };
}

if (import.meta.main) {
  process.once('message', (run) => {
    void runAll(run as Run).then((result) => process.send?.(result));
  });
}
