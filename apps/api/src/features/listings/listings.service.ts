/** Staff enter a team on its behalf, write versions beside the one that stands, and say what becomes of a listing. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { decideListing, type ListingContent, vettedChangesOf } from '@open-window/domain/listing-draft.ts';
import { slugOf } from '@open-window/domain/slug.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, type Problem, refused } from '../../platform/http/problems.ts';
import { staleEtag, staleRevision } from '../../platform/http/revision.ts';
import type { ListingContentEntry } from './content.dto.ts';
import { Contents } from './content.service.ts';
import { ContentStore } from './content.store.ts';
import type { ListingMove } from './listings.dto.ts';
import { ListingsStore, type StoredListing } from './listings.store.ts';

type Stale = (currentRevision: number) => Problem;

@Injectable()
export class ListingsService {
  constructor(
    private readonly database: Database,
    private readonly store: ListingsStore,
    private readonly content: ContentStore,
    private readonly contents: Contents,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(id: string): Promise<StoredListing> {
    return this.find(this.database.reader as Tx, id);
  }

  async enter(actor: Actor, entry: ListingContentEntry): Promise<StoredListing> {
    const [id, organizationId] = [randomUUID(), randomUUID()];
    const content = this.contents.from(entry, null, { locationId: randomUUID(), serviceId: randomUUID() });
    return this.database.as(actor, async (tx) => {
      await this.store.insert(tx, { id, slug: await this.freeSlug(tx, content, id), organizationId, content });
      const entered = await this.find(tx, id);
      await this.audit.record(tx, { actor, action: 'listing.enter', subject: { kind: 'listing', id } });
      return entered;
    });
  }

  async writeDraft(actor: Actor, id: string, revision: number, entry: ListingContentEntry): Promise<StoredListing> {
    return this.database.as(actor, async (tx) => {
      const before = await this.current(tx, id, revision, staleEtag);
      const { locationId, serviceId } = before;
      const content = this.contents.from(entry, before.draft ?? before.live, { locationId, serviceId });
      await this.advance(tx, before, {}, staleEtag);
      await this.store.saveDraft(tx, id, content);
      const written = await this.find(tx, id);
      await this.audit.record(tx, { actor, action: 'listing.writeDraft', subject: { kind: 'listing', id } });
      return written;
    });
  }

  async discardDraft(actor: Actor, id: string, revision: number): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const before = await this.current(tx, id, revision, staleEtag);
      if (before.draft === null || before.live === null) throw refused('NO_DRAFT');
      await this.advance(tx, before, {}, staleEtag);
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
      const published = action === 'publish' && before.draft ? await this.publish(tx, before, before.draft) : {};
      const change = {
        status: decision.to,
        contentUpdatedAt: now,
        closedAt: action === 'close' ? now : null,
        ...published,
      };
      await this.advance(tx, before, change, staleRevision);
      const moved = await this.find(tx, id);
      await this.audit.record(tx, { actor, action: `listing.${action}`, subject: { kind: 'listing', id } });
      return moved;
    });
  }

  /** What was checked and is said differently now gets a new target, of which no check speaks. */
  private async publish(tx: Tx, before: StoredListing, draft: ListingContent) {
    const { practitionerIds, isLocationChanged, isOrganizationRenamed } = vettedChangesOf(before.live, draft);
    if (isOrganizationRenamed) throw refused('ORGANIZATION_RENAMED');
    if (await this.content.isInAnotherTeam(tx, practitionerIds, before.serviceId))
      throw refused('MEMBER_OF_ANOTHER_TEAM');

    const locationId = isLocationChanged ? randomUUID() : before.locationId;
    const renewed = new Map(practitionerIds.map((id) => [id, randomUUID()]));
    const team = draft.team.map((member) => ({
      ...member,
      practitionerId: renewed.get(member.practitionerId) ?? member.practitionerId,
    }));
    const content = { ...draft, location: { ...draft.location, id: locationId }, team };
    for (const [from, to] of renewed) {
      const member = team.find(({ practitionerId }) => practitionerId === to);
      if (member) await this.content.handOver(tx, from, member);
    }
    if ((await this.content.licensesOfOthers(tx, team)) > 0) throw refused('LICENSE_OF_ANOTHER');
    await this.content.write(tx, before.organizationId, content);
    await this.store.promoteDraft(tx, before.id, content);
    return { name: content.name, locationId };
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

  private async advance(
    tx: Tx,
    before: StoredListing,
    change: Parameters<ListingsStore['advance']>[2],
    stale: Stale,
  ): Promise<void> {
    if (!(await this.store.advance(tx, before, change))) throw stale((await this.find(tx, before.id)).revision);
  }

  private async freeSlug(tx: Tx, { name, location }: ListingContent, id: string): Promise<string> {
    const slug = slugOf(name, location.city, location.state);
    return (await this.store.isSlugTaken(tx, slug)) ? slugOf(name, location.city, location.state, id.slice(-12)) : slug;
  }
}
