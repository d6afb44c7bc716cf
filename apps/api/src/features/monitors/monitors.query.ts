/** What staff see of the monitor: what stands, what comes, our own delay, and whether it ran. */
import { Injectable } from '@nestjs/common';
import type { Day } from '@open-window/domain/listing.ts';
import type { MonitorKind } from '@open-window/domain/monitor.ts';
import type { Reader } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface Stood {
  readonly id: string;
  readonly listingId: string;
  readonly listingName: string;
  readonly kind: MonitorKind;
  readonly item: number | null;
  readonly dueOn: Day;
  readonly toldOn: Day;
}

export const mostShown = 200;

@Injectable()
export class MonitorsQuery {
  /** What stands now, by the day it is counted from. `coming`: what has not lapsed. */
  stands(reader: Reader, isComing: boolean, today: Day): Promise<Stood[]> {
    return rows(reader).$queryRaw<Stood[]>`
      SELECT e.id, e.listing_id AS "listingId", l.name AS "listingName", e.kind, e.item, to_char(e.due_on, 'YYYY-MM-DD') AS "dueOn",
        to_char(e.told_on, 'YYYY-MM-DD') AS "toldOn"
      FROM monitor_event e JOIN listing l ON l.id = e.listing_id
      WHERE e.is_open AND (e.kind IN ('DUE_SOON', 'RECREDENTIAL', 'RULE_ENDS', 'DOCUMENT_ENDS')) = ${isComing} AND e.kind <> 'OURS_LATE'
        AND (NOT ${isComing} OR e.due_on <= ${today}::date + 180)
      ORDER BY e.due_on, e.id LIMIT ${mostShown}`;
  }

  /** How many listings wait for a monthly look of ours since which step, and how old the oldest look is. */
  ours(reader: Reader): Promise<{ step: number; listings: number; oldestOn: Day }[]> {
    return rows(reader).$queryRaw<{ step: number; listings: number; oldestOn: Day }[]>`
      SELECT step, count(*)::int AS listings, to_char(min(due_on), 'YYYY-MM-DD') AS "oldestOn"
      FROM monitor_event WHERE is_open AND kind = 'OURS_LATE' GROUP BY step ORDER BY step DESC`;
  }

  lastRun(reader: Reader) {
    return rows(reader).monitorRun.findFirst({ orderBy: { day: 'desc' } });
  }
}
