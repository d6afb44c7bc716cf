/** What follows from a decision: the checks are settled; a confirmed one suspends its listings first, and the leads are told. */
import { Inject, Injectable } from '@nestjs/common';
import type { AdjudicationState } from '@open-window/domain/adjudication.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { CandidatesStore } from './candidates.store.ts';

@Injectable()
export class ExclusionPromises {
  constructor(
    private readonly jobs: Jobs,
    private readonly store: CandidatesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async after(
    tx: Tx,
    { id, target, targetId }: { readonly id: string; readonly target: string; readonly targetId: string },
    to: AdjudicationState,
  ): Promise<void> {
    await this.jobs.send(tx, 'exclusion.settle', { target, targetId });
    if (to !== 'CONFIRMED') return;
    for (const listingId of await this.store.toSuspend(tx, id))
      await this.jobs.send(tx, 'listing.vetted', { listingId, caseId: '', move: 'suspend', contentHash: '' });
    await this.jobs.send(tx, 'exclusion.ring', { candidateId: id });
  }

  /** Somebody wants to know now. */
  async run(tx: Tx, asked: string): Promise<void> {
    await this.jobs.send(tx, 'exclusion.screen', { asked });
  }
}
