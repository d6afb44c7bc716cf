/** Keeps an eye on the log: its end at each start of the worker, all of it each night; and says in it and to machines what was seen. */
import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { job } from '../auth/acting.ts';
import { Database } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Log } from '../observability/log.ts';
import { Audit } from './audit.ts';
import { LogCheck } from './log-check.ts';
import { LogFigures } from './log-figures.ts';

const recent = 10_000n;
const patienceMs = 2000;
const as = 'job:audit.verify';

@Injectable()
export class AuditWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Ends when nobody looks. */
  looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly log: Log,
    private readonly audit: Audit,
    private readonly logCheck: LogCheck,
    private readonly figures: LogFigures,
    jobs: Jobs,
  ) {
    // Only begun here: a log of years takes longer than a transaction may.
    const handler = () => {
      this.begin(0n, true);
      return Promise.resolve();
    };
    jobs.on('audit.verify', handler, { cron: '15 3 * * *' });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.figures.isWorker) return;
    const head = await rows(this.database.reader).auditHead.findFirst();
    const seq = head?.seq ?? 0n;
    this.begin(seq > recent ? seq - recent : 0n, false);
  }

  /** A look at the end of the log is finished; one at years of it is not waited for. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.race([this.looking, wait(patienceMs, undefined, { ref: false })]);
  }

  /** Does not throw: what cannot be looked at does not hold either, and the worker has other work to do. */
  private begin(since: bigint, isNightly: boolean): void {
    this.looking = this.looking
      .then(() => this.look(since, isNightly))
      .catch((error: unknown) => {
        this.figures.isTrue = false;
        this.log.failure(error);
      });
  }

  private async look(since: bigint, isNightly: boolean): Promise<void> {
    const { isTrue, firstBad, head } = await this.logCheck.check(since);
    this.figures.isTrue = isTrue;
    if (!isTrue) this.log.error(`The log does not hold: ${firstBad ?? ''}`);
    // A look at each start is worth a line only when it saw something.
    if (isTrue && !isNightly) return;
    const event = isTrue
      ? { action: 'audit.verified', subject: { kind: 'log', id: head } }
      : { action: 'audit.broken', subject: { kind: 'log', id: firstBad } };
    await this.database.as(job, (tx) => this.audit.record(tx, { actor: null, as, ...event }));
  }
}
