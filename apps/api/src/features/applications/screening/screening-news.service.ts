/** That there is something for whoever applied, in a mail that says no more; and a line in the log of whose it is. */
import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/mail/outbox.ts';
import { mailLanguageOf } from '../../../platform/mail/templates.ts';

interface Whose {
  readonly id: string;
  readonly personId: string | null;
  readonly language: string;
}

@Injectable()
export class ScreeningNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async tell(tx: Tx, { personId, language }: Whose): Promise<void> {
    if (personId === null) return;
    await this.outbox.queue(tx, { template: 'applicationNews', to: { personId }, language: mailLanguageOf(language) });
  }

  record(tx: Tx, actor: Actor, action: string, { id, personId }: Whose): Promise<void> {
    return this.audit.record(tx, { actor, action, subject: { kind: 'application', id }, personId });
  }
}
