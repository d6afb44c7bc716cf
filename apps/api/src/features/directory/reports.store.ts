/** Tickets about listings, as rows. What was written stays sealed, each ticket under a key of its own. */
import { Injectable } from '@nestjs/common';
import type { Day } from '@open-window/domain/listing.ts';
import type { ReportOutcome, ReportStatus } from '@open-window/domain/report.ts';
import type { ReportReason } from '@open-window/domain/vocabulary.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface Ticket {
  readonly reference: string;
  readonly dueOn: Day;
}

export interface NewTicket extends Ticket {
  readonly id: string;
  readonly listingId: string;
  readonly reason: ReportReason;
  readonly detailsSealed: string | null;
  /** With the digest of what was asked; both or none. */
  readonly idempotencyKey: string | null;
  readonly requestDigest: string | null;
}

export const reportSubject = (id: string) => ({ kind: 'REPORT', id }) as const;
export const detailsOf = (id: string) => ({ table: 'listing_report', column: 'details_sealed', row: id }) as const;
export const replyOf = (id: string) => ({ table: 'listing_report', column: 'reply_sealed', row: id }) as const;

export interface ReportChange {
  readonly status: ReportStatus;
  readonly outcome: ReportOutcome | null;
  readonly replySealed: string | null;
  readonly handledBy: string | null;
  readonly handledAt: Date | null;
}

@Injectable()
export class ReportsStore {
  async insert(tx: Tx, ticket: NewTicket): Promise<void> {
    await rows(tx).listingReport.create({ data: { ...ticket, dueOn: new Date(ticket.dueOn) } });
  }

  async withKey(
    reader: Reader,
    idempotencyKey: string,
  ): Promise<(Ticket & { readonly requestDigest: string | null }) | null> {
    const row = await rows(reader).listingReport.findUnique({
      where: { idempotencyKey },
      select: { reference: true, dueOn: true, requestDigest: true },
    });
    return row && { ...row, dueOn: row.dueOn.toISOString().slice(0, 10) };
  }

  find(reader: Reader, reference: string) {
    return rows(reader).listingReport.findUnique({
      where: { reference },
      include: { listing: { select: { id: true, name: true, slug: true } } },
    });
  }

  /** Compare-and-set: false when somebody handled it after it was read. */
  async change(tx: Tx, reference: string, revision: number, change: ReportChange): Promise<boolean> {
    const { count } = await rows(tx).listingReport.updateMany({
      where: { reference, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }
}
