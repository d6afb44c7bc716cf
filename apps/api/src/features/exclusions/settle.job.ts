/** What a decision changes beyond its own row: the checks of the person (good news from the next day on, by the run of that day), and a word to the leads. In jobs, so that it is done however the process ended. */
import { Inject, Injectable } from '@nestjs/common';
import { type ListStanding, standingOfList } from '@open-window/domain/exclusion.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { AdjudicationQuery, type KeptList } from './adjudication.query.ts';
import { CandidatesStore } from './candidates.store.ts';
import { checksFor, type Standing, standingsOf } from './checks.service.ts';
import { whoIs } from './screened.query.ts';
import { inside } from './snapshot.query.ts';

@Injectable()
export class SettleJob {
  constructor(
    jobs: Jobs,
    private readonly store: CandidatesStore,
    private readonly query: AdjudicationQuery,
    outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('exclusion.settle', async (tx, { target = '', targetId = '' }) => {
      await this.settle(tx, target, targetId);
    });
    jobs.on('exclusion.ring', async (tx) => {
      await outbox.tell(tx, 'exclusionConfirmed', { roles: ['LEAD_VETTER'] });
    });
  }

  /** By what the last run saw, and what its lists are worth today. */
  private async settle(tx: Tx, target: string, targetId: string): Promise<void> {
    await this.store.waitForTurn(tx);
    const [run] = await this.query.runs(tx, 1);
    const who = await whoIs(inside(tx), target, targetId);
    if (!run || !who) return;
    const today = this.clock.now().toISOString().slice(0, 10);
    const only = { target, targetId };
    const write = checksFor({
      targets: [who],
      questions: await this.store.known(tx, only),
      counted: await this.store.counted(tx, only),
      lists: standingsOf(run.lists).map((list, at) => ({ ...list, standing: standingNow(list, run.lists[at], today) })),
      today,
      screenedOn: run.ranAt.toISOString().slice(0, 10),
    });
    await this.store.addChecks(tx, write, today);
  }
}

/** A list that the run relied on may have grown old since. */
function standingNow({ importedOn, standing }: Standing, list: KeptList | undefined, today: string): ListStanding {
  if (standing !== 'CURRENT' || importedOn === null || !list) return standing;
  return standingOfList({ importedOn, isBroken: false, rows: list.rows }, today);
}
