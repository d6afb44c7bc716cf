/** Two people decide: one proposes, another who checked nothing in the file seconds. What they decide is itself a check of the list. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { checklistTemplate } from '@open-window/domain/checklist.template.ts';
import type { Day } from '@open-window/domain/listing.ts';
import { type CaseState, decideCase, type Proposal } from '@open-window/domain/vetting.ts';
import { nextDueOf } from '@open-window/domain/checklist.ts';
import { DECISION_ITEM } from '@open-window/domain/vetting-file.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { CaseEffects } from './case-effects.service.ts';
import { CaseFiles, dayOf, decisionOf, type OpenedCase, openProposalOf } from './case-files.service.ts';
import type { CommitteeMoveRequest } from './cases.dto.ts';
import { CasesStore, type StoredProposal } from './cases.store.ts';
import { ChecksStore } from './checks.store.ts';

/** Of how a decision stands in the checklist. */
const results = { APPROVED: 'VERIFIED', CONDITIONAL: 'VERIFIED_WITH_CONCERN', DENIED: 'FAILED' } as const;
type Decided = keyof typeof results;

const decisionItem = checklistTemplate.items.find(({ number }) => number === DECISION_ITEM) ?? { validity: null };

@Injectable()
export class CommitteeService {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesStore,
    private readonly checks: ChecksStore,
    private readonly files: CaseFiles,
    private readonly effects: CaseEffects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async move(actor: Actor, id: string, request: CommitteeMoveRequest): Promise<void> {
    const { action, revision, words = null } = request;
    await this.database.as(actor, async (tx) => {
      const opened = await this.files.openAt(tx, id, revision);
      const proposal = action === 'propose' ? proposalIn(request) : null;
      const move = { action, actorId: actor.personId, today: this.clock.today(), words, proposal };
      const decision = decideCase(opened.law, move);
      if ('objections' in decision) throw refused(...decision.objections);

      const { to } = decision;
      const standing = openProposalOf(opened.row);
      if (proposal) await this.propose(tx, actor, id, proposal);
      if (action === 'oppose' && standing) await this.answer(tx, actor, standing, 'OPPOSED', opened.row.revision);
      if (action === 'second' && standing) await this.second(tx, actor, opened, standing, to);
      const change = action === 'second' && to in results ? { decidedOn: new Date(this.clock.today()) } : {};
      await this.files.move(tx, opened, { action, to, movedBy: actor.personId, words, change });
      if (action === 'second') await this.effects.decided(tx, opened.row, to);
      await this.effects.record(tx, actor, action, id);
    });
  }

  /** When the last condition is met, the decision counts as one without conditions, from its own day. */
  async meet(actor: Actor, id: string, conditionId: string, revision: number): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const opened = await this.files.openAt(tx, id, revision);
      const decision = decisionOf(opened.row);
      const open = decision?.conditions.filter(({ metOn }) => metOn === null) ?? [];
      if (!open.some((condition) => condition.id === conditionId)) throw notFound('condition');
      if (opened.row.state !== 'CONDITIONAL') throw refused('WRONG_STATE');
      const tie = opened.law.declarations.get(actor.personId);
      if (tie !== 'NONE') throw refused(tie === undefined ? 'NOT_DECLARED' : 'TIED_TO_TEAM');

      const today = this.clock.today();
      await this.cases.meet(tx, conditionId, actor.personId, new Date(today));
      const to = open.length === 1 ? 'APPROVED' : 'CONDITIONAL';
      if (to === 'APPROVED') await this.writeDecision(tx, actor, opened, 'APPROVED', null);
      await this.files.move(tx, opened, { action: 'meetCondition', to, movedBy: actor.personId });
      await this.effects.record(tx, actor, 'meetCondition', id);
    });
  }

  private async propose(tx: Tx, { personId }: Actor, caseId: string, proposal: Proposal): Promise<void> {
    const { decision, reasons, conditions } = proposal;
    const sealed = [];
    for (const { words, dueOn } of conditions) {
      const row = randomUUID();
      const place = { table: 'vetting_condition', column: 'words_sealed', row } as const;
      const wordsSealed = await this.files.seal(tx, caseId, place, words);
      sealed.push({ id: row, wordsSealed, dueOn: new Date(dueOn) });
    }
    const made = { id: randomUUID(), caseId, decision, reasons: [...reasons], proposedBy: personId };
    await this.cases.propose(tx, { ...made, proposedAt: this.clock.now() }, sealed);
  }

  private async answer(tx: Tx, actor: Actor, { id }: StoredProposal, as: 'SECONDED' | 'OPPOSED', revision: number) {
    if (!(await this.cases.answer(tx, id, as, actor.personId, this.clock.now()))) throw staleRevision(revision + 1);
  }

  private async second(tx: Tx, actor: Actor, opened: OpenedCase, proposal: StoredProposal, to: CaseState) {
    await this.answer(tx, actor, proposal, 'SECONDED', opened.row.revision);
    if (!(to in results)) return;
    const firstDue = proposal.conditions.map(({ dueOn }) => dayOf(dueOn)).sort()[0] ?? null;
    // A change that was denied leaves the team as it was decided before.
    if (to === 'DENIED' && opened.row.kind === 'CHANGE_REQUEST') return;
    await this.writeDecision(tx, actor, opened, to as Decided, firstDue);
  }

  /** Until the first condition is due: what is not met in time lapses by itself that day. */
  private async writeDecision(tx: Tx, actor: Actor, { row, facts }: OpenedCase, to: Decided, until: Day | null) {
    const performedOn =
      row.decidedOn && to === 'APPROVED' && row.state === 'CONDITIONAL' ? dayOf(row.decidedOn) : this.clock.today();
    const targetId = facts.content.service.id;
    const earlier = facts.checks.find(
      (check) => check.item === DECISION_ITEM && !check.isSuperseded && check.targetId === targetId,
    );
    await this.checks.insert(tx, {
      id: randomUUID(),
      caseId: row.id,
      item: DECISION_ITEM,
      target: 'SERVICE',
      targetId,
      method: 'DOCUMENT_REVIEW',
      source: 'Decision of two reviewers',
      performedOn,
      performedBy: actor.personId,
      recordedAt: this.clock.now(),
      result: results[to],
      nextDueOn: to === 'DENIED' ? null : nextDueOf(decisionItem, performedOn, [{ expiresOn: until }]),
      noteSealed: null,
      findings: [],
      supersedesId: earlier?.id ?? null,
      isOverride: false,
    });
  }
}

const proposalIn = ({ decision, reasons, conditions }: CommitteeMoveRequest): Proposal | null =>
  decision === undefined
    ? null
    : {
        decision,
        reasons: reasons ?? [],
        conditions: (conditions ?? []).map(({ words, dueOn }) => ({ words, dueOn })),
      };
