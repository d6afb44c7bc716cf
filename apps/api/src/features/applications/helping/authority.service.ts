/** The paper by which a helper signed for somebody is seen once, by a person of the desk who had no part in the application. */
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { HelpStore } from './help.store.ts';
import { DeskFiles } from '../screening/desk-files.service.ts';

@Injectable()
export class AuthorityPapers {
  constructor(
    private readonly files: DeskFiles,
    private readonly help: HelpStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  see(actor: Actor, id: string, helpId: string): Promise<void> {
    return this.files.decide(actor, id, async (tx, file) => {
      if (file.help[0]?.id !== helpId) throw notFound('authority');
      if (!(await this.help.seePaper(tx, helpId, actor.personId, this.clock.now()))) throw refused('ALREADY_ANSWERED');
      const subject = { kind: 'application', id };
      await this.audit.record(tx, { actor, action: 'application.authority', subject, personId: file.personId });
    });
  }
}
