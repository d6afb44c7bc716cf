/** Carries out what people asked for about their own data: exports at once, deletions when their week is over and nobody holds them back. */
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { DataRequestsStore } from './data-requests.store.ts';
import { ErasureService } from './erasure.service.ts';
import { ExportsService } from './exports.service.ts';
import { HoldsStore } from './holds.store.ts';

@Injectable()
export class ErasureJob {
  constructor(
    private readonly requests: DataRequestsStore,
    private readonly holds: HoldsStore,
    private readonly exports: ExportsService,
    private readonly erasure: ErasureService,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(tx: Tx, jobs: Jobs): Promise<void> {
    for (const requestId of await this.requests.dueErasures(tx, this.clock.now()))
      await jobs.send(tx, 'person.erase', { requestId });
    await this.exports.expire(tx);
  }

  async carryOut(tx: Tx, id: string): Promise<void> {
    const request = await this.requests.find(tx, id);
    const now = this.clock.now();
    if (request?.kind !== 'ERASURE' || (request.state !== 'ASKED' && request.state !== 'HELD')) return;
    if (request.dueAt > now) return;
    const { personId } = request;
    if ((await this.holds.isHeld(tx, personId)) || (await this.requests.isLastAdmin(tx, personId))) {
      if (request.state === 'HELD') return;
      await this.requests.moveTo(tx, request, { state: 'HELD' });
      await this.record(tx, 'erasure.hold', personId);
      return;
    }
    for (const made of await this.requests.exportsOf(tx, personId)) await this.exports.drop(tx, made);
    await this.erasure.eraseForGood(tx, personId);
    await this.requests.moveTo(tx, request, { state: 'DONE', doneAt: now });
    await this.record(tx, 'person.erase', personId);
  }

  private record(tx: Tx, action: string, personId: string): Promise<void> {
    return this.audit.record(tx, {
      actor: null,
      as: 'job:person.erase',
      action,
      subject: { kind: 'person', id: personId },
      personId,
    });
  }
}

/** Where the worker finds it. */
@Injectable()
export class DataRequestJobs {
  constructor(jobs: Jobs, erasure: ErasureJob, exports: ExportsService) {
    jobs.on('person.export', (tx, { requestId = '' }) => exports.make(tx, requestId));
    jobs.on('person.erase', (tx, { requestId = '' }) => erasure.carryOut(tx, requestId));
    jobs.on('person.eraseDue', (tx) => erasure.begin(tx, jobs), { cron: '20 * * * *' });
  }
}
