/** How much waits, since when, and until when: one count a queue, in the name of who asks, and never further than a thousand. */
import { Injectable } from '@nestjs/common';
import { glassReviewMs } from '@open-window/domain/break-glass.ts';
import type { WorkKind } from '@open-window/domain/work.ts';
import type { Reader } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export interface Waiting {
  readonly count: number;
  readonly oldestAt: Date | null;
  readonly dueAt: Date | null;
}

interface Asked {
  readonly personId: string;
  readonly now: Date;
}

const never = Prisma.sql`NULL::timestamptz`;

/** For each queue: rows with `since` and `due`. One's own proposals wait for others. */
// prettier-ignore
const queues: Readonly<Record<WorkKind, (asked: Asked) => Prisma.Sql>> = {
  RISK: () => Prisma.sql`SELECT raised_at AS since, due_at AS due FROM risk_case WHERE state <> 'CLOSED'`,
  CONCERNS: () => Prisma.sql`SELECT raised_at AS since, due_at AS due FROM safety_concern WHERE state <> 'CLOSED'`,
  COMPLAINTS: () => Prisma.sql`SELECT received_at AS since, due_on::timestamptz AS due FROM complaint WHERE state <> 'DECIDED'`,
  DUTIES: () => Prisma.sql`SELECT due_on::timestamptz AS since, due_on::timestamptz AS due FROM complaint_duty WHERE done_at IS NULL`,
  EXCLUSIONS: () => Prisma.sql`
    SELECT first_seen_at AS since, ${never} AS due FROM exclusion_candidate WHERE state IN ('OPEN', 'NEEDS_IDENTIFIER')`,
  REPORTS: () => Prisma.sql`SELECT created_at AS since, due_on::timestamptz AS due FROM listing_report WHERE status = 'OPEN'`,
  PROBES: ({ now }) => Prisma.sql`
    SELECT p.due_on::timestamptz AS since, p.due_on::timestamptz AS due FROM contact_probe p JOIN listing x ON x.id = p.listing_id AND x.status = 'LIVE'
    WHERE p.made_on IS NULL AND p.due_on <= ${now}`,
  MONITORS: () => Prisma.sql`
    SELECT told_on::timestamptz AS since, ${never} AS due FROM monitor_event
    WHERE is_open AND kind NOT IN ('DUE_SOON', 'RULE_ENDS', 'DOCUMENT_ENDS')`,
  BROKEN_GLASS: ({ personId, now }) => Prisma.sql`
    SELECT opened_at AS since, expires_at + ${glassReviewMs}::double precision * interval '1 millisecond' AS due FROM break_glass
    WHERE reviewed_at IS NULL AND (closed_at IS NOT NULL OR expires_at <= ${now}) AND person_id <> ${personId}::uuid`,
  CASES: ({ personId }) => Prisma.sql`
    SELECT opened_at AS since, due_on::timestamptz AS due FROM vetting_case
    WHERE state IN ('RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE', 'PROPOSED', 'APPEALED')
      AND (owner_id = ${personId}::uuid OR owner_id IS NULL)`,
  PROPOSALS: ({ personId }) => Prisma.sql`
    SELECT p.proposed_at AS since, c.due_on::timestamptz AS due FROM vetting_proposal p JOIN vetting_case c ON c.id = p.case_id
    WHERE p.outcome = 'OPEN' AND p.proposed_by <> ${personId}::uuid
      AND NOT EXISTS (SELECT FROM vetting_declaration d WHERE d.case_id = p.case_id AND d.person_id = ${personId}::uuid AND d.tie <> 'NONE')
      AND NOT EXISTS (SELECT FROM verification_check k WHERE k.case_id = p.case_id AND k.performed_by = ${personId}::uuid)`,
  ROLES: ({ personId }) => Prisma.sql`
    SELECT proposed_at AS since, ${never} AS due FROM role_grant
    WHERE state = 'PROPOSED' AND proposed_by <> ${personId}::uuid AND person_id <> ${personId}::uuid`,
  INVITATIONS: ({ personId, now }) => Prisma.sql`
    SELECT created_at AS since, expires_at AS due FROM invitation
    WHERE state = 'PROPOSED' AND invited_by <> ${personId}::uuid AND expires_at > ${now}`,
  LISTING_DRAFTS: () => Prisma.sql`SELECT created_at AS since, ${never} AS due FROM listing_revision WHERE state = 'DRAFT'`,
  CLAIMS: () => Prisma.sql`
    SELECT asked_at AS since, ${never} AS due FROM candidate_claim WHERE state IN ('TO_CALL', 'TO_LOOK_UP', 'LOOKED_UP', 'WITH_STAFF')`,
  DUPLICATES: () => Prisma.sql`
    SELECT DISTINCT d.reason, d.set_key, ${never} AS since, ${never} AS due FROM candidate_duplicate d
    WHERE NOT EXISTS (SELECT FROM candidate_duplicate_decision x WHERE x.reason = d.reason AND x.set_key = d.set_key)`,
  DEAD_JOBS: () => Prisma.sql`
    SELECT created_on AS since, ${never} AS due FROM pgboss.job WHERE name LIKE '%.dead' AND state = 'created'`,
  DEAD_MAIL: () => Prisma.sql`SELECT queued_at AS since, ${never} AS due FROM mail WHERE state = 'DEAD'`,
  DOCUMENTS: () => Prisma.sql`SELECT created_at AS since, ${never} AS due FROM stored_file WHERE state = 'QUARANTINED'`,
};

@Injectable()
export class WorkQuery {
  async waiting(reader: Reader, kind: WorkKind, asked: Asked): Promise<Waiting> {
    const [found] = await rows(reader).$queryRaw<Waiting[]>`
      SELECT count(*)::int AS count, min(since) AS "oldestAt", min(due) AS "dueAt"
      FROM (SELECT * FROM (${queues[kind](asked)}) queue ORDER BY due, since LIMIT 1000) w`;
    return found ?? { count: 0, oldestAt: null, dueAt: null };
  }
}
