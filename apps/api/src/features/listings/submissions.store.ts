/** Versions that were handed in: what of them was there to be checked, which one staff look at, and the copy on which a provider goes on. */
import { Injectable } from '@nestjs/common';
import type { ListingContent } from '@open-window/domain/listing-draft.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import { documentOf } from './listings.store.ts';

@Injectable()
export class SubmissionsStore {
  /** Every version that somebody may have checked, what stands included. */
  async checked(reader: Reader, listingId: string): Promise<readonly ListingContent[]> {
    const found = await rows(reader).listingRevision.findMany({
      where: { listingId, OR: [{ state: 'LIVE' }, { submittedAt: { not: null } }] },
      select: { content: true },
    });
    return found.map(({ content }) => content as unknown as ListingContent);
  }

  /** Marks the draft as handed in, and says by what hash its reviewers know it. */
  async handIn(tx: Tx, listingId: string, at: Date): Promise<string> {
    await rows(tx).listingRevision.updateMany({ where: { listingId, state: 'DRAFT' }, data: { submittedAt: at } });
    const [draft] = await rows(tx).$queryRaw<{ hash: string }[]>`
      SELECT encode(sha256(convert_to(content::text, 'UTF8')), 'hex') AS hash FROM listing_revision
      WHERE listing_id = ${listingId}::uuid AND state = 'DRAFT'`;
    if (!draft) throw new Error('There is no draft to hand in.');
    return draft.hash;
  }

  /** What was handed in stays as it was read; the provider goes on in a copy. */
  async handBack(tx: Tx, listingId: string): Promise<void> {
    const read = await rows(tx).listingRevision.findFirst({
      where: { listingId, state: 'DRAFT', submittedAt: { not: null } },
    });
    if (!read) return;
    const { number, content } = read;
    await rows(tx).listingRevision.update({
      where: { listingId_number: { listingId, number } },
      data: { state: 'SUPERSEDED' },
    });
    const { _max } = await rows(tx).listingRevision.aggregate({ where: { listingId }, _max: { number: true } });
    const copy = documentOf(content as unknown as ListingContent);
    await rows(tx).listingRevision.create({
      data: { listingId, number: (_max.number ?? number) + 1, state: 'DRAFT', content: copy },
    });
  }

  async submittedAt(reader: Reader, listingId: string): Promise<Date | null> {
    const draft = await rows(reader).listingRevision.findFirst({ where: { listingId, state: 'DRAFT' } });
    return draft?.submittedAt ?? null;
  }

  /** A member who is another target is still the same person. */
  async moveSeats(tx: Tx, listingId: string, renewed: ReadonlyMap<string, string>): Promise<void> {
    for (const [before, practitionerId] of renewed)
      await rows(tx).teamSeat.updateMany({ where: { listingId, practitionerId: before }, data: { practitionerId } });
  }

  async nameOrganization(tx: Tx, id: string, name: string): Promise<void> {
    await rows(tx).organization.update({ where: { id }, data: { name } });
  }

  async hasOtherPublic(tx: Tx, organizationId: string, id: string): Promise<boolean> {
    const where = { organizationId, id: { not: id }, listingRevisions: { some: { state: 'LIVE' as const } } };
    return (await rows(tx).listing.count({ where })) > 0;
  }
}
