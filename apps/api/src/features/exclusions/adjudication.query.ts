/** Questions and runs as their screens show them. */
import { Injectable } from '@nestjs/common';
import type { AdjudicationState } from '@open-window/domain/adjudication.ts';
import type { ExclusionRow, ListStanding } from '@open-window/domain/exclusion.ts';
import type { MatchLine, MatchStrength } from '@open-window/domain/exclusion-match.ts';
import type { Reader } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';
import type { TargetKind } from './screened.query.ts';

/** A list as a run found it. */
export interface KeptList {
  readonly list: string;
  readonly standing: ListStanding;
  readonly rows: number;
  readonly sha256: string | null;
  readonly importedAt: string | null;
  readonly isBroken: boolean;
}

export interface ListedCandidate {
  readonly id: string;
  readonly target: TargetKind;
  readonly targetId: string;
  readonly name: string;
  readonly list: string;
  readonly score: number;
  readonly strength: MatchStrength;
  readonly state: AdjudicationState;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly revision: number;
}

export interface StoredCandidate extends ListedCandidate {
  readonly entry: ExclusionRow;
  readonly lines: readonly MatchLine[];
  readonly confirmedBy: string | null;
}

export interface CandidatePage {
  readonly state: AdjudicationState | null;
  readonly list: string | null;
  readonly strength: MatchStrength | null;
  readonly after: string | null;
  readonly limit: number;
}

/** What waits comes first, and of it what was asked first. */
const rank = Prisma.sql`array_position(ARRAY['OPEN', 'NEEDS_IDENTIFIER', 'CONFIRMED', 'FALSE_POSITIVE', 'GONE'], c.state)`;

const shown = Prisma.sql`c.id::text, c.target, c.target_id::text AS "targetId", c.list, c.score, c.strength, c.state,
  c.first_seen_at AS "firstSeenAt", c.last_seen_at AS "lastSeenAt", c.revision, coalesce(
    (SELECT name FROM organization WHERE c.target = 'ORGANIZATION' AND id = c.target_id),
    (SELECT given_name || ' ' || family_name FROM practitioner WHERE c.target = 'PRACTITIONER' AND id = c.target_id),
    (SELECT concat_ws(' ', m.member ->> 'givenName', m.member ->> 'familyName') FROM listing_revision v,
       jsonb_array_elements(CASE WHEN jsonb_typeof(v.content -> 'team') = 'array' THEN v.content -> 'team' ELSE '[]' END) m (member)
     WHERE c.target = 'PRACTITIONER' AND v.state = 'DRAFT' AND m.member ->> 'practitionerId' = c.target_id::text LIMIT 1), '') AS name`;

@Injectable()
export class AdjudicationQuery {
  page(reader: Reader, { state, list, strength, after, limit }: CandidatePage): Promise<ListedCandidate[]> {
    return rows(reader).$queryRaw<ListedCandidate[]>`
      SELECT ${shown} FROM exclusion_candidate c
      WHERE (${state}::text IS NULL OR c.state = ${state}) AND (${list}::text IS NULL OR c.list = ${list})
        AND (${strength}::text IS NULL OR c.strength = ${strength})
        AND (${after}::uuid IS NULL OR (${rank}, c.id) > (SELECT ${rank}, c.id FROM exclusion_candidate c WHERE c.id = ${after}::uuid))
      ORDER BY ${rank}, c.id LIMIT ${limit + 1}`;
  }

  async find(reader: Reader, id: string): Promise<StoredCandidate | null> {
    const [found] = await rows(reader).$queryRaw<StoredCandidate[]>`
      SELECT ${shown}, c.entry, c.lines, c.confirmed_by::text AS "confirmedBy" FROM exclusion_candidate c WHERE c.id = ${id}::uuid`;
    return found ?? null;
  }

  moves(reader: Reader, candidateId: string) {
    return rows(reader).exclusionMove.findMany({ where: { candidateId }, orderBy: { id: 'asc' }, take: 200 });
  }

  /** The newest first. */
  async runs(reader: Reader, limit: number) {
    const found = await rows(reader).screeningRun.findMany({
      orderBy: [{ ranAt: 'desc' }, { id: 'desc' }],
      take: limit,
    });
    return found.map((run) => ({ ...run, lists: run.lists as unknown as readonly KeptList[] }));
  }

  listings(reader: Reader, target: string, targetId: string): Promise<{ id: string; name: string; status: string }[]> {
    return rows(reader).$queryRaw`
      SELECT DISTINCT l.id::text, l.name, l.status::text FROM listing l
      WHERE CASE ${target} WHEN 'ORGANIZATION' THEN l.organization_id = ${targetId}::uuid
        ELSE l.service_id IN (SELECT service_id FROM practitioner_role WHERE practitioner_id = ${targetId}::uuid) END
      ORDER BY l.name, 1 LIMIT 50`;
  }
}
