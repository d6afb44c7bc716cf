/** What the law of payments asks about a team: its public version with the checks that count, and how it is listed. */
import { Injectable } from '@nestjs/common';
import { type StandingItem, standingsOf } from '@open-window/domain/check-standing.ts';
import type { ListingContent } from '@open-window/domain/listing-draft.ts';
import type { Check } from '@open-window/domain/listing.ts';
import type { ListingStatus } from '@open-window/domain/vocabulary.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

interface Found {
  readonly status: ListingStatus;
  readonly organizationId: string;
  /** Null: no version is public. */
  readonly content: ListingContent | null;
}

export interface ListedTeam {
  readonly status: ListingStatus;
  readonly standings: readonly StandingItem[];
  readonly scholarship: ListingContent['service']['scholarship'] | null;
}

@Injectable()
export class PaidTeamsQuery {
  async of(tx: Tx, listingId: string): Promise<ListedTeam | null> {
    const [found] = await rows(tx).$queryRaw<Found[]>`
      SELECT x.status::text AS status, x.organization_id AS "organizationId", r.content
      FROM listing x LEFT JOIN listing_revision r ON r.listing_id = x.id AND r.state = 'LIVE' WHERE x.id = ${listingId}::uuid`;
    if (!found) return null;
    const { status, organizationId, content } = found;
    if (content === null) return { status, standings: [], scholarship: null };
    const checks = await this.checksOf(tx, organizationId, content);
    return {
      status,
      standings: standingsOf({ ...content, organizationId, checks }),
      scholarship: content.service.scholarship,
    };
  }

  private checksOf(tx: Tx, organizationId: string, { location, service, team }: ListingContent): Promise<Check[]> {
    const people = team.map(({ practitionerId }) => practitionerId);
    return rows(tx).$queryRaw<Check[]>`
      SELECT c.id, c.item, c.target, c.target_id AS "targetId", c.method::text AS method, c.source, c.result::text AS result,
        to_char(c.performed_on, 'YYYY-MM-DD') AS "performedOn", to_char(c.next_due_on, 'YYYY-MM-DD') AS "nextDueOn"
      FROM (
        SELECT 'ORGANIZATION' AS target, organization_id AS target_id, * FROM verification_check WHERE organization_id = ${organizationId}::uuid
        UNION ALL SELECT 'LOCATION', location_id, * FROM verification_check WHERE location_id = ${location.id}::uuid
        UNION ALL SELECT 'SERVICE', service_id, * FROM verification_check WHERE service_id = ${service.id}::uuid
        UNION ALL SELECT 'PRACTITIONER', practitioner_id, * FROM verification_check WHERE practitioner_id = ANY (${people}::uuid[])
      ) c WHERE c.superseded_at IS NULL`;
  }
}
