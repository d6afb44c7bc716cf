/** Goes through what somebody confirmed, each item in a transaction of its own: killed in the middle, it goes on with what still waits. */
import { Injectable } from '@nestjs/common';
import { deputyOf } from '../../../platform/auth/deputy.ts';
import { job } from '../../../platform/auth/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { BulkItems } from './bulk-items.service.ts';
import { BulkRunsStore } from './bulk-runs.store.ts';

/** So many in one job, which ends long before it would be given to another worker. */
const slice = 50;

@Injectable()
export class BulkRunJob {
  constructor(
    private readonly jobs: Jobs,
    private readonly store: BulkRunsStore,
    private readonly items: BulkItems,
  ) {
    jobs.onLong('application.bulk', async (database, { runId = '' }) => {
      await this.goThrough(database, runId);
      return async (tx) => {
        if ((await this.store.waiting(tx, runId, 1)).length > 0)
          await this.jobs.send(tx, 'application.bulk', { runId });
        else await this.store.end(tx, runId, this.items.settled(null).settledAt);
      };
    });
  }

  private async goThrough(database: Database, runId: string): Promise<void> {
    const found = await database.as(job, async (tx) => {
      const run = await this.store.head(tx, runId);
      if (run?.state !== 'RUNNING') return null;
      const actor = deputyOf(run.plannedBy, await this.store.grantsOf(tx, run.plannedBy), runId);
      if (actor.rights.includes('application.screen'))
        return { run, actor, numbers: await this.store.waiting(tx, runId, slice) };
      // Whoever confirmed it may not any more: the rest is nobody's.
      await this.store.settleAll(tx, runId, this.items.settled('NO_RIGHT'));
      return null;
    });
    if (found) for (const number of found.numbers) await this.items.settle(database, found.actor, found.run, number);
  }
}
