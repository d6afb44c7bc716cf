/** Plans what is done with many applications at once, and shows whoever planned it how each stands. */
import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '@open-window/domain/application.ts';
import type { BulkItemState, BulkRunState, BulkSkip, DeskAct } from '@open-window/domain/desk-act.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Idempotency } from '../../../platform/http/idempotency.ts';
import { notFound } from '../../../platform/http/problems.ts';
import { BulkPlans } from './bulk-plans.service.ts';
import type { BulkRunRequest, BulkRunResponse } from './bulk-runs.dto.ts';
import { BulkRunsStore, type StoredBulkRun } from './bulk-runs.store.ts';

@Injectable()
export class BulkRuns {
  constructor(
    private readonly database: Database,
    private readonly store: BulkRunsStore,
    private readonly plans: BulkPlans,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async plan(actor: Actor, asked: BulkRunRequest, key: string | null): Promise<BulkRunResponse> {
    const { personId } = actor;
    const id = await this.database.as(actor, (tx) => {
      const once = {
        actor: personId,
        key,
        request: ['bulk', asked],
        subject: { kind: 'PERSON', id: personId },
      } as const;
      return this.idempotency.once(tx, once, async () => {
        const items = await this.plans.plan(tx, actor, asked);
        const run = { action: asked.action, plannedBy: personId, plannedAt: this.clock.now() };
        const planned = await this.store.add(tx, run, items);
        const subject = { kind: 'bulkRun', id: planned };
        await this.audit.record(tx, { actor, action: 'application.bulkPlan', subject, fields: [asked.action] });
        return planned;
      });
    });
    return this.read(actor, id);
  }

  async read(actor: Actor, id: string): Promise<BulkRunResponse> {
    const run = await this.database.as(actor, (tx) => this.store.find(tx, id));
    if (!run) throw notFound('run');
    return present(run);
  }
}

const present = ({ id, action, state, revision, plannedAt, confirmedAt, endedAt, items }: StoredBulkRun) => ({
  ...{ id, action: action as DeskAct, state: state as BulkRunState, revision },
  ...{ plannedAt: plannedAt.toISOString(), confirmedAt: confirmedAt?.toISOString() ?? null },
  endedAt: endedAt?.toISOString() ?? null,
  items: items.map(({ applicationId, application: { receipt, status }, state: reached, reason }) => ({
    ...{ applicationId, receipt: receipt ?? '', status: status as ApplicationStatus },
    ...{ state: reached as BulkItemState, reason: reason as BulkSkip | null },
  })),
});
