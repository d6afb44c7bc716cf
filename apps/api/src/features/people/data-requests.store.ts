/** Requests about one's own data, as rows. */
import { Injectable } from '@nestjs/common';
import type { DataRequestKind, DataRequestState } from '@open-window/domain/data-request.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredRequest {
  readonly id: string;
  readonly personId: string;
  readonly kind: DataRequestKind;
  readonly state: DataRequestState;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly expiresAt: Date | null;
  readonly storageKey: string | null;
  readonly size: number | null;
  readonly sha256: Uint8Array | null;
}

type Change = Partial<Omit<StoredRequest, 'id' | 'personId' | 'kind' | 'sha256'>> & {
  readonly sha256?: Uint8Array<ArrayBuffer> | null;
};

@Injectable()
export class DataRequestsStore {
  async of(reader: Reader, personId: string): Promise<StoredRequest[]> {
    return (await rows(reader).dataRequest.findMany({
      where: { personId },
      orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
      take: 50,
    })) as StoredRequest[];
  }

  /** Whoever else asks for this person waits until this transaction is over. */
  async lock(tx: Tx, personId: string): Promise<void> {
    await rows(tx).$executeRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
  }

  async insert(
    tx: Tx,
    request: Pick<StoredRequest, 'personId' | 'kind' | 'state' | 'askedAt' | 'dueAt'>,
  ): Promise<StoredRequest> {
    return (await rows(tx).dataRequest.create({ data: request })) as StoredRequest;
  }

  async find(tx: Tx, id: string): Promise<StoredRequest | null> {
    return (await rows(tx).dataRequest.findUnique({ where: { id } })) as StoredRequest | null;
  }

  /** Compare-and-set: false when it is in another state by now. */
  async moveTo(tx: Tx, { id, state }: Pick<StoredRequest, 'id' | 'state'>, data: Change): Promise<boolean> {
    const { count } = await rows(tx).dataRequest.updateMany({ where: { id, state }, data });
    return count === 1;
  }

  /** Deletions whose week is over, also held ones: the hold may have been lifted. */
  async dueErasures(reader: Reader, now: Date): Promise<string[]> {
    const where = { kind: 'ERASURE', state: { in: ['ASKED', 'HELD'] }, dueAt: { lte: now } };
    const found = await rows(reader).dataRequest.findMany({ where, orderBy: { dueAt: 'asc' }, take: 100, select: { id: true } }); // prettier-ignore
    return found.map(({ id }) => id);
  }

  async expiredExports(reader: Reader, now: Date): Promise<StoredRequest[]> {
    const where = { kind: 'EXPORT', state: 'READY', expiresAt: { lte: now } };
    return (await rows(reader).dataRequest.findMany({ where, take: 100 })) as StoredRequest[];
  }

  async exportsOf(reader: Reader, personId: string): Promise<StoredRequest[]> {
    return (await rows(reader).dataRequest.findMany({
      where: { personId, storageKey: { not: null } },
    })) as StoredRequest[];
  }

  /** Whether nobody else would be left to give rights. */
  async isLastAdmin(reader: Reader, personId: string): Promise<boolean> {
    const grants = await rows(reader).roleGrant.findMany({
      where: { role: 'ADMIN', state: 'ACTIVE', person: { status: 'ACTIVE' } },
      select: { personId: true },
    });
    return grants.some((grant) => grant.personId === personId) && grants.every((grant) => grant.personId === personId);
  }

  async languageOf(reader: Reader, personId: string): Promise<'en' | 'es'> {
    const person = await rows(reader).person.findUnique({ where: { id: personId }, select: { language: true } });
    return person?.language === 'es' ? 'es' : 'en';
  }
}
