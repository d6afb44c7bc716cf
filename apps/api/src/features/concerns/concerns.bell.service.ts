/** Tells everybody on duty that something waits; never what. In a job, so that it rings however the process ended that took the concern. */
import { Injectable } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Outbox } from '../../platform/mail/outbox.ts';

@Injectable()
export class ConcernsBell {
  constructor(jobs: Jobs, outbox: Outbox) {
    jobs.on('concern.ring', async (tx) => {
      await outbox.tell(tx, 'concernRaised', { roles: ['CLINICIAN'] });
    });
  }
}
