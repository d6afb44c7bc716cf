/** The queues of the desk and of clinicians, each in the order in which applications were handed in whole, and what may be one with another. */
import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '@open-window/domain/application.ts';
import type { DuplicateRule, PairState } from '@open-window/domain/duplicate-application.ts';
import type { MedicalState } from '@open-window/domain/medical-track.ts';
import type { VerificationState } from '@open-window/domain/verification-track.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { Prisma } from '../../../platform/database/generated/client.ts';
import { rows } from '../../../platform/database/rows.ts';

export interface QueuedApplication {
  readonly id: string;
  readonly receipt: string;
  readonly status: ApplicationStatus;
  readonly round: string;
  readonly language: string;
  readonly submittedAt: string;
  readonly verification: VerificationState | null;
  readonly medical: MedicalState | null;
  readonly isFlagged: boolean;
  readonly ownerId: string | null;
  readonly hasMessage: boolean;
}

/** All that is named must be so. */
export interface QueueFilter {
  readonly status: ApplicationStatus;
  readonly roundId?: string | undefined;
  readonly language?: string | undefined;
  readonly verification?: VerificationState | undefined;
  readonly medical?: MedicalState | undefined;
  readonly isFlagged?: boolean | undefined;
  readonly ownerId?: string | undefined;
}

export interface FlaggedPair {
  readonly otherId: string;
  readonly receipt: string;
  readonly status: ApplicationStatus;
  readonly rules: readonly DuplicateRule[];
  readonly state: PairState;
  readonly resolvedBy: string | null;
}

export interface WaitingForClinician {
  readonly id: string;
  readonly receipt: string;
  readonly submittedAt: string;
}

interface Asked {
  /** The last one of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

const iso = (column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "submittedAt"`;

/** What is not said of the state means what waits. */
export function filterOf(
  search: Omit<Partial<QueueFilter>, 'ownerId'> & { readonly isMine?: boolean },
  { personId }: { readonly personId: string },
): QueueFilter {
  const { isMine, status = 'SCREENING', ...more } = search;
  const { roundId, language, verification, medical, isFlagged } = more;
  return {
    status,
    roundId,
    language,
    verification,
    medical,
    isFlagged,
    ownerId: isMine === true ? personId : undefined,
  };
}

/** Both ends of the pairs as sets, which are read once and not for each application. */
const flagged = Prisma.sql`(a.id IN (SELECT first_id FROM application_pair WHERE state = 'FLAGGED')
  OR a.id IN (SELECT second_id FROM application_pair WHERE state = 'FLAGGED'))`;

function matching(filter: QueueFilter): Prisma.Sql {
  const { status, roundId, language, verification, medical, isFlagged, ownerId } = filter;
  const conditions = [
    Prisma.sql`a.status = ${status} AND a.submitted_at IS NOT NULL`,
    roundId !== undefined && Prisma.sql`a.round_id = ${roundId}::uuid`,
    language !== undefined && Prisma.sql`a.language = ${language}`,
    verification !== undefined && Prisma.sql`a.proof_state = ${verification}`,
    medical !== undefined && Prisma.sql`a.medical_state = ${medical}`,
    ownerId !== undefined && Prisma.sql`a.owner_id = ${ownerId}::uuid`,
    isFlagged !== undefined && (isFlagged ? flagged : Prisma.sql`NOT ${flagged}`),
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== false),
    ' AND ',
  );
}

@Injectable()
export class ScreeningQuery {
  /** The page first, then what stands beside each of it: no more is looked at than is shown. */
  async page(reader: Reader, filter: QueueFilter, { after, limit }: Asked): Promise<readonly QueuedApplication[]> {
    const onwards = await this.after(reader, after, Prisma.sql`a.submitted_at, a.id`);
    return rows(reader).$queryRaw<QueuedApplication[]>`
      SELECT p.id, p.receipt, p.status, r.name AS round, p.language, ${iso(Prisma.sql`p.submitted_at`)},
        p.proof_state AS verification, p.medical_state AS medical, p.owner_id AS "ownerId",
        EXISTS (SELECT FROM application_pair f WHERE f.first_id = p.id AND f.state = 'FLAGGED')
          OR EXISTS (SELECT FROM application_pair s WHERE s.second_id = p.id AND s.state = 'FLAGGED') AS "isFlagged",
        EXISTS (SELECT FROM application_message n WHERE n.application_id = p.id AND NOT n.from_desk AND n.read_at IS NULL) AS "hasMessage"
      FROM (SELECT a.id, a.receipt, a.status, a.round_id, a.language, a.submitted_at, a.proof_state, a.medical_state, a.owner_id FROM application a
        WHERE ${matching(filter)} ${onwards} ORDER BY a.submitted_at, a.id LIMIT ${limit}) p
      JOIN scholarship_round r ON r.id = p.round_id
      ORDER BY p.submitted_at, p.id`;
  }

  async waiting(reader: Reader, { after, limit }: Asked): Promise<readonly WaitingForClinician[]> {
    const onwards = await this.after(reader, after, Prisma.sql`m.submitted_at, m.application_id`);
    return rows(reader).$queryRaw<WaitingForClinician[]>`
      SELECT p.application_id AS id, a.receipt, ${iso(Prisma.sql`p.submitted_at`)}
      FROM (SELECT m.application_id, m.submitted_at FROM application_medical m
        WHERE m.state = 'REVIEW' ${onwards} ORDER BY m.submitted_at, m.application_id LIMIT ${limit}) p
      JOIN application a ON a.id = p.application_id ORDER BY p.submitted_at, p.application_id`;
  }

  pairs(reader: Reader, id: string): Promise<FlaggedPair[]> {
    return rows(reader).$queryRaw<FlaggedPair[]>`
      SELECT x.id AS "otherId", x.receipt, x.status, p.rules, p.state, p.resolved_by AS "resolvedBy"
      FROM (SELECT second_id AS other, rules, state, resolved_by FROM application_pair WHERE first_id = ${id}::uuid
        UNION ALL SELECT first_id, rules, state, resolved_by FROM application_pair WHERE second_id = ${id}::uuid) p
      JOIN application x ON x.id = p.other ORDER BY x.submitted_at, x.id LIMIT 100`;
  }

  /** As values, so that the index leads there. */
  private async after(reader: Reader, id: string | null, columns: Prisma.Sql): Promise<Prisma.Sql> {
    if (id === null) return Prisma.empty;
    // As text: an instant of the database is finer than one of JavaScript.
    const [last] = await rows(reader).$queryRaw<{ at: string | null }[]>`
      SELECT submitted_at::text AS at FROM application WHERE id = ${id}::uuid`;
    if (!last?.at) return Prisma.sql`AND false`;
    return Prisma.sql`AND (${columns}) > (${last.at}::text::timestamptz, ${id}::uuid)`;
  }
}
