/** Gifts and ties as rows that are only ever added, and the lines that take some of them back. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export type StoredDisclosure = Awaited<ReturnType<DisclosuresStore['ofListing']>>[number];

@Injectable()
export class DisclosuresStore {
  ofListing(reader: Reader, listingId: string) {
    return rows(reader).disclosure.findMany({
      where: { listingId },
      orderBy: [{ year: 'desc' }, { id: 'desc' }],
      take: 200,
      include: { correction: { select: { reason: true } } },
    });
  }

  async hasListing(reader: Reader, id: string): Promise<boolean> {
    return (await rows(reader).listing.count({ where: { id } })) > 0;
  }

  async insert(tx: Tx, disclosure: Prisma.DisclosureCreateManyInput): Promise<void> {
    await rows(tx).disclosure.createMany({ data: [disclosure] });
  }

  /** False when it was taken back before. */
  async correct(tx: Tx, correction: Prisma.DisclosureCorrectionCreateManyInput): Promise<boolean> {
    return (await rows(tx).disclosureCorrection.createMany({ data: [correction], skipDuplicates: true })).count === 1;
  }
}
