/** Mails the people of each organization once a run, whatever happened to however many of its teams; never what. */
import { Injectable } from '@nestjs/common';
import type { Day } from '@open-window/domain/listing.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { MonitorsQuery } from './monitors.query.ts';
import { MonitorsStore } from './monitors.store.ts';

/** Sealing letters takes time: so many organizations in one transaction. */
const organizationsAtOnce = 50;
const lapses: readonly string[] = ['LAPSED', 'HIDDEN', 'FAILED', 'RULE_ENDED'];

@Injectable()
export class TellingService {
  constructor(
    private readonly store: MonitorsStore,
    private readonly query: MonitorsQuery,
    private readonly outbox: Outbox,
  ) {}

  async tell(tx: Tx, day: Day): Promise<{ readonly mails: number; readonly isMore: boolean }> {
    const taken = await this.store.takeUnmailed(tx, day, organizationsAtOnce);
    let mails = 0;
    for (const { organizationId, kinds } of taken) {
      const template = templateFor(kinds);
      for (const { id, language } of await this.query.peopleOf(tx, organizationId)) {
        await this.outbox.queue(tx, { template, to: { personId: id }, language });
        mails += 1;
      }
    }
    return { mails, isMore: taken.length === organizationsAtOnce };
  }
}

/** By the gravest of what there is to say. */
const templateFor = (kinds: readonly string[]): 'teamLapsed' | 'teamReminder' | 'teamBack' => {
  if (kinds.some((kind) => lapses.includes(kind))) return 'teamLapsed';
  return kinds.every((kind) => kind === 'RESTORED') ? 'teamBack' : 'teamReminder';
};
