/** Pages of the log, newest first, along its indexes. */
import { Injectable } from '@nestjs/common';
import { addDays } from '@open-window/domain/day.ts';
import type { Reader } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import type { EventFilters, EventItem, LogHealthResponse } from './auditing.dto.ts';

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
    { from, to, ...filters }: EventFilters,
    before: bigint | null,
    limit: number,
  ): Promise<readonly EventItem[]> {
    const first = from === undefined ? 1n : await this.firstOf(reader, from);
    const end = to === undefined ? null : await this.firstOf(reader, addDays(to, 1));
    if (first === null) return [];
    const lines = [before, end].filter((line) => line !== null).map((lt) => ({ seq: { lt } }));
    const found = await rows(reader).auditEvent.findMany({
      where: { ...conditionsOf(filters), seq: { gte: first }, AND: lines },
      orderBy: { seq: 'desc' },
      take: limit,
      select: shown,
    });
    return found.map(({ seq, at, ...event }) => ({ ...event, seq: String(seq), at: at.toISOString() }));
  }

  /** Time never runs backwards in the log, so a day is a range of lines, and every index of the log knows lines. Null: none yet. */
  private async firstOf(reader: Reader, day: string): Promise<bigint | null> {
    const line = await rows(reader).auditEvent.findFirst({
      where: { at: { gte: new Date(`${day}T00:00:00Z`) } },
      orderBy: [{ at: 'asc' }, { seq: 'asc' }],
      select: { seq: true },
    });
    return line?.seq ?? null;
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

  async health(reader: Reader): Promise<LogHealthResponse> {
    const head = await rows(reader).auditHead.findFirst();
    const anchor = await rows(reader).auditAnchor.findFirst({ orderBy: { seq: 'desc' } });
    const look = await rows(reader).auditEvent.findFirst({
      where: { action: { in: ['audit.verified', 'audit.broken'] } },
      orderBy: { seq: 'desc' },
    });
    const isTrue = look && look.action === 'audit.verified';
    return {
      head: String(head?.seq ?? 0),
      lastAnchor: anchor ? String(anchor.seq) : null,
      lastAnchorAt: anchor?.writtenAt.toISOString() ?? null,
      checkedAt: look?.at.toISOString() ?? null,
      isTrue,
      firstBad: isTrue === false ? (look?.subjectId ?? null) : null,
    };
  }
}

function conditionsOf({ actorId, personId, action, subjectKind, subjectId }: Omit<EventFilters, 'from' | 'to'>) {
  return {
    ...(actorId !== undefined && { actorId }),
    ...(personId !== undefined && { personId }),
    ...(action !== undefined && { action: action.endsWith('.') ? { startsWith: action } : action }),
    ...(subjectKind !== undefined && { subjectKind }),
    ...(subjectId !== undefined && { subjectId }),
  };
}
