/** Kept filters as rows: the database shows nobody the ones of another. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { Prisma } from '../../../platform/database/generated/client.ts';
import { rows } from '../../../platform/database/rows.ts';

@Injectable()
export class SavedFiltersStore {
  of(reader: Reader, personId: string) {
    return rows(reader).savedFilter.findMany({ where: { personId }, orderBy: [{ name: 'asc' }] });
  }

  /** Two at once count one after the other. */
  async holdAll(tx: Tx, personId: string): Promise<void> {
    await rows(tx).$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`filters ${personId}`}, 45)) IS NULL`;
  }

  async add(tx: Tx, kept: Prisma.SavedFilterUncheckedCreateInput): Promise<void> {
    await rows(tx).savedFilter.createMany({ data: [kept] });
  }

  /** False: there is none of theirs. */
  async rename(tx: Tx, personId: string, id: string, name: string): Promise<boolean> {
    return (await rows(tx).savedFilter.updateMany({ where: { id, personId }, data: { name } })).count === 1;
  }

  async remove(tx: Tx, personId: string, id: string): Promise<boolean> {
    return (await rows(tx).savedFilter.deleteMany({ where: { id, personId } })).count === 1;
  }
}
