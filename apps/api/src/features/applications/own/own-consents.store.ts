/** Consents beside an application as rows: each yes and each no is added, and none is changed. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { Prisma } from '../../../platform/database/generated/client.ts';
import { rows } from '../../../platform/database/rows.ts';

const facts = {
  id: true,
  personId: true,
  language: true,
  endedAt: true,
  snapshots: { orderBy: { number: 'desc' }, take: 1 },
} as const satisfies Prisma.ApplicationSelect;

export type ConsentingApplication = NonNullable<Awaited<ReturnType<OwnConsentsStore['application']>>>;

@Injectable()
export class OwnConsentsStore {
  application(reader: Reader, id: string) {
    return rows(reader).application.findUnique({ where: { id }, select: facts });
  }

  /** Two who say something at once say it one after the other. */
  async hold(tx: Tx, id: string): Promise<void> {
    await rows(tx).$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  }

  said(reader: Reader, applicationId: string) {
    return rows(reader).applicationConsent.findMany({
      where: { applicationId },
      orderBy: { number: 'asc' },
      take: 1000,
    });
  }

  async add(tx: Tx, consent: Prisma.ApplicationConsentUncheckedCreateInput): Promise<void> {
    await rows(tx).applicationConsent.createMany({ data: [consent] });
  }
}
