/** Express on a server that slow or endless clients cannot hold. */
import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import express, { type Express } from 'express';

export class HttpAdapter extends ExpressAdapter {
  constructor(trustProxyHops: number) {
    const app: Express = express();
    app.disable('x-powered-by');
    app.disable('etag');
    app.set('trust proxy', trustProxyHops);
    // Strict: one address has one spelling, so that caches and limits see it once.
    app.enable('strict routing');
    app.enable('case sensitive routing');
    super(app);
  }

  override initHttpServer(): void {
    const server = createServer(
      {
        headersTimeout: 10_000,
        requestTimeout: 30_000,
        keepAliveTimeout: 65_000,
        // Addresses that are far too long still deserve an answer that says which parameter it was.
        maxHeaderSize: 393_216,
      },
      this.getInstance<Express>(),
    );
    server.maxRequestsPerSocket = 0;
    server.maxConnections = 5_000;
    this.httpServer = server;
  }
}
