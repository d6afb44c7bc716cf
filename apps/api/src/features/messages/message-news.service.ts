/** Who is told of a message, and what stands of it in the log. No mail says from whom it is, or about what. */
import { Injectable } from '@nestjs/common';
import type { MessageSide } from '@open-window/domain/message-thread.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { mailLanguageOf } from '../../platform/mail/templates.ts';
import { type MessagedApplication, MessagesStore } from './messages.store.ts';

@Injectable()
export class MessageNews {
  constructor(
    private readonly store: MessagesStore,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The other side: who applied, in the language in which they did, or who of the desk wrote to them last. The queue shows it to all of the desk. */
  async tell(tx: Tx, from: MessageSide, { id, personId, language }: MessagedApplication): Promise<void> {
    const isFromDesk = from === 'DESK';
    const person = isFromDesk ? await this.store.applicant(tx, personId) : await this.store.lastOfTheDesk(tx, id);
    if (person === null) return;
    const mail = isFromDesk
      ? ({ template: 'messageForYou', language: mailLanguageOf(language) } as const)
      : ({ template: 'messageWaits', language: person.language } as const);
    await this.outbox.queue(tx, { ...mail, to: { personId: person.id } });
  }

  record(tx: Tx, actor: Actor, verb: string, { id, personId }: MessagedApplication): Promise<void> {
    const subject = { kind: 'application', id };
    return this.audit.record(tx, { actor, action: `message.${verb}`, subject, personId });
  }
}
