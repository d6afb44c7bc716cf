/** The state of the lists in the days of staff: from which day they are late, and from which nothing new may rest on them. */
import { Inject, Injectable } from '@nestjs/common';
import { daysBetween } from '@open-window/domain/day.ts';
import { listAlarmOf } from '@open-window/domain/screening.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { AdjudicationQuery } from './adjudication.query.ts';
import { announcedLists } from './exclusions.query.ts';
import { summariesOf } from './lists.service.ts';
import { ExclusionPromises } from './promises.service.ts';
import { whomToScreen } from './screened.query.ts';
import { inside } from './snapshot.query.ts';

const runsShown = 10;

@Injectable()
export class ScreeningDesk {
  constructor(
    private readonly database: Database,
    private readonly query: AdjudicationQuery,
    private readonly promises: ExclusionPromises,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(actor: Actor) {
    const now = this.clock.now();
    const today = now.toISOString().slice(0, 10);
    return this.database.as(actor, async (tx) => {
      const states = new Set((await whomToScreen(inside(tx))).flatMap((target) => target.states));
      const lists = summariesOf(await announcedLists(inside(tx)), states, now).map(({ list, standing, importedAt }) => {
        const importedOn = importedAt?.slice(0, 10) ?? null;
        const ageDays = importedOn === null ? null : Math.max(0, daysBetween(importedOn, today));
        return { list, standing, importedOn, ageDays, alarm: listAlarmOf(standing, ageDays) };
      });
      return { lists, runs: await this.query.runs(tx, runsShown) };
    });
  }

  async ask(actor: Actor): Promise<void> {
    await this.database.as(actor, async (tx) => {
      await this.promises.run(tx, actor.requestId);
      await this.audit.record(tx, { actor, action: 'exclusion.ask', subject: { kind: 'screening', id: null } });
    });
  }
}
