/** The product as a process: starts, says where it listens, and leaves without dropping anyone. */
import { AppModule } from './app.module.ts';
import { createApplication } from './platform/application.ts';
import { Config, WrongEnvironment } from './platform/config/config.ts';
import { isRefused, isUnreachable } from './platform/database/failures.ts';
import { Contract } from './platform/http/contract.ts';
import { Log } from './platform/observability/log.ts';
import { loadBegunPlaces } from './platform/places/begun-places.ts';
import { shutDown } from './platform/shutdown.ts';

/** What a person who starts the product can do something about, in one sentence. */
function sentenceFor(error: unknown): string {
  if (error instanceof WrongEnvironment) return error.message;
  if (isUnreachable(error)) return 'The database cannot be reached: check DATABASE_URL, and that Postgres is running.';
  if (isRefused(error)) return `The database refuses DATABASE_URL: ${(error as Error).message}.`;
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return 'The port is taken by another program: set PORT to a free one.';
  return error instanceof Error ? error.message : String(error);
}

let log: Log | null = null;
try {
  const config = Config.fromEnvironment();
  const app = await createApplication(AppModule.with(config), config);
  // Or the first who asks for them would wait, and everybody with them.
  loadBegunPlaces();
  app.get(Contract).prepare();
  const said = app.get(Log);
  log = said;
  const leave = () => {
    void shutDown(app, config.shutdownGraceSeconds).then(() => process.exit(0));
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  process.on('uncaughtException', (error) => {
    said.failure(error);
    said.flush();
    process.exit(1);
  });
  await app.listen(config.port, config.host);
  process.send?.('listening');
} catch (error) {
  log?.flush();
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}
