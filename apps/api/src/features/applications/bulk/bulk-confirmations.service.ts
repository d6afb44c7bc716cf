/** Whoever planned it says that it is to be done: once, and a job is promised with it. */
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Idempotency } from '../../../platform/http/idempotency.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { staleRevision } from '../../../platform/http/revision.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { BulkRunsStore } from './bulk-runs.store.ts';

@Injectable()
export class BulkConfirmations {
  constructor(
    private readonly database: Database,
    private readonly store: BulkRunsStore,
    private readonly idempotency: Idempotency,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async confirm(actor: Actor, id: string, revision: number, key: string | null): Promise<void> {
    const { personId } = actor;
    const subject = { kind: 'PERSON', id: personId } as const;
    await this.database.as(actor, (tx) =>
      this.idempotency.once(tx, { actor: personId, key, request: ['confirm', id, revision], subject }, async () => {
        const run = await this.store.head(tx, id);
        if (!run) throw notFound('run');
        if (run.revision !== revision) throw staleRevision(run.revision);
        if (run.state !== 'PLANNED') throw refused('WRONG_STATE');
        // Of two at once the database lets one through.
        if (!(await this.store.begin(tx, id, revision, this.clock.now()))) throw staleRevision(revision + 1);
        await this.jobs.send(tx, 'application.bulk', { runId: id });
        const confirmed = { kind: 'bulkRun', id };
        await this.audit.record(tx, { actor, action: 'application.bulkConfirm', subject: confirmed });
        return id;
      }),
    );
  }
}
