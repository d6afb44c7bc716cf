/** Reads listings page by page with what the law of the monitor asks about, and no more: twenty thousand of them pass each day. */
import { Injectable } from '@nestjs/common';
import type { MonitoredFacts, MonitorEvent } from '@open-window/domain/monitor.ts';
import type { RuleRow } from '@open-window/domain/rule-row.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

/** The law asks about care phases, people, licenses and checks; names, prices and texts stay where they are. */
const factsOf = (after: string, limit: number) => Prisma.sql`
WITH chosen AS MATERIALIZED (
  SELECT id, status, origin, organization_id, location_id, service_id FROM listing
  WHERE id > ${after}::uuid AND status = 'LIVE' AND origin <> 'CANDIDATE' ORDER BY id LIMIT ${limit})
SELECT json_build_object(
  'id', x.id, 'status', x.status, 'origin', x.origin, 'organizationId', x.organization_id,
  'location', json_build_object('id', l.id, 'state', l.state),
  'team', coalesce(team.facts, '[]'),
  'service', json_build_object(
    'id', s.id, 'phases', coalesce(phase.facts, '[]'), 'routes', s.routes, 'settings', s.settings, 'remoteStates', s.remote_states,
    'scholarship', json_build_object('participates', s.takes_scholarships), 'attestedOn', s.attested_on),
  'checks', coalesce(checks.facts, '[]'),
  'documents', coalesce((
    SELECT json_agg(json_build_object('id', d.id, 'kind', d.kind, 'addedOn', to_char(d.added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'expiresOn', d.expires_on) ORDER BY d.id)
    FROM team_document d JOIN stored_file f ON f.id = d.file_id AND f.state = 'CLEAN'
    WHERE d.listing_id = x.id AND d.expires_on IS NOT NULL AND d.taken_back_at IS NULL AND NOT EXISTS (
      SELECT FROM team_document n JOIN stored_file g ON g.id = n.file_id
      WHERE n.replaces_id = d.id AND n.taken_back_at IS NULL AND g.state IN ('QUARANTINED', 'CLEAN'))), '[]')
) AS facts
FROM chosen x JOIN location l ON l.id = x.location_id JOIN healthcare_service s ON s.id = x.service_id
LEFT JOIN (
  SELECT service_id, json_agg(fact ORDER BY fact.phase) AS facts
  FROM care_phase, LATERAL (SELECT phase, offered, formats, deliveries, performed_by AS "performedBy", count_min AS "countMin", count_max AS "countMax",
    therapist_presence AS "therapistPresence", first_within_hours AS "firstWithinHours") fact
  WHERE service_id = ANY (ARRAY(SELECT service_id FROM chosen)) GROUP BY service_id
) phase ON phase.service_id = x.service_id
LEFT JOIN (
  SELECT r.service_id, json_agg(json_build_object('practitionerId', r.practitioner_id, 'roles', r.roles, 'licenses', coalesce((
    SELECT json_agg(json_build_object('type', type, 'state', state, 'validIn', valid_in, 'status', status, 'isRestricted', is_restricted, 'expiresOn', expires_on))
    FROM license WHERE practitioner_id = r.practitioner_id), '[]')) ORDER BY r.position, r.practitioner_id) AS facts
  FROM practitioner_role r WHERE r.service_id = ANY (ARRAY(SELECT service_id FROM chosen)) GROUP BY r.service_id
) team ON team.service_id = x.service_id
LEFT JOIN (
  SELECT listing_id, json_agg(json_build_object('item', item, 'target', target, 'targetId', target_id, 'performedOn', performed_on,
    'result', result, 'nextDueOn', next_due_on)) AS facts
  FROM (
    SELECT y.id AS listing_id, 'ORGANIZATION' AS target, c.organization_id AS target_id, c.item, c.performed_on, c.result, c.next_due_on
    FROM chosen y JOIN verification_check c ON c.organization_id = y.organization_id AND c.superseded_at IS NULL
    UNION ALL
    SELECT y.id, 'LOCATION', c.location_id, c.item, c.performed_on, c.result, c.next_due_on
    FROM chosen y JOIN verification_check c ON c.location_id = y.location_id AND c.superseded_at IS NULL
    UNION ALL
    SELECT y.id, 'SERVICE', c.service_id, c.item, c.performed_on, c.result, c.next_due_on
    FROM chosen y JOIN verification_check c ON c.service_id = y.service_id AND c.superseded_at IS NULL
    UNION ALL
    SELECT y.id, 'PRACTITIONER', c.practitioner_id, c.item, c.performed_on, c.result, c.next_due_on
    FROM chosen y JOIN practitioner_role r ON r.service_id = y.service_id JOIN verification_check c ON c.practitioner_id = r.practitioner_id AND c.superseded_at IS NULL
  ) found GROUP BY listing_id
) checks ON checks.listing_id = x.id
ORDER BY x.id`;

@Injectable()
export class WatchedQuery {
  /** In the order of their ids, after one. Only what the law reads of each is there. */
  async page(tx: Tx, after: string, limit: number): Promise<readonly MonitoredFacts[]> {
    const found = await rows(tx).$queryRaw<{ facts: MonitoredFacts }[]>(factsOf(after, limit));
    return found.map(({ facts }) => facts);
  }

  /** What was told of these and still stood when they were last looked at; and of any between the pages that is no longer watched. */
  async open(tx: Tx, after: string, upTo: string | null): Promise<readonly MonitorEvent[]> {
    return rows(tx).$queryRaw<MonitorEvent[]>`
      SELECT kind, listing_id AS "listingId", item, target, target_id AS "targetId", to_char(due_on, 'YYYY-MM-DD') AS "dueOn", step,
        to_char(fell_on, 'YYYY-MM-DD') AS on, CASE WHEN to_provider THEN '{PROVIDER,STAFF}' ELSE '{STAFF}' END::text[] AS tell
      FROM monitor_event
      WHERE is_open AND listing_id > ${after}::uuid AND (${upTo}::uuid IS NULL OR listing_id <= ${upTo}::uuid)`;
  }

  rules(tx: Tx): Promise<RuleRow[]> {
    return rows(tx).$queryRaw<RuleRow[]>`
      SELECT id::text, jurisdiction, subject, effect, valid_from::text AS "validFrom", valid_until::text AS "validUntil", source
      FROM rule_row ORDER BY id`;
  }
}
