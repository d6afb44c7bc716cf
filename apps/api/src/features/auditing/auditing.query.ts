/** Pages of the log, newest first, along its indexes. */
import { Injectable } from '@nestjs/common';
import { addDays } from '@open-window/domain/day.ts';
import type { Reader } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import type { EventFilters, EventItem } from './auditing.dto.ts';

const shown = {
  seq: true,
  at: true,
  actorId: true,
  actorAs: true,
  action: true,
  subjectKind: true,
  subjectId: true,
  personId: true,
  fields: true,
  requestId: true,
  network: true,
} as const;

@Injectable()
export class AuditingQuery {
  /** At most `limit` lines before a line. */
  async page(
    reader: Reader,
    filters: EventFilters,
    before: bigint | null,
    limit: number,
  ): Promise<readonly EventItem[]> {
    const found = await rows(reader).auditEvent.findMany({
      where: { ...conditionsOf(filters), ...(before !== null && { seq: { lt: before } }) },
      orderBy: { seq: 'desc' },
      take: limit,
      select: shown,
    });
    return found.map(({ seq, at, ...event }) => ({ ...event, seq: String(seq), at: at.toISOString() }));
  }

  /** What others did with the data of one person. */
  async aboutPerson(reader: Reader, personId: string, before: bigint | null, limit: number) {
    const found = await rows(reader).auditEvent.findMany({
      where: {
        personId,
        actorId: { not: personId },
        ...(before !== null && { seq: { lt: before } }),
      },
      orderBy: { seq: 'desc' },
      take: limit,
      select: { seq: true, at: true, actorAs: true, action: true, fields: true },
    });
    return found.map(({ seq, at, actorAs, ...event }) => ({
      ...event,
      id: String(seq),
      at: at.toISOString(),
      who: actorAs,
    }));
  }

  async health(reader: Reader) {
    const head = await rows(reader).auditHead.findFirst();
    const anchor = await rows(reader).auditAnchor.findFirst({ orderBy: { seq: 'desc' } });
    return {
      head: String(head?.seq ?? 0),
      lastAnchor: anchor ? String(anchor.seq) : null,
      lastAnchorAt: anchor?.writtenAt.toISOString() ?? null,
    };
  }
}

function conditionsOf({ actorId, personId, action, subjectKind, subjectId, from, to }: EventFilters) {
  return {
    ...(actorId !== undefined && { actorId }),
    ...(personId !== undefined && { personId }),
    ...(action !== undefined && { action: action.endsWith('.') ? { startsWith: action } : action }),
    ...(subjectKind !== undefined && { subjectKind }),
    ...(subjectId !== undefined && { subjectId }),
    ...((from !== undefined || to !== undefined) && {
      at: {
        ...(from !== undefined && { gte: new Date(`${from}T00:00:00Z`) }),
        ...(to !== undefined && { lt: new Date(`${addDays(to, 1)}T00:00:00Z`) }),
      },
    }),
  };
}
