/** All documents that stand under one person's key: for the export of their data, and for their deletion. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Jobs } from '../jobs/jobs.ts';
import { SealedFiles } from './sealed-files.ts';
import { StoredFiles } from './stored-files.ts';

export interface OwnDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

@Injectable()
export class OwnDocuments {
  constructor(
    private readonly stored: StoredFiles,
    private readonly sealed: SealedFiles,
    private readonly jobs: Jobs,
  ) {}

  /** Only what the scanner found clean. */
  async of(tx: Tx, personId: string): Promise<OwnDocument[]> {
    const found = await rows(tx).storedFile.findMany({ where: { personId, state: 'CLEAN' }, select: { id: true } });
    const documents: OwnDocument[] = [];
    for (const { id } of found) {
      const file = await this.stored.find(tx, id);
      if (!file) continue;
      const [name, bytes] = [await this.sealed.nameOf(tx, file), await this.sealed.open(tx, file)];
      documents.push({ name, mediaType: file.declaredType, bytes });
    }
    return documents;
  }

  /** Gone for people at once; their bytes follow in jobs. */
  async removeAll(tx: Tx, personId: string): Promise<void> {
    const where = { personId, state: { not: 'GONE' } };
    for (const { id, revision } of await rows(tx).storedFile.findMany({
      where,
      select: { id: true, revision: true },
    })) {
      await this.stored.abandon(tx, id, revision);
      await this.jobs.send(tx, 'file.remove', { fileId: id });
    }
  }
}
