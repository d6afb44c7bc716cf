/** What stands before two instances: sends people to those that say that they are ready. It tries nothing twice, so that every failure is seen. */
import { Agent, createServer, request, type Server } from 'node:http';
import type { RealProcess } from './process.ts';

const checkMs = 100;

export class FrontProxy {
  failed = 0;
  url = '';
  private readonly behind: readonly RealProcess[];
  private readonly honoursReady: boolean;
  private readonly ready = new Set<RealProcess>();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 50 });
  private server: Server | null = null;
  private timer: NodeJS.Timeout | null = null;
  private turn = 0;

  /** `honoursReady: false`: for the positive control, one that sends people anywhere. */
  constructor(behind: readonly RealProcess[], { honoursReady }: { readonly honoursReady: boolean }) {
    this.behind = behind;
    this.honoursReady = honoursReady;
  }

  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), checkMs);
    const server = createServer((asked, answer) => {
      const target = this.next();
      if (!target) {
        this.failed += 1;
        answer.writeHead(502).end();
        return;
      }
      const { hostname, port } = new URL(target.url);
      const forwarded = request(
        { agent: this.agent, hostname, port, method: asked.method, path: asked.url, headers: asked.headers },
        (response) => {
          if ((response.statusCode ?? 500) >= 500) this.failed += 1;
          answer.writeHead(response.statusCode ?? 502, response.headers);
          response.pipe(answer);
        },
      );
      forwarded.once('error', () => {
        this.failed += 1;
        if (!answer.headersSent) answer.writeHead(502);
        answer.end();
      });
      asked.pipe(forwarded);
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.agent.destroy();
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private async look(): Promise<void> {
    await Promise.all(
      this.behind.map(async (each) => {
        if (await each.isReady()) this.ready.add(each);
        else this.ready.delete(each);
      }),
    );
  }

  private next(): RealProcess | undefined {
    const open = this.honoursReady ? this.behind.filter((each) => this.ready.has(each)) : this.behind;
    this.turn += 1;
    return open[this.turn % open.length];
  }
}
