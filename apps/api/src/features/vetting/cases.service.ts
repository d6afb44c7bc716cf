/** Cases come, are taken, go back to the team and on to the committee. Who is tied to the team says so first, and then stays out. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { checklistTemplate } from '@open-window/domain/checklist.template.ts';
import { caseDueOn, type CaseKind, type CasePriority, decideCase, type ProviderAction, type TieKind } from '@open-window/domain/vetting.ts'; // prettier-ignore
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { refused } from '../../platform/http/problems.ts';
import { newReference } from '../../platform/http/reference.ts';
import { CaseEffects } from './case-effects.service.ts';
import { type CaseFacts, isOfDraft } from './case-facts.query.ts';
import { CaseFiles } from './case-files.service.ts';
import { CasesStore } from './cases.store.ts';
import type { CaseMoveRequest } from './cases.dto.ts';

export interface CaseToOpen {
  readonly listingId: string;
  readonly kind: CaseKind;
  readonly priority: CasePriority;
}

@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly store: CasesStore,
    private readonly files: CaseFiles,
    private readonly effects: CaseEffects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By hand, when something happened or a team is looked at before its time. */
  async openByHand(actor: Actor, asked: CaseToOpen): Promise<string> {
    return this.database.as(actor, async (tx) => {
      const facts = await this.files.factsFor(tx, asked.listingId, asked.kind);
      if (isOfDraft(asked.kind) && facts.reviewHash === null) throw refused('NOT_HANDED_IN');
      const id = await this.insert(tx, asked, facts, actor.personId);
      await this.effects.record(tx, actor, 'open', id);
      return id;
    });
  }

  /** By itself. */
  async open(tx: Tx, asked: CaseToOpen): Promise<string> {
    return this.insert(tx, asked, await this.files.factsFor(tx, asked.listingId, asked.kind), null);
  }

  /** Of one listing one case at a time: the database says so too. */
  private async insert(
    tx: Tx,
    { listingId, kind, priority }: CaseToOpen,
    { contentHash }: CaseFacts,
    movedBy: string | null,
  ): Promise<string> {
    if (await this.store.openOf(tx, listingId)) throw refused('CASE_OPEN');
    const [id, openedAt] = [randomUUID(), this.clock.now()];
    await this.store.insert(tx, {
      id,
      reference: newReference(),
      listingId,
      kind,
      state: 'RECEIVED',
      priority,
      templateVersion: checklistTemplate.version,
      contentHash,
      openedAt,
      dueOn: new Date(caseDueOn(kind, this.clock.today())),
    });
    const place = { caseId: id, number: 0, fromState: 'RECEIVED', toState: 'RECEIVED', wordsSealed: null } as const;
    await this.store.addMove(tx, { ...place, action: 'open', movedBy, movedAt: openedAt });
    return id;
  }

  /** `words` of `askChanges` are what the team reads. */
  async move(actor: Actor, id: string, { action, revision, words }: CaseMoveRequest): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const opened = await this.files.openAt(tx, id, revision);
      const [said, today] = [words ?? null, this.clock.today()];
      const move = { action, actorId: actor.personId, today, words: said, proposal: null };
      const decision = decideCase(opened.law, move);
      if ('objections' in decision) throw refused(...decision.objections);

      if (opened.row.state === 'PROPOSED') await this.effects.void(tx, opened, actor);
      const change = {
        ...(action === 'take' && { ownerId: actor.personId }),
        ...(action === 'resume' && { contentHash: opened.facts.contentHash }),
      };
      await this.files.move(tx, opened, { action, to: decision.to, movedBy: actor.personId, words: said, change });
      await this.effects.follow(tx, opened.row, action);
      await this.effects.record(tx, actor, action, id);
    });
  }

  /** A team asks for a decision to be looked at again. Row-level security has shown it its own cases only. */
  async appeal(actor: Actor, id: string, action: ProviderAction, revision: number, words: string): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const opened = await this.files.openAt(tx, id, revision);
      const move = { action, actorId: actor.personId, today: this.clock.today(), words, proposal: null };
      const decision = decideCase(opened.law, move);
      if ('objections' in decision) throw refused(...decision.objections);

      if (await this.store.openOf(tx, opened.row.listingId)) throw refused('CASE_OPEN');
      await this.files.move(tx, opened, { action, to: decision.to, movedBy: actor.personId, words });
      await this.effects.record(tx, actor, action, id);
    });
  }

  /** Once somebody is tied they stay so, and what they proposed is void. */
  async declare(actor: Actor, id: string, tie: TieKind): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const opened = await this.files.open(tx, id);
      const before = opened.law.declarations.get(actor.personId);
      if (before !== undefined && before !== 'NONE' && tie === 'NONE') throw refused('TIE_STAYS');
      await this.store.declare(tx, id, actor.personId, tie, this.clock.now());
      if (tie !== 'NONE' && opened.law.proposal?.proposedBy === actor.personId) {
        await this.effects.void(tx, opened, actor);
        await this.files.move(tx, opened, { action: 'declareTie', to: 'COMMITTEE', movedBy: actor.personId });
      }
      await this.effects.record(tx, actor, tie === 'NONE' ? 'declare' : 'declareTie', id);
    });
  }
}
