/** The queue of the desk: what is due first comes first, page by page, whatever else lies there. */
import { Injectable } from '@nestjs/common';
import { type CaseKind, type CasePriority, type CaseState } from '@open-window/domain/vetting.ts';
import type { StateCode } from '@open-window/domain/vocabulary.ts';
import type { Reader } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';
import type { QueueView } from './cases.dto.ts';

export interface QueueFilter {
  readonly view: QueueView;
  readonly kind: CaseKind | null;
  /** Only what is due by this day. */
  readonly dueBy: string | null;
  readonly personId: string;
  /** The last case of the page before. */
  readonly after: string | null;
}

export interface QueueRow {
  readonly id: string;
  readonly reference: string;
  readonly listingId: string;
  readonly name: string;
  readonly city: string;
  readonly state: StateCode;
  readonly kind: CaseKind;
  readonly standing: CaseState;
  readonly priority: CasePriority;
  readonly ownerId: string | null;
  readonly openedAt: Date;
  readonly dueOn: string;
}

// Written out, so that the planner sees which partial index holds all of them.
const isOpen = Prisma.sql`v.state IN ('RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE', 'PROPOSED', 'APPEALED')`;

const views: Readonly<Record<QueueView, (personId: string) => Prisma.Sql>> = {
  MINE: (personId) => Prisma.sql`${isOpen} AND v.owner_id = ${personId}::uuid`,
  OPEN: () => isOpen,
  WAITING: () => Prisma.sql`v.state = 'CHANGES_REQUESTED'`,
  COMMITTEE: () => Prisma.sql`v.state IN ('COMMITTEE', 'PROPOSED', 'APPEALED')`,
  DONE: () => Prisma.sql`v.state IN ('APPROVED', 'CONDITIONAL', 'DENIED', 'WITHDRAWN')`,
};

@Injectable()
export class CasesQuery {
  async page(reader: Reader, filter: QueueFilter, limit: number): Promise<readonly QueueRow[]> {
    const { view, kind, dueBy, personId, after } = filter;
    const ofKind = kind === null ? Prisma.empty : Prisma.sql`AND v.kind = ${kind}`;
    const due = dueBy === null ? Prisma.empty : Prisma.sql`AND v.due_on <= ${dueBy}::date`;
    const onwards = after === null ? Prisma.empty : await this.after(reader, after);
    return rows(reader).$queryRaw<QueueRow[]>`
      WITH page AS (
        SELECT v.* FROM vetting_case v WHERE ${views[view](personId)} ${ofKind} ${due} ${onwards} ORDER BY v.due_on, v.id LIMIT ${limit}
      )
      SELECT p.id, p.reference, p.listing_id AS "listingId", x.name, l.city, l.state, p.kind, p.state AS standing, p.priority,
        p.owner_id AS "ownerId", p.opened_at AS "openedAt", to_char(p.due_on, 'YYYY-MM-DD') AS "dueOn"
      FROM page p JOIN listing x ON x.id = p.listing_id JOIN location l ON l.id = x.location_id ORDER BY p.due_on, p.id`;
  }

  /** As values, so that the index leads there. */
  private async after(reader: Reader, id: string): Promise<Prisma.Sql> {
    const last = await rows(reader).vettingCase.findUnique({ where: { id }, select: { dueOn: true } });
    return last === null
      ? Prisma.sql`AND false`
      : Prisma.sql`AND (v.due_on, v.id) > (${last.dueOn}::date, ${id}::uuid)`;
  }
}
