/** Says what is over, and takes it away: the same table for both, so that the dry run is what happens. */
import { Inject, Injectable } from '@nestjs/common';
import { graceMs } from '@open-window/domain/data-request.ts';
import { retainedSince, type RetentionClass, retentionRule } from '@open-window/domain/retention.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { job } from '../../platform/auth/acting.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { DataRequestsStore } from './data-requests.store.ts';
import type { RetentionLine } from './retention.dto.ts';
import { RetentionQuery } from './retention.query.ts';
import { batch, RetentionStore } from './retention.store.ts';

@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly query: RetentionQuery,
    private readonly store: RetentionStore,
    private readonly requests: DataRequestsStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts and dates only: nothing is touched, and nobody's rows are shown. */
  dryRun(): Promise<RetentionLine[]> {
    return this.database.as(job, async (tx) => {
      const lines: RetentionLine[] = [];
      for (const name of this.query.classes) {
        const { count, oldestAt } = await this.query.count(tx, name, this.before(name));
        const { days, since, outcome } = retentionRule(name);
        lines.push({ class: name, days, since, outcome, count, oldestAt: oldestAt?.toISOString() ?? null });
      }
      return lines;
    });
  }

  /** True when there was more of something than one night takes. A line in the log for every class of which something went. */
  async run(tx: Tx): Promise<boolean> {
    let isMore = false;
    const gone: { name: RetentionClass; count: number }[] = [];
    for (const name of this.query.classes) {
      const count = await this.runOne(tx, name);
      if (count > 0) gone.push({ name, count });
      isMore ||= count >= batch;
    }
    for (const { name, count } of gone)
      await this.audit.record(tx, {
        actor: null,
        as: 'job:retention.run',
        action: 'retention.run',
        subject: { kind: 'retention', id: `${name}:${count}` },
        fields: [name],
      });
    return isMore;
  }

  private async runOne(tx: Tx, name: RetentionClass): Promise<number> {
    const before = this.before(name);
    switch (retentionRule(name).outcome) {
      case 'DELETED':
        return this.store.remove(tx, name, before);
      case 'EMPTIED':
        return this.store.destroyKeys(tx, name, before, this.clock.now());
      case 'UNLINKED':
        return this.store.unlink(tx, name, before, this.clock.now());
      case 'FILES_GONE':
        return this.store.abandonFiles(tx, name, before);
      case 'ENDED':
        return this.store.endDrafts(tx, name, before, this.clock.now());
      case 'ERASURE_ASKED':
        return this.askErasure(tx, await this.store.idsOf(tx, name, before));
      case 'KEPT':
        return 0;
    }
  }

  private async askErasure(tx: Tx, personIds: readonly string[]): Promise<number> {
    const askedAt = this.clock.now();
    const dueAt = new Date(askedAt.getTime() + graceMs.ERASURE);
    for (const personId of personIds)
      await this.requests.insert(tx, { personId, kind: 'ERASURE', state: 'ASKED', askedAt, dueAt });
    return personIds.length;
  }

  private before(name: RetentionClass): Date {
    return new Date(retainedSince(name, this.clock.now().getTime()));
  }
}
