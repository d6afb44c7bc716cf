/** Leaves without dropping anyone: says so first, keeps answering, finishes what it began. */
import { setTimeout as wait } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Log } from './observability/log.ts';
import { Readiness } from './observability/readiness.ts';

const longestRequest = 25_000;

/** `graceSeconds`: how long whoever asks for readiness may take to notice. */
export async function shutDown(app: NestExpressApplication, graceSeconds: number): Promise<void> {
  const server = app.getHttpServer();
  app.get(Readiness).stop();
  await wait(graceSeconds * 1000);
  // A connection that is kept alive ends with the answer it is waiting for.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const force = setTimeout(() => {
    server.closeAllConnections();
  }, longestRequest);
  await app.close();
  clearInterval(sweep);
  clearTimeout(force);
  app.get(Log).flush();
}
