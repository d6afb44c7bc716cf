/** Staff enter a team on its behalf, write versions beside the one that stands, and say what becomes of a listing. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { decideListing } from '@open-window/domain/listing-draft.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, notFound, type Problem, refused } from '../../platform/http/problems.ts';
import { staleEtag, staleRevision } from '../../platform/http/revision.ts';
import type { ListingContentEntry } from './content.dto.ts';
import { Contents } from './content.service.ts';
import type { ListingMove } from './listings.dto.ts';
import { ListingsStore, type StoredListing } from './listings.store.ts';
import { Versions } from './versions.service.ts';

type Stale = (currentRevision: number) => Problem;

/** What a row cannot be without; the rest of a draft may come later. */
function demandBeginning({ name, organizationName, location: { postalCode } }: ListingContentEntry): void {
  const missing = [
    ...(name === '' ? ['/name'] : []),
    ...(organizationName === '' ? ['/organizationName'] : []),
    ...(/^\d{5}$/.test(postalCode) ? [] : ['/location/postalCode']),
  ];
  if (missing.length > 0)
    throw impossible(...missing.map((pointer) => ({ pointer, detail: 'is needed from the beginning' })));
}

@Injectable()
export class ListingsService {
  constructor(
    private readonly database: Database,
    private readonly store: ListingsStore,
    private readonly versions: Versions,
    private readonly contents: Contents,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(id: string): Promise<StoredListing> {
    return this.find(this.database.reader as Tx, id);
  }

  async enter(actor: Actor, entry: ListingContentEntry): Promise<StoredListing> {
    demandBeginning(entry);
    const [id, organizationId] = [randomUUID(), randomUUID()];
    const content = this.contents.from(entry, null, { locationId: randomUUID(), serviceId: randomUUID() });
    return this.database.as(actor, async (tx) => {
      await this.store.insert(tx, { id, slug: await this.store.freeSlug(tx, content, id), organizationId, content });
      const entered = await this.find(tx, id);
      await this.audit.record(tx, { actor, action: 'listing.enter', subject: { kind: 'listing', id } });
      return entered;
    });
  }

  async writeDraft(actor: Actor, id: string, revision: number, entry: ListingContentEntry): Promise<StoredListing> {
    return this.database.as(actor, async (tx) => {
      const before = await this.current(tx, id, revision, staleEtag);
      await this.store.advanceOr(tx, before, {}, staleEtag);
      await this.versions.write(tx, before, entry);
      const written = await this.find(tx, id);
      await this.audit.record(tx, { actor, action: 'listing.writeDraft', subject: { kind: 'listing', id } });
      return written;
    });
  }

  async discardDraft(actor: Actor, id: string, revision: number): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const before = await this.current(tx, id, revision, staleEtag);
      if (before.draft === null || before.live === null) throw refused('NO_DRAFT');
      if (before.reviewHash !== null) throw refused('UNDER_REVIEW');
      await this.store.advanceOr(tx, before, {}, staleEtag);
      await this.store.discardDraft(tx, id);
      await this.audit.record(tx, { actor, action: 'listing.discardDraft', subject: { kind: 'listing', id } });
    });
  }

  async move(actor: Actor, id: string, { action, revision }: ListingMove): Promise<StoredListing> {
    return this.database.as(actor, async (tx) => {
      const before = await this.current(tx, id, revision, staleRevision);
      const decision = decideListing(before, action);
      if ('objections' in decision) throw refused(...decision.objections);

      const now = this.clock.now();
      const published =
        action === 'publish' && before.draft ? await this.versions.publish(tx, before, before.draft) : {};
      const change = {
        status: decision.to,
        contentUpdatedAt: now,
        closedAt: action === 'close' ? now : null,
        ...published,
      };
      await this.store.advanceOr(tx, before, change, staleRevision);
      const moved = await this.find(tx, id);
      await this.audit.record(tx, { actor, action: `listing.${action}`, subject: { kind: 'listing', id } });
      return moved;
    });
  }

  private async find(tx: Tx, id: string): Promise<StoredListing> {
    const listing = await this.store.find(tx, id);
    if (!listing) throw notFound('listing');
    return listing;
  }

  private async current(tx: Tx, id: string, revision: number, stale: Stale): Promise<StoredListing> {
    const listing = await this.find(tx, id);
    if (listing.revision !== revision) throw stale(listing.revision);
    return listing;
  }
}
