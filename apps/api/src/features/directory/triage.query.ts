/** Tickets in the order in which they are due. */
import { Injectable } from '@nestjs/common';
import type { ReportStatus } from '@open-window/domain/report.ts';
import type { ReportReason } from '@open-window/domain/vocabulary.ts';
import type { Reader } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface TriagePage {
  readonly status: ReportStatus;
  readonly reason: ReportReason | null;
  readonly listingId: string | null;
  readonly after: string | null;
  readonly limit: number;
}

@Injectable()
export class TriageQuery {
  page(reader: Reader, { status, reason, listingId, after, limit }: TriagePage) {
    return rows(reader).listingReport.findMany({
      where: { status, ...(reason !== null && { reason }), ...(listingId !== null && { listingId }) },
      orderBy: [{ dueOn: 'asc' }, { reference: 'asc' }],
      take: limit + 1,
      include: { listing: { select: { id: true, name: true, slug: true } } },
      ...(after !== null && { cursor: { reference: after }, skip: 1 }),
    });
  }
}
