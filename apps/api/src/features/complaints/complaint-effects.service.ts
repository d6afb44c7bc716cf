/** What follows from a move elsewhere: whether the listing is held back, a case of the desk, the team that is told, the log. */
import { Injectable } from '@nestjs/common';
import { type ComplaintMove, effectOf } from '@open-window/domain/complaint.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { OpenedComplaint } from './complaint-files.service.ts';
import { ComplaintsQuery } from './complaints.query.ts';
import type { ComplaintChange, StoredComplaint } from './complaints.store.ts';

const told = new Set<ComplaintMove['action']>(['askTeam', 'suspend', 'lift', 'second']);

@Injectable()
export class ComplaintEffects {
  constructor(
    private readonly query: ComplaintsQuery,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** Whether from now on the complaint holds the listing back: only what was public is given back when it ends. */
  async holdOf(tx: Tx, { row }: OpenedComplaint, { action, actorId }: ComplaintMove): Promise<ComplaintChange> {
    const listing = action === 'second' ? effectOf[findingOf(row)].listing : action === 'suspend' ? 'suspend' : null;
    if (listing === 'resume')
      return { suspendedBy: null, confirmedBy: null, suspensionEndsOn: null, holdsListing: false };
    if (listing === null) return {};
    const isPublic = row.listing.status === 'LIVE' || row.listing.status === 'HIDDEN_STALE';
    const holdsListing = row.holdsListing || isPublic || (await this.query.isHeldByAnother(tx, row.listingId, row.id));
    if (action === 'suspend') return { holdsListing };
    return {
      holdsListing,
      suspensionEndsOn: null,
      suspendedBy: row.suspendedBy ?? row.proposedBy,
      confirmedBy: actorId,
    };
  }

  async follow(tx: Tx, { row }: OpenedComplaint, { action }: ComplaintMove): Promise<void> {
    if (action === 'suspend') await this.tellListing(tx, row, 'suspend');
    if (action === 'lift') await this.release(tx, row);
    if (action === 'second') {
      const { listing, opensCase } = effectOf[findingOf(row)];
      if (listing === 'suspend') await this.tellListing(tx, row, 'suspend');
      else await this.release(tx, row);
      if (opensCase) await this.jobs.send(tx, 'vetting.look', { listingId: row.listingId });
    }
    if (told.has(action) && (action !== 'second' || row.sharedAt !== null)) await this.tellTeam(tx, row);
  }

  /** What it held back is public again; when that is done, nothing may hold it that came meanwhile. What checks say of it stays so. */
  async release(tx: Tx, row: StoredComplaint): Promise<void> {
    if (row.holdsListing) await this.tellListing(tx, row, 'resume');
  }

  /** Last in its transaction. */
  async record(tx: Tx, actor: Actor | null, action: string, id: string): Promise<void> {
    const subject = { kind: 'complaint', id };
    await this.audit.record(tx, {
      actor,
      ...(actor === null && { as: 'job' }),
      action: `complaint.${action}`,
      subject,
    });
  }

  tellTeam(tx: Tx, { listingId }: StoredComplaint): Promise<void> {
    return this.jobs.send(tx, 'vetting.tell', { listingId });
  }

  private tellListing(tx: Tx, { listingId }: StoredComplaint, move: 'suspend' | 'resume'): Promise<void> {
    return this.jobs.send(tx, 'listing.vetted', { listingId, caseId: '', move, contentHash: '' });
  }
}

const findingOf = ({ finding }: StoredComplaint) => finding as keyof typeof effectOf;
