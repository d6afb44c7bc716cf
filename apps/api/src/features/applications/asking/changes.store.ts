/** Changes that are asked for, as rows that are added and answered once. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { Prisma } from '../../../platform/database/generated/client.ts';
import { rows } from '../../../platform/database/rows.ts';

const facts = {
  id: true,
  personId: true,
  status: true,
  language: true,
  formVersionId: true,
  submittedAt: true,
} as const satisfies Prisma.ApplicationSelect;

export type ChangingApplication = NonNullable<Awaited<ReturnType<ChangesStore['application']>>>;

@Injectable()
export class ChangesStore {
  application(reader: Reader, id: string) {
    return rows(reader).application.findUnique({ where: { id, submittedAt: { not: null } }, select: facts });
  }

  /** Whoever asks or answers about the same application waits until this transaction is over. */
  async hold(tx: Tx, id: string): Promise<void> {
    await rows(tx).$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  }

  of(reader: Reader, applicationId: string) {
    return rows(reader).applicationChange.findMany({ where: { applicationId }, orderBy: { number: 'asc' }, take: 500 });
  }

  async add(tx: Tx, change: Prisma.ApplicationChangeUncheckedCreateInput): Promise<void> {
    await rows(tx).applicationChange.createMany({ data: [change] });
  }

  /** False: somebody else answered before. */
  async answer(
    tx: Tx,
    applicationId: string,
    number: number,
    data: { state: string; reason: string | null; answeredBy: string; answeredAt: Date },
  ): Promise<boolean> {
    const where = { applicationId, number, state: 'ASKED' };
    return (await rows(tx).applicationChange.updateMany({ where, data })).count === 1;
  }
}
