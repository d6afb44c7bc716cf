/** Invitations that nobody answered are over after a week. */
import { Injectable } from '@nestjs/common';
import { Invitations } from '../../platform/auth/invitations.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';

@Injectable()
export class InvitationExpiry {
  constructor(jobs: Jobs, invitations: Invitations) {
    jobs.on(
      'invitation.expire',
      async (tx) => {
        await invitations.expire(tx);
      },
      { cron: '10 * * * *' },
    );
  }
}
