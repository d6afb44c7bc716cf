/** Files as rows: whose they are, where their bytes lie, and what became of them. Bytes and names are sealed elsewhere. */
import { Injectable } from '@nestjs/common';
import type { FilePurpose, FileState, FileUse, MediaType } from '@open-window/domain/file.ts';
import type { Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';

/** The record whose rights decide who may read a file. */
export interface OwnerRecord {
  readonly kind: 'PERSON' | 'LISTING' | 'REPORT' | 'APPLICATION' | 'TAKING';
  readonly id: string;
}

export interface NewFile {
  readonly id: string;
  /** Whose key seals it. */
  readonly personId: string | null;
  /** The key that seals it, where no person's does: of somebody without an account. */
  readonly clinicalKey: string | null;
  readonly record: OwnerRecord;
  readonly purpose: FilePurpose;
  readonly ticketHash: Uint8Array<ArrayBuffer>;
  readonly nameSealed: string;
  readonly declaredType: MediaType;
  /** As announced; no more is taken. */
  readonly size: number;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface StoredFile {
  readonly id: string;
  readonly personId: string | null;
  readonly clinicalKey: string | null;
  readonly createdBy: string;
  readonly record: OwnerRecord;
  readonly purpose: FilePurpose;
  readonly state: FileState;
  readonly reason: string | null;
  readonly nameSealed: string;
  readonly declaredType: MediaType;
  readonly size: number;
  readonly sha256: Uint8Array | null;
  readonly storageKey: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly scannedAt: Date | null;
  readonly revision: number;
}

export interface Arrival {
  readonly size: number;
  readonly sha256: Uint8Array<ArrayBuffer>;
  readonly storageKey: string;
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof rows>['storedFile']['findUnique']>>>;

const present = ({ recordKind, recordId, purpose, state, declaredType, size, ...row }: Row): StoredFile => ({
  ...row,
  record: { kind: recordKind as OwnerRecord['kind'], id: recordId },
  purpose: purpose as FilePurpose,
  state: state as FileState,
  declaredType: declaredType as MediaType,
  size: size ?? 0,
});

const here = ['TICKETED', 'QUARANTINED', 'CLEAN'];
const dayMs = 86_400_000;

@Injectable()
export class StoredFiles {
  /** Counted under a lock of the person: of two tickets at once, the second counts the first. */
  async useOf(tx: Tx, personId: string, record: OwnerRecord, now: Date): Promise<FileUse> {
    await rows(tx).$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${personId}, 1804)) IS NULL`;
    const isExpired = { state: 'TICKETED', expiresAt: { lte: now } };
    const filesOfRecord = await rows(tx).storedFile.count({
      where: { recordKind: record.kind, recordId: record.id, state: { in: here }, NOT: isExpired },
    });
    const { _sum } = await rows(tx).storedFile.aggregate({
      where: { createdBy: personId, createdAt: { gt: new Date(now.getTime() - dayMs) }, NOT: isExpired },
      _sum: { size: true },
    });
    return { filesOfRecord, bytesOfDay: _sum.size ?? 0 };
  }

  async insert(tx: Tx, { record, ...file }: NewFile): Promise<void> {
    await rows(tx).storedFile.create({
      data: { ...file, recordKind: record.kind, recordId: record.id, state: 'TICKETED' },
    });
  }

  async withTicket(tx: Tx, ticketHash: Uint8Array<ArrayBuffer>): Promise<StoredFile | null> {
    const row = await rows(tx).storedFile.findUnique({ where: { ticketHash } });
    return row && present(row);
  }

  async find(tx: Tx, id: string): Promise<StoredFile | null> {
    const row = await rows(tx).storedFile.findUnique({ where: { id } });
    return row && present(row);
  }

  /** The files of a record that are there or on their way. */
  async ofRecord(tx: Tx, { kind, id }: OwnerRecord): Promise<StoredFile[]> {
    const found = await rows(tx).storedFile.findMany({
      where: { recordKind: kind, recordId: id, state: { in: ['QUARANTINED', 'CLEAN', 'REJECTED'] } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: 200,
    });
    return found.map(present);
  }

  /** False when the ticket was used meanwhile: it works once. */
  async arrive(tx: Tx, id: string, arrival: Arrival): Promise<boolean> {
    const { count } = await rows(tx).storedFile.updateMany({
      where: { id, state: 'TICKETED' },
      data: { ...arrival, state: 'QUARANTINED', ticketHash: null, revision: { increment: 1 } },
    });
    return count === 1;
  }

  /** From the ticket straight to refused. False when it was used meanwhile. */
  async refuse(tx: Tx, id: string, reason: string, size: number): Promise<boolean> {
    const { count } = await rows(tx).storedFile.updateMany({
      where: { id, state: 'TICKETED' },
      data: { state: 'REJECTED', reason, size, ticketHash: null, revision: { increment: 1 } },
    });
    return count === 1;
  }

  /** What the scanner said. False when it is no longer in quarantine. */
  async judge(tx: Tx, { id, declaredType }: StoredFile, state: 'CLEAN' | 'REJECTED', reason: string | null, at: Date) {
    const { count } = await rows(tx).storedFile.updateMany({
      where: { id, state: 'QUARANTINED' },
      data: { state, reason, scannedAt: at, mediaType: state === 'CLEAN' ? declaredType : null, revision: { increment: 1 } }, // prettier-ignore
    });
    return count === 1;
  }

  /** Gone for people; its bytes follow. False when somebody changed it after it was read. */
  async abandon(tx: Tx, id: string, revision: number): Promise<boolean> {
    const { count } = await rows(tx).storedFile.updateMany({
      where: { id, revision },
      data: { state: 'GONE', nameSealed: '', ticketHash: null, revision: { increment: 1 } },
    });
    return count === 1;
  }

  /** The bytes are gone. */
  async forgetBytes(tx: Tx, id: string): Promise<void> {
    await rows(tx).storedFile.updateMany({ where: { id }, data: { storageKey: null, sha256: null } });
  }

  /** Nobody else scans it at the same time. Null: it is no longer waiting, or somebody is at it. */
  async takeWaiting(tx: Tx, id: string): Promise<StoredFile | null> {
    const [taken] = await rows(tx).$queryRaw<{ id: string }[]>`
      SELECT id FROM stored_file WHERE id = ${id}::uuid AND state = 'QUARANTINED' FOR UPDATE SKIP LOCKED`;
    return taken ? this.find(tx, id) : null;
  }

  async isOnHold(tx: Tx, personId: string): Promise<boolean> {
    return (await rows(tx).legalHold.count({ where: { personId, liftedAt: null } })) > 0;
  }

  /** Waiting for the scanner, longest first. */
  async waiting(tx: Tx, before: Date, atMost: number): Promise<string[]> {
    const where = { state: 'QUARANTINED', createdAt: { lt: before } };
    const found = await rows(tx).storedFile.findMany({ where, orderBy: { createdAt: 'asc' }, take: atMost, select: { id: true } }); // prettier-ignore
    return found.map(({ id }) => id);
  }

  /** Tickets that nobody used. */
  async endTickets(tx: Tx, now: Date): Promise<void> {
    await rows(tx).storedFile.updateMany({
      where: { state: 'TICKETED', expiresAt: { lte: now } },
      data: { state: 'GONE', nameSealed: '', size: 0, ticketHash: null, revision: { increment: 1 } },
    });
  }

  /** Over, and their bytes are still there. */
  async overdue(tx: Tx, atMost: number): Promise<string[]> {
    const where = { state: { in: ['GONE', 'REJECTED'] }, storageKey: { not: null } };
    const found = await rows(tx).storedFile.findMany({ where, take: atMost, select: { id: true } });
    return found.map(({ id }) => id);
  }

  /** Storage key to id of the file, or of the request whose export it is: all that should be there. */
  async storageKeys(tx: Tx): Promise<Map<string, string>> {
    const isThere = { where: { storageKey: { not: null } }, select: { id: true, storageKey: true } };
    const found = [...(await rows(tx).storedFile.findMany(isThere)), ...(await rows(tx).dataRequest.findMany(isThere))];
    return new Map(found.map(({ id, storageKey }) => [storageKey ?? '', id]));
  }

  async keptAfter(tx: Tx, after: string, atMost: number): Promise<StoredFile[]> {
    const found = await rows(tx).storedFile.findMany({
      where: { id: { gt: after }, state: { in: ['QUARANTINED', 'CLEAN'] } },
      orderBy: { id: 'asc' },
      take: atMost,
    });
    return found.map(present);
  }
}
