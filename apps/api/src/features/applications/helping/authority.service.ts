/** The paper by which a helper signed for somebody is seen once, by a person of the desk who had no part in the application. */
import { Inject, Injectable } from '@nestjs/common';
import { isOwnWork } from '@open-window/domain/application-taking.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { HelpStore } from './help.store.ts';
import { ScreeningStore } from '../screening/screening.store.ts';

@Injectable()
export class AuthorityPapers {
  constructor(
    private readonly database: Database,
    private readonly store: ScreeningStore,
    private readonly help: HelpStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  see(actor: Actor, id: string, helpId: string): Promise<void> {
    return this.database.as(actor, async (tx) => {
      await this.store.hold(tx, id);
      const file = await this.store.find(tx, id);
      if (!file) throw notFound('application');
      if (file.help[0]?.id !== helpId) throw notFound('authority');
      if (isOwnWork(file.moves, actor.personId)) throw refused('OWN_WORK');
      if (!(await this.help.seePaper(tx, helpId, actor.personId, this.clock.now()))) throw refused('ALREADY_ANSWERED');
      const subject = { kind: 'application', id };
      await this.audit.record(tx, { actor, action: 'application.authority', subject, personId: file.personId });
    });
  }
}
