/** Quotes of a case as rows that are only ever added. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export type StoredQuote = Awaited<ReturnType<QuotesStore['ofCase']>>[number];

@Injectable()
export class QuotesStore {
  ofCase(reader: Reader, caseId: string) {
    return rows(reader).priceQuote.findMany({
      where: { caseId },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      take: 50,
    });
  }

  async insert(tx: Tx, quote: Prisma.PriceQuoteCreateManyInput): Promise<void> {
    await rows(tx).priceQuote.createMany({ data: [quote] });
  }
}
