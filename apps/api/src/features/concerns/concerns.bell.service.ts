/**
 * A concern is a case of the risk rota, which is called by its clock and ends with it; and everybody on duty is told that something waits, never what. In a job, so
 * that it rings however the process ended that took the concern.
 */
import { Injectable } from '@nestjs/common';
import { priorityOfConcern } from '@open-window/domain/concern.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { RiskCases } from '../../platform/risk/risk-cases.ts';
import type { ConcernRequest } from './concerns.dto.ts';

interface Raised extends Pick<ConcernRequest, 'aboutKind' | 'urgency'> {
  readonly id: string;
  readonly aboutId: string | null;
  readonly raisedAt: Date;
}

/** People are named by their number, or in whatever words somebody had. */
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class ConcernsBell {
  constructor(
    private readonly jobs: Jobs,
    private readonly cases: RiskCases,
    outbox: Outbox,
  ) {
    jobs.on('concern.ring', async (tx) => {
      await outbox.tell(tx, 'concernRaised', { roles: ['CLINICIAN'] });
    });
  }

  async ring(tx: Tx, { id, aboutKind, aboutId, urgency, raisedAt }: Raised): Promise<void> {
    await this.jobs.send(tx, 'concern.ring', { concernId: id });
    await this.cases.raise(tx, {
      sourceKind: 'CONCERN',
      sourceId: id,
      personId: aboutKind === 'PERSON' && aboutId !== null && uuid.test(aboutId) ? aboutId : null,
      priority: priorityOfConcern(urgency),
      raisedAt,
    });
  }

  /** Which cases end with it. */
  silence(tx: Tx, id: string, endedBy: string, at: Date): Promise<string[]> {
    return this.cases.end(tx, { sourceKind: 'CONCERN', sourceId: id }, endedBy, at);
  }
}
