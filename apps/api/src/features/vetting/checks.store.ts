/** Checks and evidence as rows that are only ever added. */
import { Injectable } from '@nestjs/common';
import { waitingStates } from '@open-window/domain/adjudication.ts';
import type { CheckTarget, Day } from '@open-window/domain/listing.ts';
import type { CheckMethod, CheckResult } from '@open-window/domain/vocabulary.ts';
import type { EvidenceKind } from '@open-window/domain/vetting-check.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface NewCheckRow {
  readonly id: string;
  readonly caseId: string;
  readonly item: number;
  readonly target: CheckTarget;
  readonly targetId: string;
  readonly method: CheckMethod;
  readonly source: string;
  readonly performedOn: Day;
  readonly performedBy: string;
  readonly recordedAt: Date;
  readonly result: CheckResult;
  readonly nextDueOn: Day | null;
  readonly noteSealed: string | null;
  /** The one that no longer counts because of it. */
  readonly supersedesId: string | null;
  /** Then the first result is kept by the database, whatever is written here. */
  readonly isOverride: boolean;
  readonly findings: readonly string[];
}

export type StoredEvidence = Awaited<ReturnType<ChecksStore['evidenceOf']>>[number];

export interface NewEvidenceRow {
  readonly id: string;
  readonly caseId: string;
  readonly item: number;
  readonly target: CheckTarget;
  readonly targetId: string;
  readonly kind: EvidenceKind;
  readonly sha256: string | null;
  readonly noteSealed: string;
  readonly expiresOn: Date | null;
  readonly addedBy: string;
  readonly addedAt: Date;
}

const columnOf = {
  ORGANIZATION: 'organizationId',
  LOCATION: 'locationId',
  PRACTITIONER: 'practitionerId',
  SERVICE: 'serviceId',
} as const satisfies Record<CheckTarget, string>;

@Injectable()
export class ChecksStore {
  async insert(tx: Tx, { target, targetId, performedOn, nextDueOn, findings, ...check }: NewCheckRow): Promise<void> {
    await rows(tx).verificationCheck.createMany({
      data: [
        {
          ...check,
          [columnOf[target]]: targetId,
          findings: [...findings],
          originalResult: check.result,
          performedOn: new Date(performedOn),
          nextDueOn: nextDueOn === null ? null : new Date(nextDueOn),
        },
      ],
    });
  }

  async addEvidence(tx: Tx, evidence: NewEvidenceRow): Promise<void> {
    await rows(tx).vettingEvidence.createMany({ data: [evidence] });
  }

  /** Whether a question of the screening about the target waits for an answer, or was answered with yes. */
  async hasExclusionCandidate(reader: Reader, target: CheckTarget, targetId: string): Promise<boolean> {
    const where = { target, targetId, state: { in: ['CONFIRMED', ...waitingStates] } };
    return (await rows(reader).exclusionCandidate.count({ where })) > 0;
  }

  /** Of a whole case, or of one point of it. */
  evidenceOf(
    reader: Reader,
    caseId: string,
    point: Partial<Pick<NewEvidenceRow, 'item' | 'target' | 'targetId'>> = {},
  ) {
    return rows(reader).vettingEvidence.findMany({ where: { caseId, ...point }, orderBy: { id: 'asc' }, take: 2000 });
  }
}
