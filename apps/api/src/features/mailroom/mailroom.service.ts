/** Staff take up a dead letter: send it once more, or throw it away. */
import { Inject, Injectable } from '@nestjs/common';
import { decideMail, type MailAction } from '@open-window/domain/mail.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { MailroomQuery, type ShownMail } from './mailroom.query.ts';
import { MailroomStore } from './mailroom.store.ts';

interface Move {
  readonly action: MailAction;
  readonly revision: number;
}

@Injectable()
export class MailroomService {
  constructor(
    private readonly database: Database,
    private readonly query: MailroomQuery,
    private readonly store: MailroomStore,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async move(actor: Actor, id: string, { action, revision }: Move): Promise<ShownMail> {
    return this.database.as(actor, async (tx) => {
      const mail = await this.query.find(tx, id);
      if (!mail) throw notFound('mail');
      if (mail.revision !== revision) throw staleRevision(mail.revision);
      const decision = decideMail(mail, action);
      if ('blockers' in decision) throw refused(...decision.blockers);
      const now = this.clock.now();
      if (!(await this.store.moveTo(tx, mail, decision.to, now))) throw staleRevision(mail.revision + 1);
      if (decision.to === 'QUEUED') await this.jobs.send(tx, 'mail.send', { mailId: id });
      const moved = await this.query.find(tx, id);
      await this.audit.record(tx, { actor, action: `mail.${action}`, subject: { kind: 'mail', id } });
      if (!moved) throw notFound('mail');
      return moved;
    });
  }
}
