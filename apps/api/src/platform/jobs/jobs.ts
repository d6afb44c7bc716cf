/** Work that is promised in the transaction that causes it, and done by the worker: once, whatever is killed in between. */
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { fromPrisma, PgBoss } from 'pg-boss';
import { Database, type Tx } from '../database/database.ts';
import { rows, sql } from '../database/rows.ts';
import { Log } from '../observability/log.ts';
import { type JobData, type JobName, schema } from './queues.ts';

export type JobHandler = (tx: Tx, data: JobData) => Promise<void>;

/** Reads for as long as it takes, outside of a transaction, and answers what is then done in one. */
export type JobPreparation = (database: Database, data: JobData) => Promise<(tx: Tx) => Promise<void>>;

export interface Registered {
  readonly prepare: JobPreparation;
  /** All of it in one transaction. */
  readonly handler: JobHandler;
  /** When it begins by itself, as cron in UTC. */
  readonly cron: string | null;
}

/** No statement of it outlives the product's own time-outs, and none of it changes the schema. */
const quiet = { schema, migrate: false, createSchema: false } as const;

@Injectable()
export class Jobs implements OnModuleInit, OnApplicationShutdown {
  readonly handlers = new Map<JobName, Registered>();
  /** Sends only: who answers people does not work. */
  private readonly sender: PgBoss;

  constructor(
    private readonly database: Database,
    log: Log,
  ) {
    const db = {
      executeSql: async (text: string, values?: unknown[]) => sql(database.reader).query(text, values),
    };
    this.sender = new PgBoss({ ...quiet, db, supervise: false, schedule: false });
    this.sender.on('error', (error) => {
      log.failure(error);
    });
  }

  async onModuleInit(): Promise<void> {
    await this.sender.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sender.stop({ graceful: false });
  }

  /** Leaves with the transaction or not at all. `startAfter`: not before. */
  async send(tx: Tx, name: JobName, data: JobData = {}, startAfter?: Date): Promise<void> {
    const id = await this.sender.send(name, data, {
      db: fromPrisma(rows(tx)),
      ...(startAfter && { startAfter }),
    });
    if (id === null) throw new Error(`The queue ${name} took no job.`);
  }

  /** For whoever does the work; called once for each name, when the product is put together. */
  on(name: JobName, handler: JobHandler, { cron = null }: { readonly cron?: string | null } = {}): void {
    if (this.handlers.has(name)) throw new Error(`Two handlers want ${name}.`);
    this.handlers.set(name, { handler, prepare: (_, data) => Promise.resolve((tx) => handler(tx, data)), cron });
  }

  /** For work that reads longer than a transaction may last. */
  onLong(name: JobName, prepare: JobPreparation, options: { readonly cron?: string | null } = {}): void {
    const handler: JobHandler = async (tx, data) => (await prepare(this.database, data))(tx);
    this.on(name, handler, options);
    this.handlers.set(name, { handler, prepare, cron: options.cron ?? null });
  }
}
