/** The queue of complaints as its screen shows it, what else holds a listing back, and what is due. */
import { Injectable } from '@nestjs/common';
import type { ComplaintKind, ComplaintState, Severity } from '@open-window/domain/complaint.ts';
import type { Day } from '@open-window/domain/listing.ts';
import type { Reader } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export const complaintViews = ['OPEN', 'MINE', 'DONE'] as const;
export type ComplaintView = (typeof complaintViews)[number];

export interface QueuedComplaint {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly kind: ComplaintKind;
  readonly isDanger: boolean;
  readonly state: ComplaintState;
  readonly severity: Severity | null;
  readonly ownerId: string | null;
  readonly isSuspended: boolean;
  readonly dueOn: Day;
}

// Written out, so that the planner sees which partial index holds all of them.
const views: Readonly<Record<ComplaintView, (personId: string) => Prisma.Sql>> = {
  OPEN: () => Prisma.sql`c.state <> 'DECIDED'`,
  MINE: (personId) => Prisma.sql`c.state <> 'DECIDED' AND c.owner_id = ${personId}::uuid`,
  DONE: () => Prisma.sql`c.state = 'DECIDED'`,
};

@Injectable()
export class ComplaintsQuery {
  async page(
    reader: Reader,
    {
      view,
      personId,
      after,
    }: { readonly view: ComplaintView; readonly personId: string; readonly after: string | null },
    limit: number,
  ): Promise<readonly QueuedComplaint[]> {
    const isDone = view === 'DONE';
    const order = isDone ? Prisma.sql`c.decided_at, c.id` : Prisma.sql`c.due_on, c.id`;
    const onwards = after === null ? Prisma.empty : await this.after(reader, after, isDone);
    return rows(reader).$queryRaw<QueuedComplaint[]>`
      SELECT c.id, c.reference, x.name, c.kind, c.is_danger AS "isDanger", c.state, c.severity, c.owner_id AS "ownerId",
        c.suspended_by IS NOT NULL AS "isSuspended", to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn"
      FROM complaint c JOIN listing x ON x.id = c.listing_id
      WHERE ${views[view](personId)} ${onwards} ORDER BY ${order} LIMIT ${limit}`;
  }

  /** Whether it was public until another complaint held it back. */
  async isHeldByAnother(reader: Reader, listingId: string, id: string): Promise<boolean> {
    const where = { listingId, id: { not: id }, holdsListing: true } as const;
    return (await rows(reader).complaint.count({ where })) > 0;
  }

  async isAnyDutyDue(reader: Reader, today: Day): Promise<boolean> {
    const due = { doneAt: null, dueOn: { lte: new Date(today) } } as const;
    return (await rows(reader).complaintDuty.findFirst({ where: due, select: { duty: true } })) !== null;
  }

  /** Ids of complaints whose suspension by one person is over. */
  async outlived(reader: Reader, today: Day, limit: number): Promise<readonly string[]> {
    const found = await rows(reader).complaint.findMany({
      where: { suspendedBy: { not: null }, confirmedBy: null, suspensionEndsOn: { lt: new Date(today) } },
      select: { id: true },
      orderBy: { suspensionEndsOn: 'asc' },
      take: limit,
    });
    return found.map(({ id }) => id);
  }

  /** As values, so that the index leads there. */
  private async after(reader: Reader, id: string, isDone: boolean): Promise<Prisma.Sql> {
    const last = await rows(reader).complaint.findUnique({ where: { id }, select: { dueOn: true, decidedAt: true } });
    if (last === null) return Prisma.sql`AND false`;
    return isDone
      ? Prisma.sql`AND (c.decided_at, c.id) > (${last.decidedAt}::timestamptz, ${id}::uuid)`
      : Prisma.sql`AND (c.due_on, c.id) > (${last.dueOn}::date, ${id}::uuid)`;
  }
}
