/** What the weekly review looks for in the log: patterns that no single line shows. */
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface Finding {
  readonly kind: 'massRead' | 'brokenGlass' | 'readThroughGlass';
  readonly actorId: string;
}

/** As many files as nobody reads within an hour for their work. */
const filesAnHour = 50;

@Injectable()
export class ReviewQuery {
  /** The last line that was reviewed, and the last one there is. */
  async range(reader: Reader): Promise<{ readonly after: bigint; readonly upTo: bigint }> {
    const last = await rows(reader).auditEvent.findFirst({
      where: { action: 'audit.review' },
      orderBy: { seq: 'desc' },
      select: { seq: true },
    });
    const head = await rows(reader).auditHead.findFirst();
    return { after: last?.seq ?? 0n, upTo: head?.seq ?? 0n };
  }

  /** Each kind once for each actor. Reads just before the range count with those in it: an hour may cross its edge. */
  async findings(reader: Reader, after: bigint, upTo: bigint): Promise<readonly Finding[]> {
    return rows(reader).$queryRaw<Finding[]>`
      WITH edge AS (SELECT coalesce((SELECT at FROM audit_event WHERE seq = ${after}), '-infinity') AS at),
      reads AS (
        SELECT seq, actor_id, count(*) OVER (PARTITION BY actor_id ORDER BY at RANGE BETWEEN '1 hour' PRECEDING AND CURRENT ROW) AS files
        FROM audit_event
        WHERE at >= (SELECT at - interval '1 hour' FROM edge) AND seq <= ${upTo} AND action LIKE '%.read' AND subject_id IS NOT NULL
          AND actor_id IS NOT NULL AND person_id IS DISTINCT FROM actor_id)
      SELECT DISTINCT 'massRead' AS kind, actor_id AS "actorId" FROM reads WHERE files > ${filesAnHour} AND seq > ${after}
      UNION ALL
      SELECT DISTINCT CASE action WHEN 'breakGlass.open' THEN 'brokenGlass' ELSE 'readThroughGlass' END, actor_id FROM audit_event
      WHERE seq > ${after} AND seq <= ${upTo} AND action IN ('breakGlass.open', 'breakGlass.read') AND actor_id IS NOT NULL
      ORDER BY 1, 2`;
  }
}
