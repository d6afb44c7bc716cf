/** What is done with a file alone and with many at once, by one rule: taken, given back, the rules run again. */
import { Inject, Injectable } from '@nestjs/common';
import { againstDeskAct, type DeskAct } from '@open-window/domain/desk-act.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { refused } from '../../../platform/http/problems.ts';
import { type DoneAtDesk, statusOf } from './desk-files.service.ts';
import { ScreeningRuns } from './screening-run.service.ts';
import type { StoredFile } from './screening.store.ts';

@Injectable()
export class DeskActs {
  constructor(
    private readonly runs: ScreeningRuns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a file that is held; what a person decided stays decided. */
  async do(tx: Tx, { personId }: Actor, file: StoredFile, act: DeskAct): Promise<DoneAtDesk> {
    const facts = { status: statusOf(file), ownerId: file.ownerId };
    if (againstDeskAct(act, facts, personId) !== null) throw refused('WRONG_STATE');
    if (act !== 'rerun') return { action: act, ownerId: act === 'take' ? personId : null };
    await this.runs.run(tx, file, personId, this.clock.now());
    return { action: act };
  }
}
