/** Scans of paper as rows: those of a draft, and those with which something was handed in, by their hash. */
import { Injectable } from '@nestjs/common';
import type { FileState } from '@open-window/domain/file.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import { rows } from '../../../platform/database/rows.ts';

export interface StoredScan {
  readonly id: string;
  readonly state: FileState;
  readonly sha256: Uint8Array<ArrayBuffer> | null;
}

@Injectable()
export class ScansStore {
  /** That came. Tickets that nobody used are no scans. */
  async of(reader: Reader, applicationId: string): Promise<readonly StoredScan[]> {
    const found = await rows(reader).storedFile.findMany({
      where: { recordKind: 'TAKING', recordId: applicationId, state: { in: ['QUARANTINED', 'CLEAN', 'REJECTED'] } },
      select: { id: true, state: true, sha256: true },
    });
    return found.map(({ state, ...scan }) => ({ ...scan, state: state as FileState }));
  }

  /** Those that are clean, as they are now: with this snapshot, and never changed. */
  async keep(tx: Tx, applicationId: string, number: number, scans: readonly StoredScan[]): Promise<void> {
    const data = scans.flatMap(({ id: fileId, state, sha256 }) =>
      state === 'CLEAN' && sha256 !== null ? [{ fileId, applicationId, number, sha256 }] : [],
    );
    await rows(tx).applicationScan.createMany({ data });
  }

  /** With which it was handed in; null: there is nothing that was handed in. */
  async kept(reader: Reader, applicationId: string): Promise<ReadonlySet<string> | null> {
    const where = { id: applicationId, status: { not: 'DRAFT' }, submittedAt: { not: null } };
    const application = await rows(reader).application.findUnique({ where, select: { id: true } });
    if (application === null) return null;
    const found = await rows(reader).applicationScan.findMany({ where: { applicationId }, select: { fileId: true } });
    return new Set(found.map(({ fileId }) => fileId));
  }
}
