/** What comes to the desk by itself: a team that was submitted, a decision that runs out, a doubt about a public team, and the news that a team is owed. */
import { Inject, Injectable } from '@nestjs/common';
import { teamRoles } from '@open-window/domain/access.ts';
import { addDays } from '@open-window/domain/day.ts';
import { RECREDENTIAL_OPENS_DAYS } from '@open-window/domain/vetting.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { CaseFactsQuery } from './case-facts.query.ts';
import { Submissions } from './submissions.service.ts';

/** So many in one transaction; the rest in the next. */
const batch = 200;

@Injectable()
export class VettingJobs {
  constructor(
    jobs: Jobs,
    submissions: Submissions,
    private readonly facts: CaseFactsQuery,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('vetting.open', async (tx, { listingId = '' }) => submissions.take(tx, listingId));
    jobs.on('vetting.leave', async (tx, { listingId = '' }) => submissions.leave(tx, listingId));
    jobs.on('vetting.look', async (tx, { listingId = '' }) => submissions.look(tx, listingId));
    jobs.on('vetting.tell', async (tx, { listingId = '' }) => this.tell(tx, listingId));
    jobs.on(
      'vetting.recredential',
      async (tx) => {
        const by = addDays(this.clock.today(), RECREDENTIAL_OPENS_DAYS);
        const due = await this.facts.dueForRecredentialing(tx, by, batch);
        for (const listingId of due) await submissions.recredential(tx, listingId);
        if (due.length === batch) await jobs.send(tx, 'vetting.recredential');
      },
      { cron: '20 4 * * *' },
    );
  }

  private async tell(tx: Tx, listingId: string): Promise<void> {
    const organizationId = await this.facts.organizationOf(tx, listingId);
    if (organizationId !== null) await this.outbox.tell(tx, 'teamNews', { roles: teamRoles, organizationId });
  }
}
