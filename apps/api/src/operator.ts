/** What the operator's command asks of the product: done in the worker's name, without HTTP, and over when it is answered. */
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import type { RetentionLine } from './features/people/retention.dto.ts';
import { type Rekeyed, RekeyService } from './features/people/rekey.service.ts';
import { RetentionService } from './features/people/retention.service.ts';
import { job } from './platform/auth/acting.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config/config.ts';
import { type Applied, Erasures } from './platform/crypto/erasures.ts';
import { Database } from './platform/database/database.ts';
import { Jobs } from './platform/jobs/jobs.ts';

async function operate<T>(
  config: Config,
  clock: Clock,
  work: (product: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const product = await NestFactory.createApplicationContext(AppModule.forWorker(config, clock), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}

/** `isDry`: what would be taken away; otherwise what was, as it stood before. */
export const runRetention = (config: Config, isDry: boolean, clock = systemClock): Promise<RetentionLine[]> =>
  operate(config, clock, async (product) => {
    const [retention, database] = [product.get(RetentionService), product.get(Database)];
    const lines = await retention.dryRun();
    if (!isDry) while (await database.as(job, (tx) => retention.run(tx))) continue;
    return lines;
  });

/** Promises that every team is looked at, as each night; the worker keeps it, and nobody is told twice. */
export const promiseMonitor = (config: Config, clock = systemClock): Promise<void> =>
  operate(config, clock, (product) =>
    product.get(Database).as(job, (tx) => product.get(Jobs).send(tx, 'monitor.run', { by: 'operator' })),
  );

/** After a copy was restored, before anybody reads it. */
export const applyErasures = (config: Config, clock = systemClock): Promise<Applied> =>
  operate(config, clock, (product) => product.get(Erasures).apply());

/** When the key of one person may be in wrong hands. `pauseMs`: until whoever still writes under the old one is done. */
export const rekeyPerson = (config: Config, personId: string, pauseMs?: number): Promise<Rekeyed> =>
  operate(config, systemClock, (product) => product.get(RekeyService, { strict: false }).rekey(personId, pauseMs));
