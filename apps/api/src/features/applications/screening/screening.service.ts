/** What a person at the desk does with an application: into the pool or not, proof asked for and seen, doubles answered, the rules run again. */
import { Inject, Injectable } from '@nestjs/common';
import { isEnded, mayDo } from '@open-window/domain/application.ts';
import type { RuleCode } from '@open-window/domain/eligibility.ts';
import { againstIneligible, againstQualifying } from '@open-window/domain/screening-guards.ts';
import { moveVerification, type VerificationAction } from '@open-window/domain/verification-track.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { DeskActs } from './desk-acts.service.ts';
import { DeskFiles, statusOf } from './desk-files.service.ts';
import type { DeskAction } from './screening.dto.ts';
import type { OwnerAction, PairAnswer } from './screening-moves.dto.ts';
import { ScreeningReading } from './screening-reading.service.ts';
import { ScreeningStore } from './screening.store.ts';

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

@Injectable()
export class ScreeningService {
  constructor(
    private readonly files: DeskFiles,
    private readonly store: ScreeningStore,
    private readonly reading: ScreeningReading,
    private readonly acts: DeskActs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  move(actor: Actor, id: string, { action, revision, reasons = [], note = '' }: AskedDeskMove): Promise<void> {
    return this.files.change(actor, id, revision, async (tx, file) => {
      if (!mayDo(statusOf(file), action)) throw refused('WRONG_STATE');
      const facts = await this.reading.factsOf(tx, file);
      if (action === 'qualify') refuse(againstQualifying(facts));
      if (action === 'confirmIneligible') refuse(againstIneligible(facts, reasons));
      return { action, moves: action, reasons: action === 'confirmIneligible' ? reasons : [], note };
    });
  }

  verify(actor: Actor, id: string, { action, revision, reason = '' }: AskedVerification): Promise<void> {
    return this.files.change(actor, id, revision, async (tx, file) => {
      if (file.status !== 'SCREENING' || !file.verification) throw refused('WRONG_STATE');
      const { verification } = await this.reading.factsOf(tx, file);
      const moved = moveVerification(verification, action, reason);
      if ('objections' in moved) throw refused(...moved.objections);
      await this.store.moveVerification(tx, id, moved.to);
      return { action, note: reason };
    });
  }

  /** Taken by one who looks after it until it is decided, or given back by them. */
  own(actor: Actor, id: string, action: OwnerAction, revision: number): Promise<void> {
    return this.files.change(actor, id, revision, (tx, file) => this.acts.do(tx, actor, file, action));
  }

  /** Run again by what stands now; what a person decided stays decided. */
  rerun(actor: Actor, id: string, revision: number): Promise<void> {
    return this.files.change(actor, id, revision, (tx, file) => this.acts.do(tx, actor, file, 'rerun'));
  }

  /** Of a double this one ends, and the other one, which is kept, must still go on. */
  answerPair(actor: Actor, id: string, otherId: string, answer: PairAnswer, revision: number): Promise<void> {
    return this.files.change(actor, id, revision, async (tx, file) => {
      const other = await this.store.find(tx, otherId);
      if (!other) throw notFound('application');
      const isDouble = answer === 'DUPLICATE';
      if (isDouble && !mayDo(statusOf(file), 'markDuplicate')) throw refused('WRONG_STATE');
      if (isDouble && isEnded(statusOf(other))) throw refused('KEPT_ONE_ENDED');
      const resolved = { state: answer, resolvedBy: actor.personId, resolvedAt: this.clock.now() };
      if (!(await this.store.answerPair(tx, id, otherId, resolved))) throw refused('ALREADY_ANSWERED');
      return isDouble ? { action: 'markDuplicate', moves: 'markDuplicate' } : { action: 'notDuplicate' };
    });
  }
}

function refuse(blockers: readonly string[]): void {
  if (blockers.length > 0) throw refused(...blockers);
}
