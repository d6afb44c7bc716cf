/** Express on a server that slow or endless clients cannot hold. */
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { ExpressAdapter } from '@nestjs/platform-express';
import express, { type Express } from 'express';
import { problem } from './problems.ts';

/** What is no HTTP, or has headers without end, never becomes a request; it gets a problem all the same. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const detail = error.code === 'HPE_HEADER_OVERFLOW' ? 'The address is far too long.' : 'This is not HTTP.';
  const text = JSON.stringify({ ...problem('malformed', { detail, errors: [{ pointer: '', detail }] }).body });
  socket.end(
    'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: application/problem+json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
}

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
    server.on('clientError', answerUnreadable);
    this.httpServer = server;
  }
}
