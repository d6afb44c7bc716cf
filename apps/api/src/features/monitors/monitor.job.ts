/**
 * Each day every listing is looked at, page by page, each page a transaction and a job of its own: whatever is killed, the page is done once. What
 * stands is compared with what was told, so that a day on which nothing ran is caught up by the next; and each hour asks whether today's run is over,
 * so that a morning on which nothing ran is caught up by noon.
 */
import { Inject, Injectable } from '@nestjs/common';
import { monitored, type MonitorEvent } from '@open-window/domain/monitor.ts';
import { changeOn } from '@open-window/domain/monitor-told.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { JobData } from '../../platform/jobs/queues.ts';
import { MonitorsStore } from './monitors.store.ts';
import { TellingService } from './telling.service.ts';
import { WatchedQuery } from './watched.query.ts';

/** A page is read, judged and kept well within the time-out of a statement. */
export const pageSize = 400;
/** In UTC: the night of most of whom it mails. */
const earliestHour = 4;
const beforeAll = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class MonitorJob {
  constructor(
    private readonly jobs: Jobs,
    private readonly watched: WatchedQuery,
    private readonly store: MonitorsStore,
    private readonly telling: TellingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('monitor.run', (tx, data) => this.begin(tx, data), { cron: '20 * * * *' });
    jobs.on('monitor.page', (tx, data) => this.page(tx, data));
    jobs.on('monitor.tell', (tx, data) => this.tell(tx, data));
  }

  /** By itself not before the night; at any hour when an operator asks. */
  private async begin(tx: Tx, { by = 'clock' }: JobData): Promise<void> {
    const [day, now] = [this.clock.today(), this.clock.now()];
    if (by === 'clock' && now.getUTCHours() < earliestHour) return;
    if (await this.store.begin(tx, day, now)) await this.jobs.send(tx, 'monitor.page', { day, after: beforeAll });
  }

  /** The day is that of the run, also when midnight passes. */
  private async page(tx: Tx, { day = this.clock.today(), after = beforeAll }: JobData): Promise<void> {
    const facts = await this.watched.page(tx, after, pageSize);
    const last = facts.length < pageSize ? null : (facts.at(-1)?.id ?? null);
    const rules = await this.watched.rules(tx);
    const openOf = Map.groupBy(await this.watched.open(tx, after, last), ({ listingId }) => listingId);
    const tell: MonitorEvent[] = [];
    const close: MonitorEvent[] = [];
    for (const listing of facts) {
      const change = changeOn(monitored(listing), openOf.get(listing.id) ?? [], { today: day, rules });
      openOf.delete(listing.id);
      tell.push(...change.tell);
      close.push(...change.close);
    }
    // What is left stands at listings that are not public any more.
    for (const events of openOf.values()) close.push(...events);
    const closed = await this.store.close(tx, close);
    const told = await this.store.tell(tx, tell, day);
    await this.store.count(tx, day, { listings: facts.length, told, closed });
    await (last === null
      ? this.jobs.send(tx, 'monitor.tell', { day })
      : this.jobs.send(tx, 'monitor.page', { day, after: last }));
  }

  private async tell(tx: Tx, { day = this.clock.today(), after = beforeAll }: JobData): Promise<void> {
    const { mails, last } = await this.telling.tell(tx, day, after);
    await this.store.count(tx, day, { mails });
    if (last !== null) await this.jobs.send(tx, 'monitor.tell', { day, after: last });
    else await this.store.end(tx, day, this.clock.now());
  }
}
