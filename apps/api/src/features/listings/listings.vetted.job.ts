/** Carries out what vetting decided of a listing: once, however often it is told, and never of a version that is not the one that was read. */
import { Inject, Injectable } from '@nestjs/common';
import { afterVettedMove, type VettedMove, vettedMoves } from '@open-window/domain/team-change.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { JobData } from '../../platform/jobs/queues.ts';
import { type ListingChange, ListingsStore, type StoredListing } from './listings.store.ts';
import { SubmissionsStore } from './submissions.store.ts';
import { Versions } from './versions.service.ts';

@Injectable()
export class VettedListings {
  constructor(
    jobs: Jobs,
    private readonly store: ListingsStore,
    private readonly versions: Versions,
    private readonly submissions: SubmissionsStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('listing.vetted', async (tx, data) => this.carryOut(tx, data));
  }

  private async carryOut(tx: Tx, { listingId = '', move: named, contentHash = '' }: JobData): Promise<void> {
    const move = vettedMoves.find((each) => each === named);
    const before = await this.store.find(tx, listingId);
    if (!move || !before) return;
    const { status, reviewHash } = before;
    const to = afterVettedMove(move, { status, reviewHash, contentHash });
    // Read when it is carried out: of two who let go at the same moment neither knew that the other did.
    if (to === null || (move === 'resume' && (await this.store.isHeldBack(tx, listingId)))) return;
    const change = await this.effectOf(tx, move, before);
    if (!(await this.store.advance(tx, before, { status: to, ...change })))
      throw new Error('The listing was changed meanwhile; it is tried again.');
    const subject = { kind: 'listing', id: listingId };
    await this.audit.record(tx, { actor: null, as: 'job:listing.vetted', action: `listing.${move}`, subject });
  }

  private async effectOf(tx: Tx, move: VettedMove, before: StoredListing): Promise<ListingChange> {
    const { id, live, draft } = before;
    if (move === 'approve' && draft !== null)
      return { ...(await this.versions.publish(tx, before, draft)), contentUpdatedAt: this.clock.now() };
    if (move !== 'return' && move !== 'deny') return {};
    if (move === 'return') await this.submissions.handBack(tx, id);
    else if (live !== null) await this.store.discardDraft(tx, id);
    return { reviewHash: null };
  }
}
