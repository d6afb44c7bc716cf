/** Tells everybody on duty that something waits; never what. In a job, so that it rings however the process ended that took the concern. */
import { Injectable } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { ConcernsQuery } from './concerns.query.ts';

@Injectable()
export class ConcernsBell {
  constructor(jobs: Jobs, outbox: Outbox, query: ConcernsQuery) {
    jobs.on('concern.ring', async (tx) => {
      for (const { id, language } of await query.handlers(tx))
        await outbox.queue(tx, {
          template: 'concernRaised',
          to: { personId: id },
          language: language === 'es' ? 'es' : 'en',
        });
    });
  }
}
