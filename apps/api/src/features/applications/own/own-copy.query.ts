/** What is kept of one application, piece by piece, as its writer takes a copy of it. */
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/database.ts';
import { rows } from '../../../platform/database/rows.ts';

@Injectable()
export class OwnCopyQuery {
  async snapshotNumbers(reader: Reader, applicationId: string): Promise<number[]> {
    const found = await rows(reader).applicationSnapshot.findMany({
      where: { applicationId },
      orderBy: { number: 'asc' },
      select: { number: true },
    });
    return found.map(({ number }) => number);
  }

  snapshot(reader: Reader, applicationId: string, number: number) {
    return rows(reader).applicationSnapshot.findUniqueOrThrow({
      where: { applicationId_number: { applicationId, number } },
      include: { clinical: { select: { sealed: true } } },
    });
  }

  signatures(reader: Reader, applicationId: string) {
    return rows(reader).applicationSignature.findMany({ where: { applicationId }, orderBy: { number: 'asc' } });
  }

  changes(reader: Reader, applicationId: string) {
    return rows(reader).applicationChange.findMany({ where: { applicationId }, orderBy: { number: 'asc' } });
  }

  consents(reader: Reader, applicationId: string) {
    return rows(reader).applicationConsent.findMany({ where: { applicationId }, orderBy: { number: 'asc' } });
  }

  messages(reader: Reader, applicationId: string) {
    return rows(reader).applicationMessage.findMany({ where: { applicationId }, orderBy: { number: 'asc' } });
  }
}
