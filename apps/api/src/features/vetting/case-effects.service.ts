/** What follows from a move elsewhere: the listing, the team that is told, the log. All of it is promised in the move's own transaction. */
import { Inject, Injectable } from '@nestjs/common';
import type { CaseAction, CaseState } from '@open-window/domain/vetting.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { type OpenedCase, openProposalOf } from './case-files.service.ts';
import { CasesStore, type StoredCase } from './cases.store.ts';

/** What the listing does when a case moves; a listing that is public stays so while a change of it is looked at. */
type ListingMove = 'review' | 'return' | 'approve' | 'deny';

const afterMove: Readonly<Partial<Record<CaseAction, ListingMove>>> = {
  take: 'review',
  resume: 'review',
  askChanges: 'return',
  withdraw: 'return',
};

const afterDecision: Readonly<Partial<Record<CaseState, ListingMove>>> = {
  APPROVED: 'approve',
  CONDITIONAL: 'approve',
  DENIED: 'deny',
};

@Injectable()
export class CaseEffects {
  constructor(
    private readonly store: CasesStore,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async follow(tx: Tx, row: StoredCase, action: CaseAction): Promise<void> {
    const move = afterMove[action];
    if (move) await this.tellListing(tx, row, move);
    if (action === 'askChanges') await this.tellTeam(tx, row);
  }

  /** Only a case about a version that is not public yet publishes one, or drops it. */
  async decided(tx: Tx, row: StoredCase, to: CaseState): Promise<void> {
    const move = afterDecision[to];
    if (move && (row.kind === 'INITIAL' || row.kind === 'CHANGE_REQUEST')) await this.tellListing(tx, row, move);
    if (move) await this.tellTeam(tx, row);
  }

  /** An open proposal ends unanswered. */
  async void(tx: Tx, { row }: OpenedCase, actor: Actor | null): Promise<void> {
    const proposal = openProposalOf(row);
    if (proposal) await this.store.answer(tx, proposal.id, 'VOID', actor?.personId ?? null, this.clock.now());
  }

  /** Last in its transaction. */
  async record(tx: Tx, actor: Actor | null, action: string, caseId: string): Promise<void> {
    const subject = { kind: 'case', id: caseId };
    await this.audit.record(tx, { actor, ...(actor === null && { as: 'job' }), action: `case.${action}`, subject });
  }

  private tellListing(tx: Tx, { id, listingId, contentHash }: StoredCase, move: ListingMove): Promise<void> {
    return this.jobs.send(tx, 'listing.vetted', { listingId, caseId: id, move, contentHash });
  }

  private tellTeam(tx: Tx, { listingId }: StoredCase): Promise<void> {
    return this.jobs.send(tx, 'vetting.tell', { listingId });
  }
}
