/** The worker's hands: takes jobs, does them, and lets go of them when it is told to stop. */
import { Injectable } from '@nestjs/common';
import { type JobResult, PgBoss } from 'pg-boss';
import { Config } from '../config/config.ts';
import { connectionTo, Database, workerRole } from '../database/database.ts';
import { Log, traceOf } from '../observability/log.ts';
import { type JobPreparation, Jobs } from './jobs.ts';
import { jobNames, type JobName, schema } from './queues.ts';
import { type Attempt, work } from './work.ts';

/** Somebody waits for a mail; nobody waits for what begins by the clock. */
const pollingSeconds = { promised: 0.5, scheduled: 2 } as const;
const takenAtOnce = 8;
const patienceMs = 25_000;
/** How often it looks for jobs whose worker was killed. */
const superviseSeconds = 4;

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
      superviseIntervalSeconds: superviseSeconds,
      monitorIntervalSeconds: superviseSeconds,
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
      const { prepare, cron } = registered;
      if (cron !== null) await this.boss.schedule(name, cron);
      const id = await this.boss.work<Record<string, string> | null>(
        name,
        {
          pollingIntervalSeconds: cron === null ? pollingSeconds.promised : pollingSeconds.scheduled,
          batchSize: takenAtOnce,
          burstWhenBatchFull: true,
          perJobResults: true,
        },
        async (jobs) => {
          const results: JobResult[] = [];
          for (const job of jobs) results.push(await this.attempt(name, prepare, job));
          // A job often promises the next of its kind: a night of the monitor is many of them, and none waits for the next look.
          this.boss.notifyWorker(id);
          return results;
        },
      );
    }
  }

  /** What is being done is finished; what is not begun waits for another worker. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: patienceMs });
  }

  /** What is kept of a failure says where it was, and not the message: messages quote what people wrote. */
  private async attempt(name: JobName, prepare: JobPreparation, job: Attempt): Promise<JobResult> {
    try {
      await work(this.boss, this.database, name, prepare, job);
      return { id: job.id, status: 'completed' };
    } catch (error) {
      this.log.failure(error);
      return { id: job.id, status: 'failed', output: traceOf(error) };
    }
  }
}
