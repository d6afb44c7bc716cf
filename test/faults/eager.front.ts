/** For the positive control: stands before the product and says that a write is saved before it is, as pages do that show “Saved” when they have only sent. */
import { createServer, type IncomingMessage, type Server } from 'node:http';

const laterMs = 400;

export class EagerFront {
  url = '';
  private readonly target: () => string;
  private server: Server | null = null;

  constructor(target: () => string) {
    this.target = target;
  }

  async start(): Promise<void> {
    const server = createServer((asked, answer) => {
      void this.take(asked).then(
        ({ status, text }) => answer.writeHead(status, { 'Content-Type': 'application/json' }).end(text),
        () => answer.writeHead(503).end('{}'),
      );
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    this.url = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private async take(asked: IncomingMessage): Promise<{ readonly status: number; readonly text: string }> {
    const pieces: Buffer[] = [];
    for await (const piece of asked) pieces.push(piece as Buffer);
    const { host: _, connection: _connection, 'content-length': _length, ...headers } = asked.headers;
    const pass = (): Promise<Response> =>
      fetch(`${this.target()}${asked.url ?? ''}`, {
        method: asked.method ?? 'GET',
        headers: headers as Record<string, string>,
        ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
      });
    if (asked.method !== 'PUT') {
      const passed = await pass();
      return { status: passed.status, text: await passed.text() };
    }
    setTimeout(() => void pass().catch(() => undefined), laterMs);
    const revision = Number(String(asked.headers['if-match']).replaceAll('"', '')) + 1;
    return { status: 200, text: JSON.stringify({ revision, savedAt: new Date().toISOString() }) };
  }
}
