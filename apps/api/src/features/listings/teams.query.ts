/** The teams that a provider answers for, and one of them with all that its pages show. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.ts';
import { rightsIn } from '../../platform/auth/organization-rights.ts';
import { freshThrough } from '@open-window/domain/freshness.ts';
import type { Day } from '@open-window/domain/listing.ts';
import { type MemberFile, memberStateOf } from '@open-window/domain/member-part.ts';
import { decideTeam, teamActionsOpen, teamChangesOf, type TeamFile } from '@open-window/domain/team-change.ts';
import { answerDueOn, outlineOf } from '@open-window/domain/team-outline.ts';
import type { ListingStatus } from '@open-window/domain/vocabulary.ts';
import type { Response } from 'express';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows, sql } from '../../platform/database/rows.ts';
import { setEtag } from '../../platform/http/revision.ts';
import { entryOf } from './content.service.ts';
import type { StoredListing } from './listings.store.ts';
import type { TeamItem, TeamResponse, TeamRole } from './team.dto.ts';

/** Dates of a team that stand beside its versions. */
export interface TeamDates {
  readonly attestedOn: Day | null;
  readonly submittedAt: Date | null;
  readonly savedAt: Date;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly status: ListingStatus;
  readonly organizationId: string;
  readonly isUnderReview: boolean;
  readonly hasDraft: boolean;
  readonly attestedOn: Day | null;
}

const list = `
SELECT x.id, coalesce(nullif(d.content->>'name', ''), x.name) AS name, x.status, x.organization_id AS "organizationId",
  x.review_hash IS NOT NULL AS "isUnderReview", d.listing_id IS NOT NULL AS "hasDraft", to_char(s.attested_on, 'YYYY-MM-DD') AS "attestedOn"
FROM listing x JOIN healthcare_service s ON s.id = x.service_id
LEFT JOIN listing_revision d ON d.listing_id = x.id AND d.state = 'DRAFT'
WHERE x.organization_id = ANY ($1::uuid[]) AND x.origin <> 'CANDIDATE'
ORDER BY x.name, x.id LIMIT 200`;

const roleIn = ({ grants }: Actor, organizationId: string): TeamRole =>
  grants.some((grant) => grant.organizationId === organizationId && grant.role === 'PROVIDER_OWNER')
    ? 'PROVIDER_OWNER'
    : 'PROVIDER_DELEGATE';

export const fileOf = (
  { status, live, draft, reviewHash, organizationId }: StoredListing,
  areMembersConfirmed: boolean,
  actor: Actor,
): TeamFile => ({
  status,
  live,
  draft,
  isUnderReview: reviewHash !== null,
  areMembersConfirmed,
  rights: rightsIn(actor, organizationId),
});

@Injectable()
export class TeamsQuery {
  async own(reader: Reader, actor: Actor): Promise<readonly TeamItem[]> {
    const ids = actor.grants.flatMap(({ organizationId }) => (organizationId === null ? [] : [organizationId]));
    const { rows: own } = await sql(reader).query<Row>(list, [ids]);
    return own.map(({ organizationId, attestedOn, ...row }) => ({
      ...row,
      role: roleIn(actor, organizationId),
      attestedThrough: attestedOn && freshThrough(attestedOn),
    }));
  }

  async dates(tx: Tx, id: string): Promise<TeamDates> {
    const [found] = await rows(tx).$queryRaw<TeamDates[]>`
      SELECT to_char(s.attested_on, 'YYYY-MM-DD') AS "attestedOn", d.submitted_at AS "submittedAt",
        coalesce(d.written_at, d.created_at, x.content_updated_at) AS "savedAt"
      FROM listing x JOIN healthcare_service s ON s.id = x.service_id
      LEFT JOIN listing_revision d ON d.listing_id = x.id AND d.state = 'DRAFT'
      WHERE x.id = ${id}::uuid`;
    return found ?? { attestedOn: null, submittedAt: null, savedAt: new Date(0) };
  }

  /** Of the version that is being written. Only its people, and the desk, see what members answered. */
  async areMembersConfirmed(tx: Tx, id: string): Promise<boolean> {
    const found = await rows(tx).$queryRaw<MemberFile[]>`
      SELECT hash, false AS "isInvited", true AS "isHere", answer, answered_hash AS "answeredHash"
      FROM team_member WHERE listing_id = ${id}::uuid`;
    return found.every((member) => memberStateOf(member) === 'CONFIRMED');
  }
}

export interface Team {
  readonly listing: StoredListing;
  readonly dates: TeamDates;
  readonly areMembersConfirmed: boolean;
}

/** Its version goes out as ETag. */
export function presentTeam(
  { listing, dates: known, areMembersConfirmed }: Team,
  actor: Actor,
  response: Response,
): TeamResponse {
  const { id, slug, status, organizationId, revision, live, draft } = listing;
  const { attestedOn, submittedAt, savedAt } = known;
  setEtag(response, revision);
  const file = fileOf(listing, areMembersConfirmed, actor);
  const shown = draft ?? live;
  const decision = decideTeam(file, 'submit');
  const submittedOn = file.isUnderReview ? (submittedAt?.toISOString().slice(0, 10) ?? null) : null;
  return {
    id,
    slug,
    name: shown?.name || listing.name,
    status,
    role: roleIn(actor, organizationId),
    revision,
    isUnderReview: file.isUnderReview,
    submittedAt: submittedAt?.toISOString() ?? null,
    answerDueOn: submittedOn && answerDueOn(submittedOn, live !== null),
    attestedOn,
    attestedThrough: attestedOn && freshThrough(attestedOn),
    savedAt: savedAt.toISOString(),
    live: live && entryOf(live),
    draft: draft && entryOf(draft),
    changes: draft ? teamChangesOf(live, draft) : { vetted: [], free: [] },
    outline: shown ? outlineOf(shown) : [],
    objections: 'objections' in decision ? decision.objections : [],
    actionsOpen: teamActionsOpen(file),
  };
}
