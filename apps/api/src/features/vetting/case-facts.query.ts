/** What a case is about: the version of the team that is vetted, its fingerprint, and every check of what it consists of. */
import { Injectable } from '@nestjs/common';
import type { DeaProblem } from '@open-window/domain/dea.ts';
import type { ListingContent } from '@open-window/domain/listing-draft.ts';
import type { Check } from '@open-window/domain/listing.ts';
import type { NpiFinding } from '@open-window/domain/npi-check.ts';
import type { RuleRow } from '@open-window/domain/rule-row.ts';
import type { CheckResult, ListingStatus } from '@open-window/domain/vocabulary.ts';
import type { CaseKind } from '@open-window/domain/vetting.ts';
import type { Reader } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

/** A check with what the desk keeps beside the law. */
export interface DeskCheck extends Check {
  readonly originalResult: CheckResult;
  readonly performedBy: string | null;
  readonly recordedAt: Date;
  readonly caseId: string | null;
  readonly isOverride: boolean;
  /** Another one counts instead. */
  readonly isSuperseded: boolean;
  readonly noteSealed: string | null;
  /** What a machine, or the form of a number, found unlike. */
  readonly findings: readonly (NpiFinding | DeaProblem)[];
}

export interface CaseFacts {
  readonly listingId: string;
  readonly slug: string;
  readonly status: ListingStatus;
  readonly organizationId: string;
  readonly content: ListingContent;
  /** SHA-256 of the version as the database keeps it, hexadecimal. */
  readonly contentHash: string;
  /** Of the version that the team handed in and stands to; null: none. */
  readonly reviewHash: string | null;
  readonly checks: readonly DeskCheck[];
}

/** These are about a version that is not public yet, as long as there is one. */
export const isOfDraft = (kind: CaseKind): boolean => kind === 'INITIAL' || kind === 'CHANGE_REQUEST';

@Injectable()
export class CaseFactsQuery {
  async of(reader: Reader, listingId: string, kind: CaseKind): Promise<CaseFacts | null> {
    const first = isOfDraft(kind) ? 'DRAFT' : 'LIVE';
    const [found] = await rows(reader).$queryRaw<Omit<CaseFacts, 'checks'>[]>`
      SELECT x.id AS "listingId", x.slug, x.status::text AS status, x.organization_id AS "organizationId", x.review_hash AS "reviewHash", r.content,
        encode(sha256(convert_to(r.content::text, 'UTF8')), 'hex') AS "contentHash"
      FROM listing x JOIN listing_revision r ON r.listing_id = x.id AND r.state IN ('DRAFT', 'LIVE')
      WHERE x.id = ${listingId}::uuid ORDER BY r.state::text = ${first} DESC LIMIT 1`;
    if (!found) return null;
    const { organizationId, content } = found;
    return { ...found, checks: await this.checksOf(reader, organizationId, content) };
  }

  private checksOf(reader: Reader, organizationId: string, { location, service, team }: ListingContent) {
    const people = team.map(({ practitionerId }) => practitionerId);
    return rows(reader).$queryRaw<DeskCheck[]>`
      SELECT c.id, c.item, c.target, c.target_id AS "targetId", c.method::text AS method, c.source, c.result::text AS result,
        c.original_result::text AS "originalResult", to_char(c.performed_on, 'YYYY-MM-DD') AS "performedOn",
        to_char(c.next_due_on, 'YYYY-MM-DD') AS "nextDueOn", c.performed_by AS "performedBy", c.recorded_at AS "recordedAt",
        c.case_id AS "caseId", c.is_override AS "isOverride", c.superseded_at IS NOT NULL AS "isSuperseded", c.note_sealed AS "noteSealed",
        c.findings
      FROM (
        SELECT 'ORGANIZATION' AS target, organization_id AS target_id, * FROM verification_check WHERE organization_id = ${organizationId}::uuid
        UNION ALL SELECT 'LOCATION', location_id, * FROM verification_check WHERE location_id = ${location.id}::uuid
        UNION ALL SELECT 'SERVICE', service_id, * FROM verification_check WHERE service_id = ${service.id}::uuid
        UNION ALL SELECT 'PRACTITIONER', practitioner_id, * FROM verification_check WHERE practitioner_id = ANY (${people}::uuid[])
      ) c ORDER BY c.performed_on DESC, c.id DESC LIMIT 5000`;
  }

  /** Listings that are public and whose decision runs out by a day, without an open case. At most `limit`. */
  async dueForRecredentialing(reader: Reader, by: string, limit: number): Promise<readonly string[]> {
    const found = await rows(reader).$queryRaw<{ id: string }[]>`
      SELECT x.id FROM listing x
      WHERE x.status = 'LIVE' AND x.origin <> 'CANDIDATE'
        AND (SELECT max(c.next_due_on) FROM verification_check c WHERE c.service_id = x.service_id AND c.item = 48 AND c.superseded_at IS NULL) <= ${by}::date
        AND NOT EXISTS (SELECT FROM vetting_case v WHERE v.listing_id = x.id
          AND v.state IN ('RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE', 'PROPOSED', 'APPEALED'))
      ORDER BY x.id LIMIT ${limit}`;
    return found.map(({ id }) => id);
  }

  /** Rules of law, on whose end a result that rests on them is due again. */
  rules(reader: Reader): Promise<RuleRow[]> {
    return rows(reader).$queryRaw<RuleRow[]>`
      SELECT id::text, jurisdiction, subject, effect, valid_from::text AS "validFrom", valid_until::text AS "validUntil", source FROM rule_row`;
  }

  async isPublic(reader: Reader, listingId: string): Promise<boolean> {
    const where = { listingId, state: 'LIVE' } as const;
    return (await rows(reader).listingRevision.count({ where })) > 0;
  }

  async organizationOf(reader: Reader, listingId: string): Promise<string | null> {
    const found = await rows(reader).listing.findUnique({ where: { id: listingId }, select: { organizationId: true } });
    return found?.organizationId ?? null;
  }
}
