/** What a person at the desk does with an application: into the pool or not, proof asked for and seen, doubles answered, the rules run again. */
import { Inject, Injectable } from '@nestjs/common';
import {
  type ApplicationAction,
  type ApplicationStatus,
  isEnded,
  mayDo,
  statusAfter,
} from '@open-window/domain/application.ts';
import { isOwnWork } from '@open-window/domain/application-taking.ts';
import type { RuleCode } from '@open-window/domain/eligibility.ts';
import { againstIneligible, againstQualifying } from '@open-window/domain/screening-guards.ts';
import { moveVerification, type VerificationAction } from '@open-window/domain/verification-track.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { ScreeningHistory } from './screening-history.service.ts';
import type { DeskAction } from './screening.dto.ts';
import type { PairAnswer } from './screening-moves.dto.ts';
import { ScreeningReading } from './screening-reading.service.ts';
import { ScreeningRuns } from './screening-run.service.ts';
import { ScreeningStore, type StoredFile } from './screening.store.ts';

export interface AskedDeskMove {
  readonly action: DeskAction;
  readonly revision: number;
  readonly reasons?: readonly RuleCode[];
  readonly note?: string;
}

export interface AskedVerification {
  readonly action: VerificationAction;
  readonly revision: number;
  readonly reason?: string;
}

type Work = (tx: Tx, file: StoredFile) => Promise<string>;

@Injectable()
export class ScreeningService {
  constructor(
    private readonly database: Database,
    private readonly store: ScreeningStore,
    private readonly history: ScreeningHistory,
    private readonly reading: ScreeningReading,
    private readonly runs: ScreeningRuns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  move(actor: Actor, id: string, { action, revision, reasons = [], note = '' }: AskedDeskMove): Promise<void> {
    return this.change(actor, id, revision, async (tx, file) => {
      if (!mayDo(statusOf(file), action)) throw refused('WRONG_STATE');
      const facts = await this.reading.factsOf(tx, file);
      if (action === 'qualify') refuse(againstQualifying(facts));
      if (action === 'confirmIneligible') refuse(againstIneligible(facts, reasons));
      const named = action === 'confirmIneligible' ? reasons : [];
      await this.advance(tx, file, action);
      return this.history.add(tx, file, { action, to: statusAfter(action), actor, reasons: named, note });
    });
  }

  verify(actor: Actor, id: string, { action, revision, reason = '' }: AskedVerification): Promise<void> {
    return this.change(actor, id, revision, async (tx, file) => {
      if (file.status !== 'SCREENING' || !file.verification) throw refused('WRONG_STATE');
      const { verification } = await this.reading.factsOf(tx, file);
      const moved = moveVerification(verification, action, reason);
      if ('objections' in moved) throw refused(...moved.objections);
      await this.store.moveVerification(tx, id, moved.to);
      await this.advance(tx, file, null);
      return this.history.add(tx, file, { action, to: statusOf(file), actor, note: reason });
    });
  }

  /** Run again by what stands now; what a person decided stays decided. */
  rerun(actor: Actor, id: string, revision: number): Promise<void> {
    return this.change(actor, id, revision, async (tx, file) => {
      if (file.status !== 'SCREENING') throw refused('WRONG_STATE');
      await this.runs.run(tx, file, actor.personId, this.clock.now());
      await this.advance(tx, file, null);
      return this.history.add(tx, file, { action: 'rerun', to: statusOf(file), actor });
    });
  }

  /** Of a double this one ends, and the other one, which is kept, must still go on. */
  answerPair(actor: Actor, id: string, otherId: string, answer: PairAnswer, revision: number): Promise<void> {
    return this.change(actor, id, revision, async (tx, file) => {
      const other = await this.store.find(tx, otherId);
      if (!other) throw notFound('application');
      const isDouble = answer === 'DUPLICATE';
      if (isDouble && !mayDo(statusOf(file), 'markDuplicate')) throw refused('WRONG_STATE');
      if (isDouble && isEnded(statusOf(other))) throw refused('KEPT_ONE_ENDED');
      const resolved = { state: answer, resolvedBy: actor.personId, resolvedAt: this.clock.now() };
      if (!(await this.store.answerPair(tx, id, otherId, resolved))) throw refused('ALREADY_ANSWERED');
      await this.advance(tx, file, isDouble ? 'markDuplicate' : null);
      const to = isDouble ? statusAfter('markDuplicate') : statusOf(file);
      return this.history.add(tx, file, { action: isDouble ? 'markDuplicate' : 'notDuplicate', to, actor });
    });
  }

  /** Locked first, so that nothing is decided by what another one is changing. */
  private async change(actor: Actor, id: string, revision: number, work: Work): Promise<void> {
    await this.database.as(actor, async (tx) => {
      await this.store.hold(tx, id);
      const file = await this.store.find(tx, id);
      if (!file) throw notFound('application');
      if (isOwnWork(file.moves, actor.personId)) throw refused('OWN_WORK');
      if (file.revision !== revision) throw staleRevision(file.revision);
      await this.history.record(tx, actor, await work(tx, file), file);
    });
  }

  private async advance(tx: Tx, { id, revision }: StoredFile, action: ApplicationAction | null): Promise<void> {
    const status = action === null ? null : statusAfter(action);
    const endedAt = status !== null && isEnded(status) ? this.clock.now() : null;
    const change = status === null ? {} : { status, endedAt };
    if (!(await this.store.advance(tx, id, revision, change))) throw staleRevision(revision + 1);
  }
}

const statusOf = ({ status }: StoredFile): ApplicationStatus => status as ApplicationStatus;

function refuse(blockers: readonly string[]): void {
  if (blockers.length > 0) throw refused(...blockers);
}
