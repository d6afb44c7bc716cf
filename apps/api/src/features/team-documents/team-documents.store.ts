/** Papers as rows that are added; one that nobody was shown may be taken back. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface NewTeamDocument {
  readonly id: string;
  readonly listingId: string;
  readonly fileId: string;
  readonly kind: string;
  readonly expiresOn: Date | null;
  readonly replacesId: string | null;
  readonly addedBy: string;
  readonly addedAt: Date;
}

@Injectable()
export class TeamDocumentsStore {
  async insert(tx: Tx, document: NewTeamDocument): Promise<void> {
    await rows(tx).teamDocument.createMany({ data: [document] });
  }

  /** False when it was handed in, or taken back already. Under a lock of the team: its version is handed in before or after, not meanwhile. */
  async takeBack(tx: Tx, listingId: string, id: string, at: Date): Promise<boolean> {
    await rows(tx).$queryRaw`SELECT id FROM listing WHERE id = ${listingId}::uuid FOR UPDATE`;
    const where = { id, listingId, takenBackAt: null };
    const { count } = await rows(tx).teamDocument.updateMany({ where, data: { takenBackAt: at } });
    return count === 1;
  }
}
