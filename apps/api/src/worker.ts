/** The worker as a process: the same product without HTTP, for jobs and schedules. */
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { Config } from './platform/config/config.ts';
import { Worker } from './platform/jobs/worker.ts';
import { Log } from './platform/observability/log.ts';

try {
  const config = Config.fromEnvironment(true);
  const app = await NestFactory.createApplicationContext(AppModule.forWorker(config), {
    logger: false,
    abortOnError: false,
  });
  const log = app.get(Log);
  app.useLogger(log);
  const worker = app.get(Worker);
  const leave = () => {
    void worker
      .stop()
      .then(() => app.close())
      .then(() => {
        log.flush();
        process.exit(0);
      });
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  process.on('uncaughtException', (error) => {
    log.failure(error);
    log.flush();
    process.exit(1);
  });
  await worker.start();
  process.send?.('listening');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
