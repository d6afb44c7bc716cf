/** A complaint is judged, put to the team, decided by two who did not handle it, and looked at again when the team asks. */
import { Inject, Injectable } from '@nestjs/common';
import {
  clockOf,
  type ComplaintAction,
  type ComplaintMove,
  decideComplaint,
  type Finding,
  type FindingReason,
  type Severity,
  SUSPENSION_DAYS,
} from '@open-window/domain/complaint.ts';
import type { Duty } from '@open-window/domain/complaint-duty.ts';
import { addDays } from '@open-window/domain/day.ts';
import type { TieKind } from '@open-window/domain/vetting.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { refused } from '../../platform/http/problems.ts';
import { ComplaintEffects } from './complaint-effects.service.ts';
import { ComplaintFiles, type OpenedComplaint, placeOfDuty } from './complaint-files.service.ts';
import { type ComplaintChange, ComplaintsStore } from './complaints.store.ts';

export interface AskedMove {
  readonly action: ComplaintAction;
  readonly revision: number;
  readonly words?: string;
  readonly severity?: Severity;
  readonly finding?: Finding;
  readonly reasons?: readonly FindingReason[];
}

type ChangeOf = (move: ComplaintMove, opened: OpenedComplaint, now: Date) => ComplaintChange;

const toDate = (today: string, days: number): Date => new Date(addDays(today, days));
const freed: ComplaintChange = { suspendedBy: null, confirmedBy: null, suspensionEndsOn: null, holdsListing: false };

/** What an action writes beside the state that it leads to. */
const changes: Readonly<Partial<Record<ComplaintMove['action'], ChangeOf>>> = {
  triage: ({ severity, actorId, today }) => ({
    severity,
    ownerId: actorId,
    ...(severity !== null && { dueOn: toDate(today, clockOf[severity].decideDays) }),
  }),
  askTeam: ({ today }, { law: { severity } }, now) => ({
    sharedAt: now,
    answerDueOn: toDate(today, clockOf[severity ?? 'MODERATE'].answerDays),
  }),
  suspend: ({ actorId, today }, { row }, now) => ({
    suspendedBy: actorId,
    suspensionEndsOn: toDate(today, SUSPENSION_DAYS),
    sharedAt: row.sharedAt ?? now,
  }),
  confirm: ({ actorId }) => ({ confirmedBy: actorId, suspensionEndsOn: null }),
  lift: () => freed,
  propose: ({ finding, reasons, actorId }) => ({ finding, reasons: [...reasons], proposedBy: actorId }),
  oppose: () => ({ finding: null, reasons: [], proposedBy: null }),
  second: ({ actorId }, _opened, now) => ({ decidedBy: actorId, decidedAt: now }),
  appeal: ({ today }, { law: { severity } }) => ({ dueOn: toDate(today, clockOf[severity ?? 'MODERATE'].decideDays) }),
  hear: () => ({ finding: null, reasons: [], proposedBy: null, decidedBy: null, decidedAt: null }),
};

@Injectable()
export class ComplaintsService {
  constructor(
    private readonly database: Database,
    private readonly store: ComplaintsStore,
    private readonly files: ComplaintFiles,
    private readonly effects: ComplaintEffects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a team, row-level security has shown it what was put to it and nothing else. */
  async move(actor: Actor, id: string, { action, revision, ...said }: AskedMove): Promise<void> {
    const { words = null, severity = null, finding = null, reasons = [] } = said;
    const move = { action, actorId: actor.personId, today: this.clock.today(), words, severity, finding, reasons };
    await this.carryOut(actor, id, revision, move);
  }

  /** Once somebody is tied they stay so, and what they proposed is void. */
  async declare(actor: Actor, id: string, tie: TieKind): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const { row, law } = await this.files.open(tx, id);
      const before = law.declarations.get(actor.personId);
      if (before !== undefined && before !== 'NONE' && tie === 'NONE') throw refused('TIE_STAYS');
      await this.store.declare(tx, id, actor.personId, tie, this.clock.now());
      if (tie !== 'NONE' && row.state === 'PROPOSED' && row.proposedBy === actor.personId) {
        const change = { finding: null, reasons: [], proposedBy: null };
        await this.files.move(tx, row, {
          action: 'declareTie',
          to: 'DECIDING',
          movedBy: actor.personId,
          words: null,
          change,
        });
      }
      await this.effects.record(tx, actor, tie === 'NONE' ? 'declare' : 'declareTie', id);
    });
  }

  /** Somebody outside was told, or need not be: who did it, when, and in which words. */
  async doDuty(actor: Actor, id: string, duty: Duty, note: string): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const { law } = await this.files.open(tx, id);
      const tie = law.declarations.get(actor.personId);
      if (tie !== 'NONE') throw refused(tie === undefined ? 'NOT_DECLARED' : 'TIED_TO_TEAM');
      const noteSealed = await this.files.seal(tx, id, placeOfDuty(id, duty), note);
      const done = { doneAt: this.clock.now(), doneBy: actor.personId, noteSealed };
      if (!(await this.store.doDuty(tx, { complaintId: id, duty }, done))) throw refused('WRONG_STATE');
      await this.effects.record(tx, actor, 'doDuty', id);
    });
  }

  private async carryOut(actor: Actor, id: string, revision: number, move: ComplaintMove): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const opened = await this.files.openAt(tx, id, revision);
      const decision = decideComplaint(opened.law, move);
      if ('objections' in decision) throw refused(...decision.objections);

      const { action, actorId, words } = move;
      const written = changes[action]?.(move, opened, this.clock.now()) ?? {};
      const change = { ...written, ...(await this.effects.holdOf(tx, opened, move)) };
      await this.files.move(tx, opened.row, { action, to: decision.to, movedBy: actorId, words, change });
      await this.effects.follow(tx, opened, move);
      await this.effects.record(tx, actor, action, id);
    });
  }
}
