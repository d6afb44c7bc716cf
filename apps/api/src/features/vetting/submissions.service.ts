/** Opens what comes by itself: what teams hand in, what the desk had asked them for, a decision that runs out, and doubts. */
import { Injectable } from '@nestjs/common';
import { type CaseKind, type CasePriority, type CaseState, endsWhenTakenBack } from '@open-window/domain/vetting.ts';
import type { Tx } from '../../platform/database/database.ts';
import { CaseEffects } from './case-effects.service.ts';
import { CaseFactsQuery } from './case-facts.query.ts';
import { CaseFiles } from './case-files.service.ts';
import { CasesService } from './cases.service.ts';
import { CasesStore } from './cases.store.ts';

@Injectable()
export class Submissions {
  constructor(
    private readonly store: CasesStore,
    private readonly facts: CaseFactsQuery,
    private readonly files: CaseFiles,
    private readonly cases: CasesService,
    private readonly effects: CaseEffects,
  ) {}

  /** The same news twice makes no second case: one that waited for the team goes on, one that did not stays as it is. */
  async take(tx: Tx, listingId: string): Promise<void> {
    const open = await this.store.openOf(tx, listingId);
    if (open) return this.goOn(tx, open.id);
    const kind: CaseKind = (await this.facts.isPublic(tx, listingId)) ? 'CHANGE_REQUEST' : 'INITIAL';
    await this.openOne(tx, listingId, kind);
  }

  /** A case about what the team took back ends by itself, unless the team has handed in again since. */
  async leave(tx: Tx, listingId: string): Promise<void> {
    const open = await this.store.openOf(tx, listingId);
    if (!open) return;
    const opened = await this.files.open(tx, open.id);
    if (!endsWhenTakenBack(opened.law)) return;
    await this.effects.void(tx, opened, null);
    await this.files.move(tx, opened, { action: 'withdraw', to: 'WITHDRAWN', movedBy: null });
    await this.effects.record(tx, null, 'withdraw', open.id);
  }

  recredential(tx: Tx, listingId: string): Promise<void> {
    return this.openOne(tx, listingId, 'RECREDENTIALING');
  }

  /** Something about a public team may no longer be so. A case that is open already looks at it too. */
  async look(tx: Tx, listingId: string): Promise<void> {
    if ((await this.store.openOf(tx, listingId)) || !(await this.facts.isPublic(tx, listingId))) return;
    await this.openOne(tx, listingId, 'OFF_CYCLE', 'HIGH');
  }

  private async openOne(tx: Tx, listingId: string, kind: CaseKind, priority: CasePriority = 'ROUTINE'): Promise<void> {
    const id = await this.cases.open(tx, { listingId, kind, priority });
    await this.effects.record(tx, null, 'open', id);
  }

  private async goOn(tx: Tx, id: string): Promise<void> {
    const opened = await this.files.open(tx, id);
    const { state, contentHash } = opened.row;
    const handedIn = { contentHash: opened.facts.contentHash };
    if (state !== 'CHANGES_REQUESTED' && contentHash === handedIn.contentHash) return;
    const to: CaseState = state === 'CHANGES_REQUESTED' ? 'IN_REVIEW' : (state as CaseState);
    await this.files.move(tx, opened, { action: 'resume', to, movedBy: null, change: handedIn });
    await this.effects.follow(tx, opened.row, 'resume');
    await this.effects.record(tx, null, 'resume', id);
  }
}
