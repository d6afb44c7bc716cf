/** Tells once whoever wanted to hear of a round that takes people now, and forgets the address in the same transaction. */
import { Inject, Injectable } from '@nestjs/common';
import { intakeOf, type RoundState } from '@open-window/domain/round.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { millisOf } from './programs.service.ts';
import { placeOfInterest, subjectOfInterest } from './round-interest.service.ts';
import { RoundInterestStore } from './round-interest.store.ts';

/** So many in one transaction; the rest in the next. */
const atOnce = 100;
const weekMs = 7 * 86_400_000;

@Injectable()
export class RoundInterestJob {
  constructor(
    private readonly jobs: Jobs,
    private readonly store: RoundInterestStore,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('interest.tell', (tx) => this.tell(tx), { cron: '*/5 * * * *' });
  }

  private async tell(tx: Tx): Promise<void> {
    const now = this.clock.now().getTime();
    await this.store.dropUnconfirmed(tx, new Date(now - weekMs));
    for (const { id, state, ...round } of await this.store.rounds(tx)) {
      const times = { opensAt: millisOf(round.opensAt), closesAt: millisOf(round.closesAt) };
      const intake = intakeOf({ state: state as RoundState, ...times }, now);
      if (intake === 'OPEN' || intake === 'WAITLIST') await this.tellOf(tx, id);
      if (intake === 'CLOSED') await this.store.dropOf(tx, id);
    }
  }

  private async tellOf(tx: Tx, roundId: string): Promise<void> {
    const some = await this.store.confirmed(tx, roundId, atOnce);
    for (const { id, emailSealed, language } of some) {
      const subject = subjectOfInterest(id);
      const address = await this.vault.open(tx, subject, placeOfInterest(id), emailSealed);
      await this.outbox.queue(tx, { template: 'interestOpen', to: { address, subject }, language });
    }
    await this.store.drop(
      tx,
      some.map(({ id }) => id),
    );
    if (some.length === atOnce) await this.jobs.send(tx, 'interest.tell');
  }
}
