/** Probes as rows: of each place one that is to be made, and those that were made, which are never changed. */
import { Injectable } from '@nestjs/common';
import type { Day } from '@open-window/domain/listing.ts';
import { CONTACT_ITEM, PROBE_LEAD_DAYS, PROBE_METHOD, type Probe, type ProbeOutcome, type ProbeWay } from '@open-window/domain/probe.ts'; // prettier-ignore
import type { CheckResult } from '@open-window/domain/vocabulary.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface ContactFound {
  readonly locationId: string;
  readonly source: string;
  readonly performedOn: Day;
  readonly performedBy: string;
  readonly recordedAt: Date;
  readonly result: CheckResult;
  readonly nextDueOn: Day | null;
}

export interface MadeProbe {
  readonly outcome: ProbeOutcome;
  readonly way: ProbeWay;
  readonly madeOn: Day;
  readonly madeBy: string;
  readonly checkId: string | null;
}

@Injectable()
export class ProbesStore {
  /** Who is no longer public is called no more. */
  async dropOfHidden(tx: Tx): Promise<void> {
    await rows(tx).$executeRaw`
      DELETE FROM contact_probe p USING listing x WHERE x.id = p.listing_id AND p.made_on IS NULL AND (x.status <> 'LIVE' OR x.origin = 'CANDIDATE')`;
  }

  /** For places of public teams that have none: before their last result stops counting, or at once. How many, at most `limit`. */
  scheduleMissing(tx: Tx, today: Day, limit: number): Promise<number> {
    return rows(tx).$executeRaw`
      INSERT INTO contact_probe (listing_id, location_id, reason, due_on)
      SELECT DISTINCT ON (x.location_id) x.id, x.location_id, 'ROUTINE', greatest(${today}::date, (
        SELECT c.next_due_on - ${PROBE_LEAD_DAYS}::int FROM verification_check c
        WHERE c.location_id = x.location_id AND c.item = ${CONTACT_ITEM} AND c.superseded_at IS NULL ORDER BY c.performed_on DESC, c.id DESC LIMIT 1))
      FROM listing x
      WHERE x.status = 'LIVE' AND x.origin <> 'CANDIDATE'
        AND NOT EXISTS (SELECT FROM contact_probe p WHERE p.location_id = x.location_id AND p.made_on IS NULL)
      ORDER BY x.location_id, x.id LIMIT ${limit}
      ON CONFLICT (location_id) WHERE made_on IS NULL DO NOTHING`;
  }

  /** Because of a report: a routine one is brought forward; one after a failure or a message keeps its day, which gives the team time. */
  async ask(tx: Tx, listingId: string, today: Day): Promise<void> {
    await rows(tx).$executeRaw`
      INSERT INTO contact_probe AS p (listing_id, location_id, reason, due_on)
      SELECT id, location_id, 'REPORT', ${today}::date FROM listing WHERE id = ${listingId}::uuid AND status = 'LIVE' AND origin <> 'CANDIDATE'
      ON CONFLICT (location_id) WHERE made_on IS NULL DO UPDATE SET reason = 'REPORT', due_on = least(p.due_on, excluded.due_on)
      WHERE p.reason = 'ROUTINE'`;
  }

  async plan(tx: Tx, where: { listingId: string; locationId: string }, { reason, dueOn }: Probe): Promise<void> {
    const { listingId, locationId } = where;
    await rows(tx).contactProbe.createMany({ data: [{ listingId, locationId, reason, dueOn: new Date(dueOn) }] });
  }

  /** A second look on the same day takes the place of the first. */
  async recordContact(tx: Tx, id: string, { performedOn, nextDueOn, ...found }: ContactFound): Promise<void> {
    const on = new Date(performedOn);
    const { locationId, result } = found;
    const sameDay = await rows(tx).verificationCheck.findFirst({
      where: { locationId, item: CONTACT_ITEM, performedOn: on, supersededAt: null },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    await rows(tx).verificationCheck.createMany({
      data: [
        {
          ...found,
          id,
          item: CONTACT_ITEM,
          method: PROBE_METHOD,
          originalResult: result,
          performedOn: on,
          nextDueOn: nextDueOn === null ? null : new Date(nextDueOn),
          supersedesId: sameDay?.id ?? null,
        },
      ],
    });
  }

  /** False when somebody else made it meanwhile. */
  async make(tx: Tx, id: string, { madeOn, ...made }: MadeProbe): Promise<boolean> {
    const { count } = await rows(tx).contactProbe.updateMany({
      where: { id, madeOn: null },
      data: { ...made, madeOn: new Date(madeOn) },
    });
    return count === 1;
  }
}
