/** Mails the people of each organization once a run, whatever happened to however many of its teams; never what. */
import { Injectable } from '@nestjs/common';
import { teamRoles } from '@open-window/domain/access.ts';
import type { Day } from '@open-window/domain/listing.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { MonitorsStore } from './monitors.store.ts';

/** Sealing letters takes time: so many organizations in one transaction. */
const organizationsAtOnce = 50;
const lapses: readonly string[] = ['LAPSED', 'HIDDEN', 'FAILED', 'RULE_ENDED'];

@Injectable()
export class TellingService {
  constructor(
    private readonly store: MonitorsStore,
    private readonly outbox: Outbox,
  ) {}

  /** `last`: after which organization there may be more; null: that was all. */
  async tell(tx: Tx, day: Day, after: string): Promise<{ readonly mails: number; readonly last: string | null }> {
    const taken = await this.store.takeUnmailed(tx, day, after, organizationsAtOnce);
    let mails = 0;
    for (const { organizationId, kinds } of taken)
      mails += await this.outbox.tell(tx, templateFor(kinds), { roles: teamRoles, organizationId });
    return { mails, last: taken.length === organizationsAtOnce ? (taken.at(-1)?.organizationId ?? null) : null };
  }
}

/** By the gravest of what there is to say. */
const templateFor = (kinds: readonly string[]): 'teamLapsed' | 'teamReminder' | 'teamBack' => {
  if (kinds.some((kind) => lapses.includes(kind))) return 'teamLapsed';
  return kinds.every((kind) => kind === 'RESTORED') ? 'teamBack' : 'teamReminder';
};
