/** Letters of clinicians outside as rows: one open at a time, by a link of which only the digest is kept. */
import { Injectable } from '@nestjs/common';
import { type CareLetterState, dueSince } from '@open-window/domain/care-letter.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { Prisma } from '../../../platform/database/generated/client.ts';
import { rows } from '../../../platform/database/rows.ts';

export interface StoredCareLetter {
  readonly id: string;
  readonly applicationId: string;
  readonly askedBy: string;
  readonly state: CareLetterState;
  readonly language: RoundLanguage;
  readonly emailSealed: string | null;
  readonly applicantSealed: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly reminders: number;
  readonly answerSealed: string | null;
  readonly answeredAt: Date | null;
}

const shown = {
  ...{ id: true, applicationId: true, askedBy: true, state: true, language: true, emailSealed: true, askedAt: true },
  ...{ applicantSealed: true, expiresAt: true, reminders: true, answerSealed: true, answeredAt: true },
} as const;

const over = { tokenHash: null, emailSealed: null } as const;

@Injectable()
export class CareLettersStore {
  async ofApplication(reader: Reader, applicationId: string): Promise<readonly StoredCareLetter[]> {
    const where = { applicationId };
    return (await rows(reader).careLetter.findMany({ where, orderBy: { id: 'desc' }, take: 50, select: shown })) as StoredCareLetter[]; // prettier-ignore
  }

  /** False: one is open already. */
  async insert(tx: Tx, letter: Prisma.CareLetterUncheckedCreateInput): Promise<boolean> {
    return (await rows(tx).careLetter.createMany({ data: [letter], skipDuplicates: true })).count === 1;
  }

  async cancel(tx: Tx, id: string, applicationId: string): Promise<boolean> {
    const where = { id, applicationId, state: 'ASKED' };
    return (await rows(tx).careLetter.updateMany({ where, data: { ...over, state: 'CANCELLED' } })).count === 1;
  }

  /** Those whose time is over. */
  async expire(tx: Tx, now: Date): Promise<void> {
    const where = { state: 'ASKED', expiresAt: { lte: now } };
    await rows(tx).careLetter.updateMany({ where, data: { ...over, state: 'EXPIRED' } });
  }

  async byToken(reader: Reader, tokenHash: Uint8Array<ArrayBuffer>, now: Date): Promise<StoredCareLetter | null> {
    const where = { tokenHash, state: 'ASKED', expiresAt: { gt: now } };
    return (await rows(reader).careLetter.findFirst({ where, select: shown })) as StoredCareLetter | null;
  }

  /** Whoever else holds the link waits until this transaction is over: then it is used. */
  async takeToken(tx: Tx, tokenHash: Uint8Array<ArrayBuffer>, now: Date): Promise<StoredCareLetter | null> {
    await rows(tx).$executeRaw`SELECT FROM care_letter WHERE token_hash = ${tokenHash} FOR UPDATE`;
    return this.byToken(tx, tokenHash, now);
  }

  async answer(tx: Tx, id: string, answerSealed: string, answeredAt: Date): Promise<void> {
    const data = { ...over, state: 'ANSWERED', answerSealed, answeredAt };
    await rows(tx).careLetter.updateMany({ where: { id, state: 'ASKED' }, data });
  }

  /** Of which the next reminder is due, the oldest first. */
  async due(reader: Reader, now: Date, limit: number): Promise<readonly StoredCareLetter[]> {
    const next = [0, 1].map((reminders) => ({
      reminders,
      askedAt: { lte: new Date(dueSince(reminders, now.getTime())) },
    }));
    const where = { state: 'ASKED', OR: next };
    return (await rows(reader).careLetter.findMany({ where, orderBy: { askedAt: 'asc' }, take: limit, select: shown })) as StoredCareLetter[]; // prettier-ignore
  }

  /** False: it was reminded of, answered or taken back meanwhile. */
  async remind(
    tx: Tx,
    { id, reminders: before }: StoredCareLetter,
    reminders: number,
    tokenHash: Uint8Array<ArrayBuffer>,
  ) {
    const where = { id, state: 'ASKED', reminders: before };
    return (await rows(tx).careLetter.updateMany({ where, data: { reminders, tokenHash } })).count === 1;
  }
}
