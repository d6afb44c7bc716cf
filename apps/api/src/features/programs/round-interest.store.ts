/** Addresses of those who want to be told, as rows that go once they were. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

type Bytes = Uint8Array<ArrayBuffer>;

@Injectable()
export class RoundInterestStore {
  /** The newest that was announced and takes nobody yet by its state; by the clock it may. */
  announced(reader: Reader, code: string) {
    return rows(reader).program.findFirst({
      where: { code, rounds: { some: { state: { not: 'PLANNED' } } } },
      select: {
        rounds: {
          where: { state: { in: ['ANNOUNCED', 'OPEN', 'WAITLIST'] } },
          orderBy: { id: 'desc' },
          take: 20,
          select: { id: true, state: true, opensAt: true, closesAt: true },
        },
      },
    });
  }

  find(tx: Tx, addressIndex: Bytes) {
    return rows(tx).roundInterest.findUnique({ where: { addressIndex }, select: { id: true, confirmedAt: true } });
  }

  /** False when the same address was faster. */
  async insert(tx: Tx, interest: Prisma.RoundInterestCreateManyInput): Promise<boolean> {
    return (await rows(tx).roundInterest.createMany({ data: [interest], skipDuplicates: true })).count === 1;
  }

  /** The link mailed before no longer works. */
  async ask(tx: Tx, id: string, asked: { tokenHash: Bytes; language: string; askedAt: Date }): Promise<void> {
    await rows(tx).roundInterest.updateMany({ where: { id, confirmedAt: null }, data: asked });
  }

  async confirm(tx: Tx, tokenHash: Bytes, confirmedAt: Date): Promise<void> {
    await rows(tx).roundInterest.updateMany({ where: { tokenHash, confirmedAt: null }, data: { confirmedAt } });
  }

  async forget(tx: Tx, tokenHash: Bytes): Promise<void> {
    await rows(tx).roundInterest.deleteMany({ where: { tokenHash } });
  }

  /** Rounds of which somebody wants to hear. */
  async rounds(tx: Tx) {
    return rows(tx).scholarshipRound.findMany({
      where: { interests: { some: {} } },
      orderBy: { id: 'asc' },
      select: { id: true, state: true, opensAt: true, closesAt: true },
    });
  }

  /** Some who said yes; another worker takes others. */
  confirmed(tx: Tx, roundId: string, most: number) {
    return rows(tx).$queryRaw<{ id: string; emailSealed: string; language: 'en' | 'es' }[]>`
      SELECT id::text, email_sealed AS "emailSealed", language FROM round_interest
      WHERE round_id = ${roundId}::uuid AND confirmed_at IS NOT NULL ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED`;
  }

  async drop(tx: Tx, ids: readonly string[]): Promise<void> {
    await rows(tx).roundInterest.deleteMany({ where: { id: { in: [...ids] } } });
  }

  async dropOf(tx: Tx, roundId: string): Promise<void> {
    await rows(tx).roundInterest.deleteMany({ where: { roundId } });
  }

  async dropUnconfirmed(tx: Tx, before: Date): Promise<void> {
    await rows(tx).roundInterest.deleteMany({ where: { confirmedAt: null, askedAt: { lt: before } } });
  }
}
