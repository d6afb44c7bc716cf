/** The queue of the risk rota as its screen shows it, what the calls need to know, and how the months went. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export const riskViews = ['OPEN', 'MINE', 'CLOSED'] as const;
export type RiskView = (typeof riskViews)[number];

export interface QueuedRisk {
  readonly id: string;
  readonly reference: string;
  readonly sourceKind: string;
  readonly priority: string;
  readonly state: string;
  readonly raisedAt: Date;
  readonly dueAt: Date;
  readonly holderId: string | null;
  readonly isAcknowledged: boolean;
  readonly revision: number;
}

type Counted =
  'raised' | 'acknowledged' | 'contacted' | 'inTime' | 'closed' | 'none' | 'low' | 'moderate' | 'high' | 'notScreened';
export type MonthOfRisk = Readonly<Record<Counted, number>> & {
  readonly month: string;
  readonly acknowledgeMinutes: number | null;
  readonly contactMinutes: number | null;
};

// Written out, so that the planner sees which partial index holds all of them.
const views: Readonly<Record<RiskView, (personId: string) => Prisma.Sql>> = {
  OPEN: () => Prisma.sql`state <> 'CLOSED'`,
  MINE: (personId) => Prisma.sql`state <> 'CLOSED' AND holder_id = ${personId}::uuid`,
  CLOSED: () => Prisma.sql`state = 'CLOSED'`,
};

interface Asked {
  readonly view: RiskView;
  readonly personId: string;
  readonly after: string | null;
}

@Injectable()
export class RiskQuery {
  /** The most urgent first, then what is due first; of those that are over the latest. */
  async page(reader: Reader, { view, personId, after }: Asked, limit: number): Promise<readonly QueuedRisk[]> {
    const isDone = view === 'CLOSED';
    const order = isDone ? Prisma.sql`closed_at DESC, id DESC` : Prisma.sql`priority, due_at, id`;
    const onwards = after === null ? Prisma.empty : await this.after(reader, after, isDone);
    return rows(reader).$queryRaw<QueuedRisk[]>`
      SELECT id, reference, source_kind AS "sourceKind", priority, state, raised_at AS "raisedAt", due_at AS "dueAt", holder_id AS "holderId",
        acknowledged_at IS NOT NULL AS "isAcknowledged", revision
      FROM risk_case WHERE ${views[view](personId)} ${onwards} ORDER BY ${order} LIMIT ${limit}`;
  }

  /** Each for whoever was raised in it, the latest month first. Medians: one night in which nobody answered must not hide in a mean. */
  async months(reader: Reader): Promise<MonthOfRisk[]> {
    const minutes = (from: Prisma.Sql): Prisma.Sql => Prisma.sql`
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ${from} - first_raised_at) / 60))::int`;
    const found = (level: string): Prisma.Sql =>
      Prisma.sql`count(*) FILTER (WHERE state = 'CLOSED' AND level = ${level})::int`;
    return rows(reader).$queryRaw<MonthOfRisk[]>`
      SELECT to_char(first_raised_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)::int AS raised,
        count(first_acknowledged_at)::int AS acknowledged, ${minutes(Prisma.sql`first_acknowledged_at`)} AS "acknowledgeMinutes",
        count(contacted_at)::int AS contacted, ${minutes(Prisma.sql`contacted_at`)} AS "contactMinutes",
        count(*) FILTER (WHERE contacted_at <= due_at)::int AS "inTime", count(*) FILTER (WHERE state = 'CLOSED')::int AS closed,
        ${found('NONE')} AS none, ${found('LOW')} AS low, ${found('MODERATE')} AS moderate, ${found('HIGH')} AS high,
        count(*) FILTER (WHERE state = 'CLOSED' AND coalesce(level, 'NOT_SCREENED') = 'NOT_SCREENED')::int AS "notScreened"
      FROM risk_case GROUP BY 1 ORDER BY 1 DESC LIMIT 12`;
  }

  /** Everybody active with the role, for the end of the ladder. */
  async holdersOf(tx: Tx, role: 'DIRECTOR' | 'CLINICIAN'): Promise<readonly string[]> {
    const where = { status: 'ACTIVE', roleGrantPersons: { some: { role, state: 'ACTIVE' } } };
    return (await rows(tx).person.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })).map(
      ({ id }) => id,
    );
  }

  /** As values, so that the index leads there. */
  private async after(reader: Reader, id: string, isDone: boolean): Promise<Prisma.Sql> {
    const select = { priority: true, dueAt: true, closedAt: true };
    const last = await rows(reader).riskCase.findUnique({ where: { id }, select });
    if (last === null) return Prisma.sql`AND false`;
    return isDone
      ? Prisma.sql`AND (closed_at, id) < (${last.closedAt}::timestamptz, ${id}::uuid)`
      : Prisma.sql`AND (priority, due_at, id) > (${last.priority}, ${last.dueAt}::timestamptz, ${id}::uuid)`;
  }
}
