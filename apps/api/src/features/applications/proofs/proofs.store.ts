/** Proofs of income as rows that are added and may be taken back, and the track that moves with them. */
import { Injectable } from '@nestjs/common';
import { asProduct } from '../../../platform/database/as-product.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { Prisma } from '../../../platform/database/generated/client.ts';
import { rows } from '../../../platform/database/rows.ts';

const facts = {
  id: true,
  personId: true,
  status: true,
  revision: true,
  verification: { select: { state: true } },
  snapshots: { orderBy: { number: 'desc' }, take: 1 },
} as const satisfies Prisma.ApplicationSelect;

export type ProvedApplication = NonNullable<Awaited<ReturnType<ProofsStore['application']>>>;

@Injectable()
export class ProofsStore {
  application(reader: Reader, id: string) {
    return rows(reader).application.findUnique({ where: { id, status: { not: 'DRAFT' } }, select: facts });
  }

  /** Whoever decides about the same application waits until this transaction is over. */
  async hold(tx: Tx, id: string): Promise<void> {
    await rows(tx).$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  }

  /** Newest first. Tickets that nobody used are no papers. */
  of(reader: Reader, applicationId: string) {
    const file = { state: { in: ['QUARANTINED', 'CLEAN', 'REJECTED'] } };
    return rows(reader).applicationProof.findMany({
      where: { applicationId, takenBackAt: null, file },
      orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
      take: 200,
    });
  }

  ofFile(reader: Reader, fileId: string) {
    return rows(reader).applicationProof.findUnique({
      where: { fileId },
      include: { file: { select: { state: true } } },
    });
  }

  async countClean(reader: Reader, applicationId: string): Promise<number> {
    return rows(reader).applicationProof.count({
      where: { applicationId, takenBackAt: null, file: { state: 'CLEAN' } },
    });
  }

  async add(tx: Tx, proof: Prisma.ApplicationProofUncheckedCreateInput): Promise<void> {
    await rows(tx).applicationProof.createMany({ data: [proof] });
  }

  async takeBack(tx: Tx, id: string, takenBackAt: Date): Promise<boolean> {
    return (
      (await rows(tx).applicationProof.updateMany({ where: { id, takenBackAt: null }, data: { takenBackAt } }))
        .count === 1
    );
  }

  /** Whether a person at the desk asked for one. */
  async wasAskedFor(reader: Reader, applicationId: string): Promise<boolean> {
    return (await rows(reader).applicationMove.count({ where: { applicationId, action: 'requestProof' } })) > 0;
  }

  /** By the product itself: the track, a line of the history, and whoever looks at the file looks again. */
  async move(tx: Tx, { id, status, snapshots }: ProvedApplication, action: string, state: string, movedAt: Date) {
    await asProduct(tx, async () => {
      await rows(tx).applicationVerification.updateMany({ where: { applicationId: id }, data: { state } });
      await rows(tx).application.updateMany({ where: { id }, data: { revision: { increment: 1 } } });
      const last = await rows(tx).applicationMove.aggregate({ where: { applicationId: id }, _max: { number: true } });
      const number = (last._max.number ?? 0) + 1;
      const about = { applicationId: id, number, action, fromStatus: status, toStatus: status };
      await rows(tx).applicationMove.createMany({
        data: [{ ...about, snapshot: snapshots[0]?.number ?? null, movedAt }],
      });
    });
  }
}
