/** Listings and their versions as rows. Versions are documents (see ADR 11); publishing one writes it into the rows that the public reads. */
import { Injectable } from '@nestjs/common';
import type { ListingContent } from '@open-window/domain/listing-draft.ts';
import type { ListingOrigin, ListingStatus } from '@open-window/domain/vocabulary.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredListing {
  readonly id: string;
  readonly slug: string;
  readonly status: ListingStatus;
  readonly origin: ListingOrigin;
  readonly organizationId: string;
  readonly locationId: string;
  readonly serviceId: string;
  readonly revision: number;
  readonly contentUpdatedAt: Date;
  readonly live: ListingContent | null;
  readonly draft: ListingContent | null;
}

export interface NewListing {
  readonly id: string;
  readonly slug: string;
  readonly organizationId: string;
  readonly content: ListingContent;
}

const documentOf = (content: ListingContent) => content as unknown as Prisma.InputJsonObject;

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

  async isSlugTaken(reader: Reader, slug: string): Promise<boolean> {
    return (await rows(reader).listing.count({ where: { slug } })) > 0;
  }

  async insert(tx: Tx, { id, slug, organizationId, content }: NewListing): Promise<void> {
    const { name, organizationName, phone, email, website, location, service } = content;
    const { id: locationId, point: _, geocodeQuality: __, geocodeSource: ___, ...address } = location;
    await rows(tx).organization.create({ data: { id: organizationId, name: organizationName, email, website } });
    await rows(tx).location.create({ data: { id: locationId, organizationId, ...address, phone } });
    await rows(tx).healthcareService.create({ data: { id: service.id, organizationId } });
    await rows(tx).listing.create({
      data: { id, slug, name, organizationId, locationId, serviceId: service.id, status: 'DRAFT', origin: 'PROVIDER' },
    });
    await rows(tx).listingRevision.create({
      data: { listingId: id, number: 1, state: 'DRAFT', content: documentOf(content) },
    });
  }

  async saveDraft(tx: Tx, listingId: string, content: ListingContent): Promise<void> {
    const { count } = await rows(tx).listingRevision.updateMany({
      where: { listingId, state: 'DRAFT' },
      data: { content: documentOf(content) },
    });
    if (count > 0) return;
    const { _max } = await rows(tx).listingRevision.aggregate({ where: { listingId }, _max: { number: true } });
    await rows(tx).listingRevision.create({
      data: { listingId, number: (_max.number ?? 0) + 1, state: 'DRAFT', content: documentOf(content) },
    });
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

  /** Compare-and-set: false when somebody changed the listing after it was read. */
  async advance(
    tx: Tx,
    { id, revision }: StoredListing,
    change: Prisma.ListingUncheckedUpdateManyInput,
  ): Promise<boolean> {
    const { count } = await rows(tx).listing.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }
}
