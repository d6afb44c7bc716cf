/** Makes candidates public in a database made for measuring: as listings nobody vetted, refreshed and closed as later files say. */
import type { TransactionSql } from 'postgres';

export interface Publication {
  readonly published: number;
  readonly refreshed: number;
  readonly closed: number;
  /** Without a city, state or ZIP, or deactivated: there is nowhere to show them. */
  readonly withheld: number;
}

/** An address that others have is told apart by the end of the candidate's own id. */
export async function publish(tx: TransactionSql): Promise<Publication> {
  await tx`
    CREATE TEMPORARY TABLE due ON COMMIT DROP AS
    SELECT c.id, c.slug, c.name || coalesce(' – ' || c.programme, '') AS listing_name, c.name, c.npi, c.website, coalesce(c.line1, '') AS line1, c.line2,
      c.city, c.state, c.postal_code, c.phone || coalesce(' x' || c.phone_extension, '') AS phone, c.latitude, c.longitude,
      (CASE WHEN c.latitude IS NULL THEN 'UNKNOWN' ELSE 'STREET' END)::geocode_quality AS geocode_quality,
      CASE WHEN c.latitude IS NOT NULL THEN 'as published: ' || c.source END AS geocode_source,
      NOT c.is_deactivated AND c.city IS NOT NULL AND c.state IS NOT NULL AND c.postal_code IS NOT NULL AS is_publishable,
      l.id IS NOT NULL AS is_listed
    FROM candidate c LEFT JOIN listing l ON l.id = c.id
    WHERE c.published_digest IS DISTINCT FROM c.digest`;
  await tx`ANALYZE due`;
  const published = await addListings(tx);
  const refreshed = await refreshListings(tx);
  const { count: closed } = await tx`
    UPDATE listing l SET status = 'CLOSED', closed_at = now(), content_updated_at = now()
    FROM due d WHERE l.id = d.id AND NOT d.is_publishable AND l.status <> 'CLOSED'`;
  await tx`UPDATE candidate c SET published_digest = digest FROM due d WHERE d.id = c.id AND (d.is_publishable OR d.is_listed)`;
  const [withheld] = await tx<{ count: number }[]>`SELECT count(*)::integer AS count FROM due WHERE NOT is_publishable`;
  return { published, refreshed, closed, withheld: withheld?.count ?? 0 };
}

async function addListings(tx: TransactionSql): Promise<number> {
  await tx`INSERT INTO organization (id, name, npi, website) SELECT id, name, npi, website FROM due WHERE is_publishable AND NOT is_listed`;
  await tx`
    INSERT INTO location (id, organization_id, line1, line2, city, state, postal_code, phone, latitude, longitude, geocode_quality, geocode_source)
    SELECT id, id, line1, line2, city, state, postal_code, phone, latitude, longitude, geocode_quality, geocode_source
    FROM due WHERE is_publishable AND NOT is_listed`;
  await tx`INSERT INTO healthcare_service (id, organization_id) SELECT id, id FROM due WHERE is_publishable AND NOT is_listed`;
  const { count } = await tx`
    INSERT INTO listing (id, slug, name, organization_id, location_id, service_id, status, origin)
    SELECT id, CASE WHEN nth = 1 AND NOT EXISTS (SELECT FROM listing l WHERE l.slug = d.slug) THEN slug
        ELSE slug || '-' || right(replace(id::text, '-', ''), 12) END,
      listing_name, id, id, id, 'LIVE', 'CANDIDATE'
    FROM (SELECT *, row_number() OVER (PARTITION BY slug ORDER BY listing_name, id) AS nth FROM due WHERE is_publishable AND NOT is_listed) AS d`;
  return count;
}

/** What was closed and is good again opens again; its address on the web stays. */
async function refreshListings(tx: TransactionSql): Promise<number> {
  await tx`
    UPDATE organization o SET name = d.name, npi = d.npi, website = d.website, revision = revision + 1
    FROM due d WHERE o.id = d.id AND d.is_publishable AND d.is_listed`;
  await tx`
    UPDATE location p SET line1 = d.line1, line2 = d.line2, city = d.city, state = d.state, postal_code = d.postal_code, phone = d.phone,
      latitude = d.latitude, longitude = d.longitude, geocode_quality = d.geocode_quality, geocode_source = d.geocode_source, revision = revision + 1
    FROM due d WHERE p.id = d.id AND d.is_publishable AND d.is_listed`;
  const { count } = await tx`
    UPDATE listing l SET name = d.listing_name, status = 'LIVE', closed_at = NULL, content_updated_at = now(), revision = revision + 1
    FROM due d WHERE l.id = d.id AND d.is_publishable AND d.is_listed`;
  return count;
}
