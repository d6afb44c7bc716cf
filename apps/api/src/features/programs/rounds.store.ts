/** Rounds as rows, with every move that they made. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

const published = {
  select: { id: true, version: true, hash: true, publishedAt: true, publishedBy: true, definition: true },
} as const;

export type StoredRound = NonNullable<Awaited<ReturnType<RoundsStore['find']>>>;
export type RoundChange = Prisma.ScholarshipRoundUncheckedUpdateManyInput;

@Injectable()
export class RoundsStore {
  find(reader: Reader, id: string) {
    return rows(reader).scholarshipRound.findUnique({
      where: { id },
      include: {
        program: { select: { code: true } },
        form: published,
        policy: published,
        funds: { select: { fundId: true }, orderBy: { fundId: 'asc' } },
        moves: { orderBy: { number: 'asc' } },
      },
    });
  }

  async hasProgram(reader: Reader, id: string): Promise<boolean> {
    return (await rows(reader).program.count({ where: { id } })) > 0;
  }

  async hasForm(reader: Reader, programId: string, id: string): Promise<boolean> {
    return (await rows(reader).formVersion.count({ where: { id, programId } })) > 0;
  }

  async hasPolicy(reader: Reader, programId: string, id: string): Promise<boolean> {
    return (await rows(reader).policyVersion.count({ where: { id, programId } })) > 0;
  }

  /** Those of them that the reader may see. */
  fundNames(reader: Reader, ids: readonly string[]) {
    return rows(reader).fund.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, name: true },
      orderBy: { id: 'asc' },
    });
  }

  /** Until the end of the transaction nobody changes what binds them. */
  async holdFunds(tx: Tx, ids: readonly string[]): Promise<void> {
    await rows(tx).$queryRaw`SELECT FROM fund WHERE id IN (${Prisma.join([...ids])}) ORDER BY id FOR SHARE`;
  }

  async insert(tx: Tx, round: Prisma.ScholarshipRoundCreateManyInput, fundIds: readonly string[]): Promise<string> {
    const { id } = await rows(tx).scholarshipRound.create({ data: round, select: { id: true } });
    await this.addFunds(tx, id, fundIds);
    return id;
  }

  /** Compare-and-set: false when somebody changed it after it was read. */
  async write(tx: Tx, { id, revision }: StoredRound, change: RoundChange): Promise<boolean> {
    const { count } = await rows(tx).scholarshipRound.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }

  async writeFunds(tx: Tx, { id, funds }: StoredRound, fundIds: readonly string[]): Promise<void> {
    const before = funds.map(({ fundId }) => fundId);
    const dropped = before.filter((fundId) => !fundIds.includes(fundId));
    if (dropped.length > 0) await rows(tx).roundFund.deleteMany({ where: { roundId: id, fundId: { in: dropped } } });
    await this.addFunds(
      tx,
      id,
      fundIds.filter((fundId) => !before.includes(fundId)),
    );
  }

  async addMove(tx: Tx, move: Prisma.RoundMoveCreateManyInput): Promise<void> {
    await rows(tx).roundMove.createMany({ data: [move] });
  }

  private async addFunds(tx: Tx, roundId: string, fundIds: readonly string[]): Promise<void> {
    await rows(tx).roundFund.createMany({ data: fundIds.map((fundId) => ({ roundId, fundId })) });
  }
}
