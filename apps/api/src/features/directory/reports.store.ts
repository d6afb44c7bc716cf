/** Tickets about listings, as rows. The product may add them and never change them. */
import { Injectable } from '@nestjs/common';
import type { Day } from '@open-window/domain/listing.ts';
import type { ReportReason } from '@open-window/domain/vocabulary.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface Ticket {
  readonly reference: string;
  readonly dueOn: Day;
}

export interface NewTicket extends Ticket {
  readonly listingId: string;
  readonly reason: ReportReason;
  readonly details: string | null;
  /** With the digest of what was asked; both or none. */
  readonly idempotencyKey: string | null;
  readonly requestDigest: string | null;
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
}
