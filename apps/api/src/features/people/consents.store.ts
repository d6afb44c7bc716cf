/** The ledger of consents as rows: added and withdrawn, never changed or deleted. */
import { Injectable } from '@nestjs/common';
import type { ConsentLanguage, ConsentPurpose } from '@open-window/domain/consent.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredConsent {
  readonly id: string;
  readonly personId: string;
  readonly purpose: ConsentPurpose;
  readonly textVersion: string;
  readonly textHash: Uint8Array<ArrayBuffer>;
  readonly language: ConsentLanguage;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

@Injectable()
export class ConsentsStore {
  async of(reader: Reader, personId: string): Promise<StoredConsent[]> {
    return (await rows(reader).consent.findMany({
      where: { personId },
      orderBy: [{ givenAt: 'desc' }, { id: 'asc' }],
      take: 200,
    })) as StoredConsent[];
  }

  /** What stands now. Whoever else agrees for this person waits until this transaction is over. */
  async live(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<StoredConsent | null> {
    await rows(tx).$executeRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
    const where = { personId, purpose, withdrawnAt: null };
    return (await rows(tx).consent.findFirst({ where })) as StoredConsent | null;
  }

  async insert(tx: Tx, consent: Omit<StoredConsent, 'id' | 'withdrawnAt'>): Promise<StoredConsent> {
    return (await rows(tx).consent.create({ data: consent })) as StoredConsent;
  }

  async find(tx: Tx, personId: string, id: string): Promise<StoredConsent | null> {
    return (await rows(tx).consent.findFirst({ where: { id, personId } })) as StoredConsent | null;
  }

  async withdraw(tx: Tx, id: string, withdrawnAt: Date): Promise<boolean> {
    const { count } = await rows(tx).consent.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt } });
    return count === 1;
  }
}
