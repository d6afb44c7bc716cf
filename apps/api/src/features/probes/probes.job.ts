/** Each place of a public team always has one probe that is to be made; a report about its contact brings it forward. */
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { ProbesStore } from './probes.store.ts';

/** So many in one transaction; the rest in the next. */
const batch = 2_000;

@Injectable()
export class ProbesJob {
  constructor(
    private readonly jobs: Jobs,
    private readonly store: ProbesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('probe.schedule', (tx) => this.schedule(tx), { cron: '5 * * * *' });
    jobs.on('probe.ask', (tx, { listingId = '' }) => this.store.ask(tx, listingId, this.clock.today()));
  }

  private async schedule(tx: Tx): Promise<void> {
    await this.store.dropOfHidden(tx);
    const planned = await this.store.scheduleMissing(tx, this.clock.today(), batch);
    if (planned === batch) await this.jobs.send(tx, 'probe.schedule');
  }
}
