/** Metrics and the details of health, on loopback only: never through the public port. */
import { createServer, type Server } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { Readiness } from './readiness.ts';

@Injectable()
export class PrivateServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | null = null;

  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly readiness: Readiness,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.metricsPort === 0) return;
    const server = createServer((request, response) => {
      this.answer(request.url ?? '').then(
        ([status, type, text]) => response.writeHead(status, { 'Content-Type': type }).end(text),
        (error: unknown) => {
          this.log.failure(error);
          response.writeHead(500).end();
        },
      );
    });
    this.server = server;
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(this.config.metricsPort, '127.0.0.1', resolve),
    );
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(url: string): Promise<[status: number, type: string, text: string]> {
    if (url === '/metrics') return [200, this.metrics.registry.contentType, await this.metrics.registry.metrics()];
    if (url === '/health') {
      const facts = {
        ready: await this.readiness.isReady(),
        ...(await this.readiness.describe()),
      };
      return [
        200,
        'application/json',
        JSON.stringify({ ...facts, uptimeSeconds: Math.round(process.uptime()), memory: process.memoryUsage() }),
      ];
    }
    return [404, 'text/plain', 'not found'];
  }
}
