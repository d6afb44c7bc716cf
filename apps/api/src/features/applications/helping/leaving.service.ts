/** A helper gives it back: nothing is theirs to read or write from that moment on, what they wrote stays, and the applicant hears that something is new. */
import { Inject, Injectable } from '@nestjs/common';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { notFound } from '../../../platform/http/problems.ts';
import { Outbox } from '../../../platform/mail/outbox.ts';
import { HelpedDrafts } from './help.service.ts';

@Injectable()
export class Leaving {
  constructor(
    private readonly database: Database,
    private readonly stores: HelpedDrafts,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The draft is held first: of a word and the leaving at the same moment, whatever comes later finds the other done. */
  async leave(actor: Actor, id: string): Promise<void> {
    await this.database.as(actor, async (tx) => {
      await this.stores.drafts.holdDraft(tx, id);
      const help = await this.stores.help.helping(tx, actor.personId, id);
      const application = help && (await this.stores.drafts.find(tx, id));
      if (!help || application?.status !== 'DRAFT') throw notFound('application');
      if (!(await this.stores.help.end(tx, help.id, 'LEFT', this.clock.now()))) throw notFound('application');
      const { invitedBy: personId } = help;
      const language = application.language as RoundLanguage;
      await this.outbox.queue(tx, { template: 'helpEnded', to: { personId }, language });
      const subject = { kind: 'application', id };
      await this.audit.record(tx, { actor, action: 'application.help.leave', subject, personId });
    });
  }
}
