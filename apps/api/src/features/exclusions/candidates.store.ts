/** Questions, runs and checks as rows. A run writes all of its own in one transaction, many rows a statement. */
import { Injectable } from '@nestjs/common';
import type { AdjudicationState } from '@open-window/domain/adjudication.ts';
import type { ExclusionRow } from '@open-window/domain/exclusion.ts';
import type { MatchLine, MatchStrength } from '@open-window/domain/exclusion-match.ts';
import type { Day } from '@open-window/domain/listing.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';
import type { CountedCheck, NewCheck, Question } from './checks.service.ts';
import type { TargetKind } from './screened.query.ts';

export interface FoundCandidate {
  readonly target: TargetKind;
  readonly targetId: string;
  readonly list: string;
  readonly entryKey: string;
  readonly identityKey: string;
  readonly entry: ExclusionRow;
  readonly score: number;
  readonly strength: MatchStrength;
  readonly lines: readonly MatchLine[];
}

export interface KnownCandidate extends Question {
  readonly id: string;
  readonly entryKey: string;
  readonly identityKey: string;
  readonly revision: number;
}

/** A question that was found again, or not; `state` is what it is from now on. */
export interface ChangedCandidate extends KnownCandidate {
  readonly before: AdjudicationState;
  readonly found: FoundCandidate | null;
}

/** One run at a time writes. */
const RUN_LOCK = 0x0b5e9;
const atOnce = 2_000;

@Injectable()
export class CandidatesStore {
  async waitForTurn(tx: Tx): Promise<void> {
    await rows(tx).$queryRaw`SELECT pg_advisory_xact_lock(${RUN_LOCK}::bigint)::text`;
  }

  async isOvertaken(tx: Tx, ranAt: Date): Promise<boolean> {
    return (await rows(tx).screeningRun.count({ where: { ranAt: { gt: ranAt } } })) > 0;
  }

  async addRun(tx: Tx, run: Prisma.ScreeningRunCreateInput): Promise<string> {
    return (await rows(tx).screeningRun.create({ data: run, select: { id: true } })).id;
  }

  async known(
    reader: Reader,
    only?: { readonly target: string; readonly targetId: string },
  ): Promise<KnownCandidate[]> {
    const found = await rows(reader).exclusionCandidate.findMany({
      where: only ? { target: only.target, targetId: only.targetId } : {},
      select: { id: true, target: true, targetId: true, list: true, entryKey: true, identityKey: true, state: true, revision: true },
    }); // prettier-ignore
    return found.map((one) => ({ ...one, state: one.state as AdjudicationState }));
  }

  /** How many were new: the same question at the same time is asked once. */
  async ask(tx: Tx, found: readonly FoundCandidate[], at: Date): Promise<number> {
    let added = 0;
    for (const page of pagesOf(found))
      added += await rows(tx).$executeRaw`
        INSERT INTO exclusion_candidate (target, target_id, list, entry_key, identity_key, entry, score, strength, lines, first_seen_at, last_seen_at)
        SELECT f.target, f."targetId", f.list, f."entryKey", f."identityKey", f.entry, f.score, f.strength, f.lines, ${at}, ${at}
        FROM jsonb_to_recordset(${JSON.stringify(page)}::jsonb) f (target text, "targetId" uuid, list text, "entryKey" text, "identityKey" text,
          entry jsonb, score int, strength text, lines jsonb)
        ON CONFLICT DO NOTHING`;
    return added;
  }

