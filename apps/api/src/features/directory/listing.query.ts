/** Reads listings with all their facts: one SQL template for the index, the profile and the comparison, whose answer is the domain's `Listing` as it stands. */
import type { Listing } from '@open-window/domain/listing.ts';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/rows.ts';

/** Rows of one table as a JSON list for each service. The names of the columns are those of the domain. */
const ofService = (table: string, columns: string, order: string): string => `
  LEFT JOIN (
    SELECT service_id, json_agg(fact ORDER BY ${order}) AS facts
    FROM ${table}, LATERAL (SELECT ${columns}) fact
    WHERE service_id = ANY (ARRAY(SELECT service_id FROM chosen))
    GROUP BY service_id
  ) ${table} USING (service_id)`;

/** Grouped once a table and joined: at some thousand listings a statement this beats a subquery for each of them many times. */
const factsOf = (condition: string): string => `
WITH chosen AS MATERIALIZED (SELECT * FROM listing WHERE ${condition})
SELECT json_build_object(
  'id', x.id, 'slug', x.slug, 'name', x.name, 'status', x.status, 'origin', x.origin,
  'organizationId', o.id, 'organizationName', o.name, 'phone', l.phone, 'email', o.email, 'website', o.website,
  'location', json_build_object(
    'id', l.id, 'line1', l.line1, 'line2', l.line2, 'city', l.city, 'state', l.state, 'postalCode', l.postal_code,
    'point', CASE WHEN l.latitude IS NOT NULL THEN json_build_object('latitude', l.latitude, 'longitude', l.longitude) END,
    'geocodeQuality', l.geocode_quality, 'geocodeSource', l.geocode_source),
  'team', coalesce(team.facts, '[]'),
  'service', json_build_object(
    'id', s.id, 'summary', s.summary, 'phases', coalesce(care_phase.facts, '[]'), 'routes', s.routes, 'settings', s.settings,
    'conditions', s.conditions, 'modalities', s.modalities, 'populations', coalesce(service_population.facts, '[]'),
    'access', coalesce(service_access.facts, '[]'), 'languages', coalesce(service_language.facts, '[]'),
    'payments', coalesce(service_payment.facts, '[]'), 'prices', coalesce(price_item.facts, '[]'),
    'safety', coalesce(safety_profile.facts, '[]'),
    'policies', json_build_object('touch', s.touch_policy, 'recording', s.recording_policy),
    'remoteStates', s.remote_states,
    'availability', CASE WHEN s.accepting IS NOT NULL THEN json_build_object(
      'accepting', s.accepting, 'asOf', s.accepting_as_of, 'source', s.accepting_source, 'waitWeeks', s.wait_weeks) END,
    'scholarship', json_build_object('participates', s.takes_scholarships, 'slots', s.scholarship_slots, 'asOf', s.scholarship_as_of),
    'attestedOn', s.attested_on),
  'checks', coalesce(checks.facts, '[]'),
  'contentUpdatedAt', to_char(x.content_updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
) AS listing
FROM (SELECT *, id AS listing_id FROM chosen) x
  JOIN organization o ON o.id = x.organization_id
  JOIN location l ON l.id = x.location_id
  JOIN healthcare_service s ON s.id = x.service_id
  ${ofService(
    'care_phase',
    `phase, offered, partner_name AS "partnerName", count_min AS "countMin", count_max AS "countMax", minutes, formats,
    deliveries, performed_by AS "performedBy", therapist_presence AS "therapistPresence", first_within_hours AS "firstWithinHours"`,
    'fact.phase',
  )}
  ${ofService(
    'price_item',
    `phase, route, format, amount_cents AS "amountCents", sliding_scale_min_cents AS "slidingScaleMinCents",
    count_min AS "countMin", count_max AS "countMax"`,
    'fact.phase, fact.route, fact.format',
  )}
  ${ofService(
    'safety_profile',
    `route, monitoring, observation_minutes AS "observationMinutes", responder, emergency_drill_on AS "emergencyDrillOn",
    is_never_left_alone AS "isNeverLeftAlone", discharge_criteria AS "dischargeCriteria", ride_home_required AS "rideHomeRequired"`,
    'fact.route',
  )}
  ${ofService('service_population', 'code, is_specialised AS "isSpecialised"', 'fact.code')}
  ${ofService('service_access', 'code, answer, note', 'fact.code')}
  ${ofService('service_language', 'code, is_interpreted AS "isInterpreted"', 'fact.code')}
  ${ofService('service_payment', 'phase, code, note', 'fact.phase, fact.code')}
  LEFT JOIN (
    SELECT r.service_id, json_agg(fact ORDER BY r.position, p.id) AS facts
    FROM practitioner_role r JOIN practitioner p ON p.id = r.practitioner_id, LATERAL (
      SELECT p.id AS "practitionerId", p.given_name AS "givenName", p.family_name AS "familyName", p.credentials, r.roles, coalesce((
        SELECT json_agg(license ORDER BY license.state, license.type)
        FROM (SELECT type, state, valid_in AS "validIn", status, is_restricted AS "isRestricted", expires_on AS "expiresOn"
          FROM license WHERE practitioner_id = p.id) license), '[]') AS licenses
    ) fact
    WHERE r.service_id = ANY (ARRAY(SELECT service_id FROM chosen))
    GROUP BY r.service_id
  ) team USING (service_id)
  LEFT JOIN (
    SELECT listing_id, json_agg(fact ORDER BY fact.item, fact.id) AS facts
    FROM (
      SELECT chosen.id AS listing_id, 'ORGANIZATION' AS target, c.organization_id AS target_id, c.*
      FROM chosen JOIN verification_check c USING (organization_id) WHERE c.superseded_at IS NULL
      UNION ALL
      SELECT chosen.id, 'LOCATION', c.location_id, c.* FROM chosen JOIN verification_check c USING (location_id) WHERE c.superseded_at IS NULL
      UNION ALL
      SELECT chosen.id, 'SERVICE', c.service_id, c.* FROM chosen JOIN verification_check c USING (service_id) WHERE c.superseded_at IS NULL
      UNION ALL
      SELECT chosen.id, 'PRACTITIONER', c.practitioner_id, c.*
      FROM chosen JOIN practitioner_role USING (service_id) JOIN verification_check c USING (practitioner_id) WHERE c.superseded_at IS NULL
    ) c, LATERAL (SELECT c.id, c.item, c.target, c.target_id AS "targetId", c.method, c.source, c.performed_on AS "performedOn", c.result,
        c.next_due_on AS "nextDueOn") fact
    GROUP BY listing_id
  ) checks USING (listing_id)`;

const byIds = factsOf('id = ANY ($1::uuid[])');
const bySlug = factsOf('slug = $1');

/** A plan kept for few listings would be poor for thousands: those are planned anew. */
const fewIds = 20;

export async function listingsWithIds(reader: Reader, ids: readonly string[]): Promise<Listing[]> {
  const name = ids.length <= fewIds ? { name: 'listings-with-ids' } : {};
  const { rows } = await sql(reader).query<{ listing: Listing }>({ ...name, text: byIds, values: [ids] });
  return rows.map(({ listing }) => listing);
}

/** Whatever its status: what the public may see of it is decided by the caller. */
export async function listingWithSlug(reader: Reader, slug: string): Promise<Listing | null> {
  const { rows } = await sql(reader).query<{ listing: Listing }>({
    name: 'listing-with-slug',
    text: bySlug,
    values: [slug],
  });
  return rows[0]?.listing ?? null;
}
