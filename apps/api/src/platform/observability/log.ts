/** Logs in JSON: which route, how long, which outcome. Never an address, a query, a body, or a message that may quote one. */
import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';

/** Messages of errors quote input (a parser its text, a database its values): names, codes and places in the code do not. */
export function traceOf(error: unknown): { name: string; code?: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: at.slice(0, 12).map((line) => line.trim()),
  };
}

/** Gathered into few writes: a line each would cost more than a search. What is gathered is written at exit too. */
const toStandardOutput = { dest: 1, sync: false, minLength: 8_192, periodicFlush: 250 } as const;

export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(
    level: string,
    private readonly stream: DestinationStream & { readonly flushSync?: () => void } = destination(toStandardOutput),
  ) {
    this.pino = pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, messageKey: 'message' }, stream);
  }

  /** One line an answered request. */
  visit(line: { requestId: string; method: string; route: string; status: number; milliseconds: number }): void {
    this.pino.info(line);
  }

  failure(error: unknown, requestId?: string): void {
    this.pino.error({ ...(requestId && { requestId }), error: traceOf(error) }, 'failed');
  }

  /** What the framework says about itself. */
  log(message: unknown): void {
    this.pino.debug(String(message));
  }

  error(message: unknown): void {
    if (message instanceof Error) this.failure(message);
    else this.pino.error(String(message));
  }

  warn(message: unknown): void {
    this.pino.warn(String(message));
  }

  debug(message: unknown): void {
    this.pino.debug(String(message));
  }

  /** Before the process ends. */
  flush(): void {
    this.stream.flushSync?.();
  }
}
