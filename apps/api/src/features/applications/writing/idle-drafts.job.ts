/** Each morning, whoever has not written in a draft for long is told that it ends: twice, each once, and never of what it is. */
import { Inject, Injectable } from '@nestjs/common';
import { endsAt, firstWarnedBefore, type IdleWarning, warningDue } from '@open-window/domain/idle-draft.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { Outbox } from '../../../platform/mail/outbox.ts';
import { type IdleDraft, IdleDraftsStore } from './idle-drafts.store.ts';

/** So many in one transaction; the rest in the next. */
const atOnce = 200;

@Injectable()
export class IdleDraftsJob {
  constructor(
    private readonly jobs: Jobs,
    private readonly store: IdleDraftsStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('draft.warn', (tx, { after }) => this.warn(tx, after ?? null), { cron: '30 14 * * *' });
  }

  private async warn(tx: Tx, after: string | null): Promise<void> {
    const now = this.clock.now();
    const some = await this.store.idle(tx, new Date(firstWarnedBefore(now.getTime())), after, atOnce);
    for (const draft of some) {
      const days = warningDue(draft.writtenAt.getTime(), now.getTime());
      if (days !== null) await this.tell(tx, draft, days, now);
    }
    const last = some.at(-1);
    if (last !== undefined && some.length === atOnce) await this.jobs.send(tx, 'draft.warn', { after: last.id });
  }

  private async tell(tx: Tx, draft: IdleDraft, days: IdleWarning, now: Date): Promise<void> {
    if (!(await this.store.say(tx, draft, days, now))) return;
    const { personId, language, writtenAt } = draft;
    // Whoever is told late has three days all the same.
    const on = new Date(endsAt(writtenAt.getTime(), days === 3 ? now.getTime() : 0)).toISOString().slice(0, 10);
    await this.outbox.queue(tx, { template: 'draftWaits', to: { personId }, language, payload: { on } });
  }
}
