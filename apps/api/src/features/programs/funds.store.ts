/** Funds as rows. What is in a fund is no column: it is the sum of its entries. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export type StoredFund = NonNullable<Awaited<ReturnType<FundsStore['find']>>>;

@Injectable()
export class FundsStore {
  all(reader: Reader) {
    return rows(reader).fund.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 200 });
  }

  find(reader: Reader, id: string) {
    return rows(reader).fund.findUnique({
      where: { id },
      include: {
        rounds: {
          select: {
            round: { select: { id: true, name: true, openedAt: true, program: { select: { code: true } } } },
          },
          orderBy: { roundId: 'desc' },
          take: 200,
        },
      },
    });
  }

  /** Until the end of the transaction no round is opened with it. */
  async hold(tx: Tx, id: string): Promise<void> {
    await rows(tx).$queryRaw`SELECT FROM fund WHERE id = ${id}::uuid FOR UPDATE`;
  }

  async insert(tx: Tx, fund: Prisma.FundCreateManyInput): Promise<string> {
    return (await rows(tx).fund.create({ data: fund, select: { id: true } })).id;
  }

  /** Compare-and-set: false when somebody changed it after it was read. */
  async write(tx: Tx, { id, revision }: StoredFund, change: Prisma.FundUpdateManyMutationInput): Promise<boolean> {
    const { count } = await rows(tx).fund.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }
}
