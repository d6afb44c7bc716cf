/** Each afternoon: who was asked for something is reminded, three times in all; where nothing came, the application is closed, and may be opened again once. */
import { Inject, Injectable } from '@nestjs/common';
import { statusAfter } from '@open-window/domain/application.ts';
import { answerableUntil, informationDuty, lastTold } from '@open-window/domain/information-request.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { Outbox } from '../../../platform/mail/outbox.ts';
import { type DueRequest, InformationStore } from './information.store.ts';
import { Letters } from './letters.service.ts';
import { ScreeningStore } from '../screening/screening.store.ts';

/** So many in one transaction; the rest in the next. */
const batch = 100;

@Injectable()
export class InformationJobs {
  constructor(
    private readonly jobs: Jobs,
    private readonly store: InformationStore,
    private readonly files: ScreeningStore,
    private readonly letters: Letters,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('application.remind', (tx) => this.round(tx), { cron: '20 15 * * *' });
  }

  private async round(tx: Tx): Promise<void> {
    const today = this.clock.today();
    const due = await this.store.takeDue(tx, today, lastTold(today), batch);
    for (const request of due) {
      const duty = informationDuty(request, today);
      if (duty === 'REMIND') await this.remind(tx, request, today);
      if (duty === 'CLOSE') await this.close(tx, request, today);
    }
    if (due.length === batch) await this.jobs.send(tx, 'application.remind', {});
  }

  private async remind(tx: Tx, request: DueRequest, today: string): Promise<void> {
    const { personId, language, dueOn } = request;
    await this.store.remind(tx, request, today);
    await this.outbox.queue(tx, {
      ...{ template: 'applicationWaits', language, to: { personId } },
      payload: { on: answerableUntil(dueOn, today) },
    });
  }

  private async close(tx: Tx, request: DueRequest, today: string): Promise<void> {
    const { applicationId, revision } = request;
    const file = await this.files.find(tx, applicationId);
    if (!file) return;
    const [now, status] = [this.clock.now(), statusAfter('closeIncomplete')];
    await this.store.close(tx, request, today);
    await this.files.advance(tx, applicationId, revision, { status, endedAt: now });
    await this.files.addMove(tx, {
      ...{ applicationId, number: await this.files.nextMove(tx, applicationId), action: 'closeIncomplete' },
      ...{ fromStatus: file.status, toStatus: status, snapshot: file.snapshots[0]?.number ?? null, movedAt: now },
    });
    await this.letters.send(tx, file, 'CLOSED_INCOMPLETE', null);
  }
}
