/** The desk's list of listings: every status, filtered, in the order of names, page by page. */
import { Injectable } from '@nestjs/common';
import type { ListingOrigin, ListingStatus } from '@open-window/domain/vocabulary.ts';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/rows.ts';

export interface DeskFilter {
  readonly query: string | null;
  readonly status: ListingStatus | null;
  readonly state: string | null;
  readonly hasDraft: boolean | null;
}

export interface DeskRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly organizationName: string;
  readonly city: string;
  readonly state: string;
  readonly status: ListingStatus;
  readonly origin: ListingOrigin;
  readonly hasDraft: boolean;
  readonly openReports: number;
  /** Gifts and ties that stand. */
  readonly disclosures: string;
  readonly attestedOn: string | null;
  readonly contentUpdatedAt: Date;
}

export interface Place {
  readonly name: string;
  readonly id: string;
}

const page = `
WITH page AS (
  SELECT x.id, x.slug, x.name, x.status, x.origin, x.content_updated_at, x.organization_id, x.location_id, x.service_id
  FROM listing x JOIN organization o ON o.id = x.organization_id JOIN location l ON l.id = x.location_id
  WHERE ($1::text IS NULL OR x.name ILIKE $1 OR o.name ILIKE $1)
    AND ($2::listing_status IS NULL OR x.status = $2)
    AND ($3::text IS NULL OR l.state = $3)
    AND ($4::boolean IS NULL OR $4 = EXISTS (SELECT FROM listing_revision r WHERE r.listing_id = x.id AND r.state = 'DRAFT'))
    AND ($5::text IS NULL OR (x.name, x.id) > ($5, $6::uuid))
  ORDER BY x.name, x.id LIMIT $7
)
SELECT p.id, p.slug, p.name, o.name AS "organizationName", l.city, l.state, p.status, p.origin, p.content_updated_at AS "contentUpdatedAt",
  to_char(s.attested_on, 'YYYY-MM-DD') AS "attestedOn",
  EXISTS (SELECT FROM listing_revision r WHERE r.listing_id = p.id AND r.state = 'DRAFT') AS "hasDraft",
  (SELECT count(*)::int FROM listing_report r WHERE r.listing_id = p.id AND r.status = 'OPEN') AS "openReports",
  coalesce((SELECT string_agg(concat_ws(' ', d.kind, d.year, d.band, d.who), '; ' ORDER BY d.year, d.id) FROM disclosure d
    WHERE d.listing_id = p.id AND NOT EXISTS (SELECT FROM disclosure_correction c WHERE c.disclosure_id = d.id)), '') AS disclosures
FROM page p JOIN organization o ON o.id = p.organization_id JOIN location l ON l.id = p.location_id JOIN healthcare_service s ON s.id = p.service_id
ORDER BY p.name, p.id`;

/** A text that stands for itself in LIKE. */
const literal = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

@Injectable()
export class ListingsQuery {
  /** At most `limit` rows after a place; listings are public facts, so no right narrows them. */
  async page(reader: Reader, filter: DeskFilter, after: Place | null, limit: number): Promise<readonly DeskRow[]> {
    const { query, status, state, hasDraft } = filter;
    const { rows } = await sql(reader).query<DeskRow>(page, [
      query === null ? null : `%${literal(query)}%`,
      status,
      state,
      hasDraft,
      after?.name ?? null,
      after?.id ?? null,
      limit,
    ]);
    return rows;
  }
}