  /** Those that somebody decided meanwhile stay as they were decided; their next run looks again. */
  async see(tx: Tx, changed: readonly ChangedCandidate[], at: Date): Promise<void> {
    for (const page of pagesOf(changed)) {
      const sent = JSON.stringify(page.map(({ found, ...one }) => ({ ...one, isSeen: found !== null, ...found })));
      await rows(tx).$executeRaw`
        WITH sent AS (
          SELECT * FROM jsonb_to_recordset(${sent}::jsonb) s (id uuid, before text, state text, revision int, "isSeen" boolean,
            "identityKey" text, score int, strength text, lines jsonb)
        ), changed AS (
          UPDATE exclusion_candidate c SET identity_key = s."identityKey", score = coalesce(s.score, c.score),
            strength = coalesce(s.strength, c.strength), lines = coalesce(s.lines, c.lines), state = s.state,
            last_seen_at = CASE WHEN s."isSeen" THEN ${at} ELSE c.last_seen_at END, revision = c.revision + (s.state <> s.before)::int
          FROM sent s WHERE c.id = s.id AND c.revision = s.revision
          RETURNING c.id, s.before, c.state
        )
        INSERT INTO exclusion_move (candidate_id, from_state, to_state, moved_at)
        SELECT id, before, state, ${at} FROM changed WHERE before <> state`;
    }
  }

  /** Of points 14 to 16, the result that counts: the latest day, and on the same day the gravest. */
  counted(reader: Reader, only?: { readonly target: string; readonly targetId: string }): Promise<CountedCheck[]> {
    const filter = only
      ? Prisma.sql`AND ${Prisma.raw(only.target === 'ORGANIZATION' ? 'organization_id' : 'practitioner_id')} = ${only.targetId}::uuid`
      : Prisma.empty;
    return rows(reader).$queryRaw<CountedCheck[]>`
      SELECT DISTINCT ON (practitioner_id, organization_id, item) CASE WHEN practitioner_id IS NULL THEN 'ORGANIZATION' ELSE 'PRACTITIONER' END AS target,
        coalesce(practitioner_id, organization_id)::text AS "targetId", item, result::text, source, performed_on::text AS "performedOn"
      FROM verification_check
      WHERE item BETWEEN 14 AND 16 AND superseded_at IS NULL AND num_nonnulls(practitioner_id, organization_id) = 1 ${filter}
      ORDER BY practitioner_id, organization_id, item, performed_on DESC, array_position(ARRAY['FAILED', 'EXPIRED', 'NOT_FOUND',
        'INCONCLUSIVE', 'WAIVED', 'VERIFIED_WITH_CONCERN', 'NOT_APPLICABLE', 'VERIFIED'], result::text)`;
  }

  async addChecks(tx: Tx, checks: readonly NewCheck[], performedOn: Day): Promise<void> {
    for (const page of pagesOf(checks))
      await rows(tx).$executeRaw`
        INSERT INTO verification_check (item, organization_id, practitioner_id, method, source, performed_on, result, original_result, next_due_on, source_files)
        SELECT c.item, CASE c.target WHEN 'ORGANIZATION' THEN c."targetId" END, CASE c.target WHEN 'PRACTITIONER' THEN c."targetId" END,
          'PRIMARY_SOURCE_BULK', c.source, ${performedOn}::date, c.result::check_result, c.result::check_result, c."nextDueOn", c."sourceFiles"
        FROM jsonb_to_recordset(${JSON.stringify(page)}::jsonb) c (item int, target text, "targetId" uuid, source text, result text, "nextDueOn" date,
          "sourceFiles" text[])`;
  }

  /** Listings on show of somebody who is confirmed to be excluded: all, or those of one candidate. */
  async toSuspend(reader: Reader, candidateId: string | null = null): Promise<readonly string[]> {
    const one = candidateId === null ? Prisma.empty : Prisma.sql`AND c.id = ${candidateId}::uuid`;
    const found = await rows(reader).$queryRaw<{ id: string }[]>`
      SELECT DISTINCT l.id::text FROM exclusion_candidate c JOIN listing l
        ON c.target = 'ORGANIZATION' AND l.organization_id = c.target_id
        OR c.target = 'PRACTITIONER' AND l.service_id IN (SELECT service_id FROM practitioner_role WHERE practitioner_id = c.target_id)
      WHERE c.state = 'CONFIRMED' AND l.status IN ('LIVE', 'HIDDEN_STALE') ${one} ORDER BY 1`;
    return found.map(({ id }) => id);
  }
}

function* pagesOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
}
