/** What comes by itself: somebody in danger rings at once; a suspension that nobody confirmed ends; each day says what is due outside. */
import { Inject, Injectable } from '@nestjs/common';
import type { ComplaintState } from '@open-window/domain/complaint.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { ComplaintEffects } from './complaint-effects.service.ts';
import { ComplaintFiles } from './complaint-files.service.ts';
import { ComplaintsQuery } from './complaints.query.ts';

/** So many in one transaction; the rest in the next. */
const batch = 100;

@Injectable()
export class ComplaintJobs {
  constructor(
    jobs: Jobs,
    outbox: Outbox,
    query: ComplaintsQuery,
    private readonly files: ComplaintFiles,
    private readonly effects: ComplaintEffects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    const ring = (tx: Tx): Promise<number> => outbox.tell(tx, 'complaintWaits', { roles: ['LEAD_VETTER'] });
    jobs.on('complaint.ring', async (tx) => {
      await ring(tx);
    });
    jobs.on(
      'complaint.round',
      async (tx, { isMore = '' }) => {
        const outlived = await query.outlived(tx, this.clock.today(), batch);
        for (const id of outlived) await this.end(tx, id);
        if (outlived.length === batch) await jobs.send(tx, 'complaint.round', { isMore: 'true' });
        if (isMore === '' && (await query.isAnyDutyDue(tx, this.clock.today()))) await ring(tx);
      },
      { cron: '10 6 * * *' },
    );
  }

  /** One person may hold a listing back for a few days, and no longer. */
  private async end(tx: Tx, id: string): Promise<void> {
    const { row } = await this.files.open(tx, id);
    const change = { suspendedBy: null, suspensionEndsOn: null, holdsListing: false };
    await this.files.move(tx, row, {
      action: 'lapse',
      to: row.state as ComplaintState,
      movedBy: null,
      words: null,
      change,
    });
    await this.effects.release(tx, row);
    await this.effects.tellTeam(tx, row);
    await this.effects.record(tx, null, 'lapse', id);
  }
}
