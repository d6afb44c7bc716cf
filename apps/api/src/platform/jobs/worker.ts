/** The worker's hands: takes jobs, does them, and lets go of them when it is told to stop. */
import { Injectable } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Config } from '../config/config.ts';
import { connectionTo, Database, workerRole } from '../database/database.ts';
import { Log } from '../observability/log.ts';
import { Jobs } from './jobs.ts';
import { jobNames, schema } from './queues.ts';
import { work } from './work.ts';

const pollingIntervalSeconds = 0.5;
const patienceMs = 25_000;

@Injectable()
export class Worker {
  private readonly boss: PgBoss;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly log: Log,
    { databaseUrl }: Config,
  ) {
    const { connectionString, options, application_name } = connectionTo(databaseUrl, workerRole);
    this.boss = new PgBoss({
      connectionString,
      options,
      application_name,
      schema,
      migrate: false,
      createSchema: false,
      max: 4,
    });
    this.boss.on('error', (error) => {
      this.log.failure(error);
    });
  }

  async start(): Promise<void> {
    await this.boss.start();
    for (const name of jobNames) {
      const registered = this.jobs.handlers.get(name);
      if (!registered) continue;
      const { handler, cron } = registered;
      if (cron !== null) await this.boss.schedule(name, cron);
      await this.boss.work<Record<string, string> | null>(
        name,
        { pollingIntervalSeconds, batchSize: 1 },
        async ([job]) => {
          if (!job) return;
          try {
            await work(this.boss, this.database, name, handler, job);
          } catch (error) {
            this.log.failure(error);
            throw error;
          }
        },
      );
    }
  }

  /** What is being done is finished; what is not begun waits for another worker. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: patienceMs });
  }
}
