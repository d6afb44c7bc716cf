/** Puts the parts together in their order: door, routes, and what is left over. Used by the product, its tests and the contract alike. */
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express, Request, Response } from 'express';
import { type Config } from './config/config.ts';
import { HttpAdapter } from './http/adapter.ts';
import { Contract, documentOf } from './http/contract.ts';
import { frontDoor } from './http/front-door.ts';
import { answerProblem, problemWithoutRoute } from './http/problem.filter.ts';
import { Log } from './observability/log.ts';
import { Metrics } from './observability/metrics.ts';
import { fetchInProcess } from './pages/in-process.ts';
import { builtWeb, Pages } from './pages/pages.ts';
import { SiteMap } from './pages/site-map.ts';

const prefix = (app: NestExpressApplication) =>
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });

/** Ready to listen. `root` imports PlatformModule and the features; without a built web in its folder, only the API answers. */
export async function createApplication(
  root: DynamicModule,
  config: Config,
  webFolder = builtWeb,
): Promise<NestExpressApplication> {
  const adapter = new HttpAdapter(config.trustProxyHops);
  const app = await NestFactory.create<NestExpressApplication>(root, adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const log = app.get(Log);
  app.useLogger(log);
  prefix(app);
  const express = adapter.getInstance<Express>();
  const fetchFor = (requestId: string, by?: Request) => fetchInProcess(express, config.publicOrigin, requestId, by);
  const pages = new Pages(config, log, app.get(SiteMap), fetchFor, webFolder);
  app.use(frontDoor({ config, log, metrics: app.get(Metrics), pages }));
  app.get(Contract).describe(app);
  try {
    await app.init();
  } catch (error) {
    await app.close().catch(() => undefined); // who may not start leaves no connection open
    throw error;
  }
  express.use((request: Request, response: Response) => {
    answerProblem(request, response, problemWithoutRoute(express, request));
  });
  await pages.warmUp().catch((error: unknown) => {
    log.failure(error);
  });
  return app;
}

/** The OpenAPI document alone: nothing is started, so that neither a database nor a port is needed. @public to tools/contract.ts, which reads it built. */
export async function describeApplication(root: DynamicModule): Promise<ReturnType<typeof documentOf>> {
  const app = await NestFactory.create<NestExpressApplication>(root, new HttpAdapter(0), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  prefix(app);
  return documentOf(app);
}
