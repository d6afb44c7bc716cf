/** Keeps what was told: the unique key of the table decides what is new, so that a run which is killed or comes twice tells nothing twice. */
import { Injectable } from '@nestjs/common';
import type { Day } from '@open-window/domain/listing.ts';
import type { MonitorEvent } from '@open-window/domain/monitor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface UnmailedKinds {
  readonly organizationId: string;
  readonly kinds: string[];
}

@Injectable()
export class MonitorsStore {
  /** False when the run of that day is over, or still goes on: what died is begun again where its jobs ended. */
  async begin(tx: Tx, day: Day, now: Date): Promise<boolean> {
    const on = new Date(day);
    await rows(tx).monitorRun.createMany({ data: [{ day: on, startedAt: now }], skipDuplicates: true });
    const [{ mayBegin } = { mayBegin: false }] = await rows(tx).$queryRaw<{ mayBegin: boolean }[]>`
      SELECT EXISTS (SELECT FROM monitor_run WHERE day = ${day}::date AND ended_at IS NULL) AND NOT EXISTS (
        SELECT FROM pgboss.job WHERE name IN ('monitor.page', 'monitor.tell') AND state < 'completed') AS "mayBegin"`;
    return mayBegin;
  }

  /** How many were new. What stood before, was closed and stands again is open again, and not told again. */
  async tell(tx: Tx, events: readonly MonitorEvent[], day: Day): Promise<number> {
    if (events.length === 0) return 0;
    const [{ told } = { told: 0 }] = await rows(tx).$queryRaw<{ told: number }[]>`
      WITH kept AS (
        INSERT INTO monitor_event (listing_id, kind, item, target, target_id, due_on, step, fell_on, told_on, to_provider, is_open)
        SELECT e."listingId", e.kind, e.item, e.target, e."targetId", e."dueOn", e.step, e.on, ${day}::date, e.tell ? 'PROVIDER', e.kind <> 'RESTORED'
        FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS e
          ("listingId" uuid, kind text, item integer, target text, "targetId" uuid, "dueOn" date, step integer, "on" date, tell jsonb)
        ON CONFLICT ON CONSTRAINT monitor_event_once DO UPDATE SET is_open = excluded.is_open
        RETURNING xmax = 0 AS is_new)
      SELECT count(*) FILTER (WHERE is_new)::int AS told FROM kept`;
    return told;
  }

  async close(tx: Tx, events: readonly MonitorEvent[]): Promise<number> {
    if (events.length === 0) return 0;
    return rows(tx).$executeRaw`
      UPDATE monitor_event m SET is_open = false
      FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS e
        ("listingId" uuid, kind text, item integer, target text, "targetId" uuid, "dueOn" date, step integer)
      WHERE m.is_open AND m.listing_id = e."listingId" AND m.kind = e.kind AND m.item IS NOT DISTINCT FROM e.item AND m.target = e.target
        AND m.target_id = e."targetId" AND m.due_on = e."dueOn" AND m.step = e.step`;
  }

  async count(tx: Tx, day: Day, { listings = 0, told = 0, closed = 0, mails = 0 }): Promise<void> {
    await rows(tx).monitorRun.update({
      where: { day: new Date(day) },
      data: {
        listings: { increment: listings },
        told: { increment: told },
        closed: { increment: closed },
        mails: { increment: mails },
      },
    });
  }

  async end(tx: Tx, day: Day, now: Date): Promise<void> {
    await rows(tx).monitorRun.updateMany({ where: { day: new Date(day), endedAt: null }, data: { endedAt: now } });
  }

  /** Of some organizations after one, which of the kinds wait to be mailed; they are taken by this. In the order of their ids. */
  async takeUnmailed(tx: Tx, day: Day, after: string, limit: number): Promise<readonly UnmailedKinds[]> {
    return rows(tx).$queryRaw<UnmailedKinds[]>`
      WITH waiting AS MATERIALIZED (
        SELECT DISTINCT l.organization_id FROM listing l
        WHERE l.organization_id > ${after}::uuid
          AND EXISTS (SELECT FROM monitor_event e WHERE e.listing_id = l.id AND e.to_provider AND e.mailed_on IS NULL)
        ORDER BY 1 LIMIT ${limit}),
      taken AS (
        UPDATE monitor_event e SET mailed_on = ${day}::date FROM waiting w JOIN listing l USING (organization_id)
        WHERE l.id = e.listing_id AND e.to_provider AND e.mailed_on IS NULL
        RETURNING l.organization_id, e.kind)
      SELECT organization_id AS "organizationId", array_agg(DISTINCT kind) AS kinds FROM taken GROUP BY 1 ORDER BY 1`;
  }
}
