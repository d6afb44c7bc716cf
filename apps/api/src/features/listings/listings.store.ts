/** Listings and their versions as rows. Versions are documents (see ADR 11); publishing one writes it into the rows that the public reads. */
import { Injectable } from '@nestjs/common';
import type { ListingContent } from '@open-window/domain/listing-draft.ts';
import { slugOf } from '@open-window/domain/slug.ts';
import type { ListingOrigin, ListingStatus } from '@open-window/domain/vocabulary.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredListing {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly status: ListingStatus;
  readonly origin: ListingOrigin;
  readonly organizationId: string;
  readonly locationId: string;
  readonly serviceId: string;
  readonly revision: number;
  readonly contentUpdatedAt: Date;
  /** Of the version that staff look at; null: nobody does. */
  readonly reviewHash: string | null;
  readonly live: ListingContent | null;
  readonly draft: ListingContent | null;
}

export interface NewListing {
  readonly id: string;
  readonly slug: string;
  readonly organizationId: string;
  readonly content: ListingContent;
}

export type ListingChange = Prisma.ListingUncheckedUpdateManyInput;

export const documentOf = (content: ListingContent) => content as unknown as Prisma.InputJsonObject;

@Injectable()
export class ListingsStore {
  async find(reader: Reader, id: string): Promise<StoredListing | null> {
    const row = await rows(reader).listing.findUnique({
      where: { id },
      include: { listingRevisions: { where: { state: { in: ['LIVE', 'DRAFT'] } } } },
    });
    if (!row) return null;
    const { listingRevisions, ...listing } = row;
    const version = (state: string) =>
      (listingRevisions.find((each) => each.state === state)?.content ?? null) as unknown as ListingContent | null;
    return { ...listing, live: version('LIVE'), draft: version('DRAFT') };
  }

  /** By a complaint about it. */
  async isHeldBack(reader: Reader, listingId: string): Promise<boolean> {
    const where = { listingId, suspendedBy: { not: null } } as const;
    return (await rows(reader).complaint.findFirst({ where, select: { id: true } })) !== null;
  }

  async insert(tx: Tx, { id, slug, organizationId, content }: NewListing): Promise<void> {
    const { name, organizationName, phone, email, website, location, service } = content;
    const { id: locationId, point: _, geocodeQuality: __, geocodeSource: ___, ...address } = location;
    const organization = { name: organizationName, email, website };
    await rows(tx).organization.upsert({
      where: { id: organizationId },
      create: { id: organizationId, ...organization },
      update: { ...organization, revision: { increment: 1 } },
    });
    await rows(tx).location.create({ data: { id: locationId, organizationId, ...address, phone } });
    await rows(tx).healthcareService.create({ data: { id: service.id, organizationId } });
    await rows(tx).listing.create({
      data: { id, slug, name, organizationId, locationId, serviceId: service.id, status: 'DRAFT', origin: 'PROVIDER' },
    });
    await rows(tx).listingRevision.create({
      data: { listingId: id, number: 1, state: 'DRAFT', content: documentOf(content) },
    });
  }

  async saveDraft(tx: Tx, listingId: string, content: ListingContent, at: Date): Promise<void> {
    const { count } = await rows(tx).listingRevision.updateMany({
      where: { listingId, state: 'DRAFT' },
      data: { content: documentOf(content), writtenAt: at },
    });
    if (count > 0) return;
    await rows(tx).listingRevision.create({
      data: {
        listingId,
        number: await this.nextNumber(tx, listingId),
        state: 'DRAFT',
        content: documentOf(content),
        writtenAt: at,
      },
    });
  }

  private async nextNumber(tx: Tx, listingId: string): Promise<number> {
    const { _max } = await rows(tx).listingRevision.aggregate({ where: { listingId }, _max: { number: true } });
    return (_max.number ?? 0) + 1;
  }

  /** The draft is what stands from now on; what stood stays as a document. */
  async promoteDraft(tx: Tx, listingId: string, content: ListingContent): Promise<void> {
    await rows(tx).listingRevision.updateMany({ where: { listingId, state: 'LIVE' }, data: { state: 'SUPERSEDED' } });
    await rows(tx).listingRevision.updateMany({
      where: { listingId, state: 'DRAFT' },
      data: { state: 'LIVE', content: documentOf(content) },
    });
  }

  async discardDraft(tx: Tx, listingId: string): Promise<void> {
    await rows(tx).listingRevision.updateMany({ where: { listingId, state: 'DRAFT' }, data: { state: 'SUPERSEDED' } });
  }

  /** What stands from now on, while a draft beside it goes on being written. */
  async replaceLive(tx: Tx, listingId: string, content: ListingContent): Promise<void> {
    await rows(tx).listingRevision.updateMany({ where: { listingId, state: 'LIVE' }, data: { state: 'SUPERSEDED' } });
    const number = await this.nextNumber(tx, listingId);
    await rows(tx).listingRevision.create({
      data: { listingId, number, state: 'LIVE', content: documentOf(content) },
    });
  }

  /** Compare-and-set: false when somebody changed the listing after it was read. */
  async advance(tx: Tx, { id, revision }: StoredListing, change: ListingChange): Promise<boolean> {
    const { count } = await rows(tx).listing.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }

  /** The same for people: whoever was slower is told which version stands. */
  async advanceOr(tx: Tx, before: StoredListing, change: ListingChange, stale: (now: number) => Error): Promise<void> {
    if (await this.advance(tx, before, change)) return;
    throw stale((await this.find(tx, before.id))?.revision ?? before.revision);
  }

  /** By name and place; with an end of its own when another has that. */
  async freeSlug(reader: Reader, { name, location }: ListingContent, id: string): Promise<string> {
    const slug = slugOf(name, location.city, location.state);
    const isTaken = (await rows(reader).listing.count({ where: { slug } })) > 0;
    return isTaken ? slugOf(name, location.city, location.state, id.slice(-12)) : slug;
  }
}
