/** Holds as rows. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredHold {
  readonly id: string;
  readonly personId: string;
  readonly reasonSealed: string;
  readonly placedBy: string;
  readonly placedAt: Date;
  readonly liftedBy: string | null;
  readonly liftedAt: Date | null;
}

@Injectable()
export class HoldsStore {
  insert(tx: Tx, hold: Omit<StoredHold, 'liftedBy' | 'liftedAt'>): Promise<StoredHold> {
    return rows(tx).legalHold.create({ data: hold });
  }

  of(reader: Reader, personId: string): Promise<StoredHold[]> {
    return rows(reader).legalHold.findMany({ where: { personId }, orderBy: { placedAt: 'desc' }, take: 100 });
  }

  find(tx: Tx, personId: string, id: string): Promise<StoredHold | null> {
    return rows(tx).legalHold.findFirst({ where: { id, personId } });
  }

  async lift(tx: Tx, id: string, liftedBy: string, liftedAt: Date): Promise<boolean> {
    const { count } = await rows(tx).legalHold.updateMany({
      where: { id, liftedAt: null },
      data: { liftedBy, liftedAt },
    });
    return count === 1;
  }

  async isHeld(reader: Reader, personId: string): Promise<boolean> {
    return (await rows(reader).legalHold.count({ where: { personId, liftedAt: null } })) > 0;
  }
}
