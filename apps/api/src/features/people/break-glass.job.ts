/** A week after the glass was broken, everybody whose data was read behind it is told. */
import { Inject, Injectable } from '@nestjs/common';
import { glassNoticeMs } from '@open-window/domain/break-glass.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { BreakGlassStore } from './break-glass.store.ts';

@Injectable()
export class BreakGlassNotices {
  constructor(jobs: Jobs, glasses: BreakGlassStore, outbox: Outbox, @Inject(CLOCK) clock: Clock) {
    jobs.on(
      'glass.tell',
      async (tx) => {
        const now = clock.now();
        for (const glass of await glasses.takeUntold(tx, new Date(now.getTime() - glassNoticeMs), now))
          for (const { id, language } of await glasses.readBehind(tx, glass))
            await outbox.queue(tx, { template: 'breakGlassNotice', to: { personId: id }, language });
      },
      { cron: '40 * * * *' },
    );
  }
}
