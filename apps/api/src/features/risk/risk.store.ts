/** Cases of risk as rows. What people write stays sealed, each case under a key of its own. */
import { Injectable } from '@nestjs/common';
import type { Call } from '@open-window/domain/risk-ladder.ts';
import { asProduct } from '../../platform/database/as-product.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export type RiskChange = Prisma.RiskCaseUncheckedUpdateManyInput;
export type StoredRisk = NonNullable<Awaited<ReturnType<RiskStore['find']>>>;

const whole = {
  moves: { orderBy: { number: 'asc' }, take: 1000 },
  calls: { orderBy: [{ calledAt: 'asc' }, { reason: 'asc' }, { personId: 'asc' }], take: 1000 },
} as const satisfies Prisma.RiskCaseInclude;

export interface NewRiskMove {
  readonly caseId: string;
  readonly number: number;
  readonly raising: number;
  readonly action: string;
  readonly toState: string;
  readonly movedBy: string;
  readonly movedAt: Date;
  readonly way: string | null;
  readonly outcome: string | null;
  readonly wordsSealed: string | null;
}

@Injectable()
export class RiskStore {
  find(reader: Reader, id: string) {
    return rows(reader).riskCase.findUnique({ where: { id }, include: whole });
  }

  /** Compare-and-set: false when somebody moved it, or it was raised again, after it was read. */
  async advance(tx: Tx, { id, revision }: StoredRisk, change: RiskChange): Promise<boolean> {
    const { count } = await rows(tx).riskCase.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }

  async addMove(tx: Tx, move: NewRiskMove): Promise<void> {
    await rows(tx).riskMove.createMany({ data: [move] });
  }

  /** The concern that a case came from ends with it; false: it was over. */
  async endConcern(tx: Tx, id: string, outcome: string, endedBy: string, at: Date): Promise<boolean> {
    const ended = await asProduct(
      tx,
      () => rows(tx).$executeRaw`
        UPDATE safety_concern SET state = 'CLOSED', outcome = ${outcome}, closed_at = ${at}, taken_by = coalesce(taken_by, ${endedBy}::uuid),
          taken_at = coalesce(taken_at, ${at}), revision = revision + 1 WHERE id = ${id}::uuid AND state <> 'CLOSED'`,
    );
    return ended === 1;
  }

  /** Those that may have to be called, locked; whoever has one of them in hand is not waited for. */
  async takeCallable(tx: Tx, now: Date, caseId: string | null, limit: number): Promise<readonly StoredRisk[]> {
    const one = caseId === null ? Prisma.empty : Prisma.sql`AND id = ${caseId}::uuid`;
    const taken = await rows(tx).$queryRaw<{ id: string }[]>`
      SELECT id FROM risk_case WHERE state <> 'CLOSED' ${one}
        AND (acknowledged_at IS NULL OR state = 'UNREACHABLE' OR (state = 'RISK_OPEN' AND due_at <= ${now}))
      ORDER BY priority, due_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
    return rows(tx).riskCase.findMany({
      where: { id: { in: taken.map(({ id }) => id) } },
      include: whole,
      orderBy: [{ priority: 'asc' }, { dueAt: 'asc' }, { id: 'asc' }],
    });
  }

  /** False: that call was made. */
  async addCall(tx: Tx, { id, raising }: StoredRisk, call: Call, calledAt: Date): Promise<boolean> {
    const data = [{ caseId: id, raising, ...call, calledAt }];
    return (await rows(tx).riskCall.createMany({ data, skipDuplicates: true })).count === 1;
  }
}
