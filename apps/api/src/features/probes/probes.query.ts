/** Probes that wait, the first due first; only of teams that the public can find. */
import { Injectable } from '@nestjs/common';
import type { ProbeReason } from '@open-window/domain/probe.ts';
import type { StateCode } from '@open-window/domain/vocabulary.ts';
import type { Reader } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export interface WaitingProbe {
  readonly id: string;
  readonly listingId: string;
  readonly name: string;
  readonly city: string;
  readonly state: StateCode;
  readonly reason: ProbeReason;
  readonly dueOn: string;
}

export interface OpenedProbe extends WaitingProbe {
  readonly locationId: string;
  readonly phone: string | null;
  readonly email: string | null;
}

const waiting = Prisma.sql`
  p.id, p.listing_id AS "listingId", x.name, l.city, l.state::text AS state, p.reason, to_char(p.due_on, 'YYYY-MM-DD') AS "dueOn"`;
const from = Prisma.sql`
  FROM contact_probe p JOIN listing x ON x.id = p.listing_id AND x.status = 'LIVE' JOIN location l ON l.id = p.location_id`;

@Injectable()
export class ProbesQuery {
  async queue(reader: Reader, after: string | null, limit: number): Promise<readonly WaitingProbe[]> {
    return rows(reader).$queryRaw<WaitingProbe[]>(queueOf(await this.dayOf(reader, after), after, limit));
  }

  async waiting(reader: Reader, id: string): Promise<OpenedProbe | null> {
    const [found] = await rows(reader).$queryRaw<OpenedProbe[]>`
      SELECT ${waiting}, p.location_id AS "locationId", l.phone, o.email ${from} JOIN organization o ON o.id = x.organization_id
      WHERE p.id = ${id}::uuid AND p.made_on IS NULL`;
    return found ?? null;
  }

  async isMade(reader: Reader, id: string): Promise<boolean> {
    return (await rows(reader).contactProbe.count({ where: { id, madeOn: { not: null } } })) > 0;
  }

  /** Newest first. */
  made(reader: Reader, locationId: string) {
    return rows(reader).contactProbe.findMany({
      where: { locationId, madeOn: { not: null } },
      orderBy: [{ madeOn: 'desc' }, { id: 'desc' }],
      take: 20,
    });
  }

  private async dayOf(reader: Reader, id: string | null): Promise<Date | null> {
    if (id === null) return null;
    const last = await rows(reader).contactProbe.findUnique({ where: { id }, select: { dueOn: true } });
    return last?.dueOn ?? null;
  }
}

/** `day`: of the last one of the page before, as a value, so that the index leads there. */
export const queueOf = (day: Date | null, after: string | null, limit: number): Prisma.Sql => Prisma.sql`
  SELECT ${waiting} ${from}
  WHERE p.made_on IS NULL ${day === null ? Prisma.empty : Prisma.sql`AND (p.due_on, p.id) > (${day}::date, ${after}::uuid)`}
  ORDER BY p.due_on, p.id LIMIT ${limit}`;
