/** Takes off the shelves what is over: only the worker's role may delete most of it. */
import { Injectable } from '@nestjs/common';
import type { RetentionClass } from '@open-window/domain/retention.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';
import { isOver, shelves } from './retention.query.ts';

/** So many of a class at once: a night after a long pause must not hold a lock for minutes. */
export const batch = 5000;

@Injectable()
export class RetentionStore {
  /** How many are gone. */
  remove(tx: Tx, name: RetentionClass, before: Date): Promise<number> {
    const [table, key] = [Prisma.raw(shelves[name].table), Prisma.raw(shelves[name].key)];
    return rows(tx).$executeRaw`
      DELETE FROM ${table} WHERE ${key} IN (SELECT shelf.${key} FROM ${table} shelf WHERE ${isOver(name, before)} LIMIT ${batch})`;
  }

  /** What was sealed under the keys of these rows does not open again. How many rows. */
  async destroyKeys(tx: Tx, name: RetentionClass, before: Date, destroyedAt: Date): Promise<number> {
    return this.destroy(tx, await this.idsOf(tx, name, before), destroyedAt);
  }

  /** That, and nothing leads from the rows to anybody: a case stays for the figures of its month. How many. */
  async unlink(tx: Tx, name: RetentionClass, before: Date, destroyedAt: Date): Promise<number> {
    const ids = await this.idsOf(tx, name, before);
    await rows(tx).$executeRaw`
      UPDATE risk_case SET person_id = NULL, source_id = gen_random_uuid() WHERE id = ANY(${ids}::uuid[])`;
    return this.destroy(tx, ids, destroyedAt);
  }

  /** Gone for people at once; their bytes follow with the next sweep of files. */
  async abandonFiles(tx: Tx, name: RetentionClass, before: Date): Promise<number> {
    const id = { in: await this.idsOf(tx, name, before) };
    const gone = { state: 'GONE', nameSealed: '', ticketHash: null, revision: { increment: 1 } };
    return (await rows(tx).storedFile.updateMany({ where: { id }, data: gone })).count;
  }

  /** Drafts that are over: whoever writes at this moment is faster, or finds it ended. How many. */
  async endDrafts(tx: Tx, name: RetentionClass, before: Date, endedAt: Date): Promise<number> {
    const ended = await rows(tx).$queryRaw<{ id: string; clinicalKey: string }[]>`
      UPDATE application shelf SET status = 'EXPIRED', ended_at = ${endedAt}, revision = revision + 1
      WHERE ${isOver(name, before)} AND shelf.id IN (SELECT shelf.id FROM application shelf WHERE ${isOver(name, before)} LIMIT ${batch})
      RETURNING shelf.id, shelf.clinical_key AS "clinicalKey"`;
    if (ended.length === 0) return 0;
    const ids = ended.map(({ id }) => id);
    await rows(tx).$executeRaw`
      INSERT INTO application_move (application_id, number, action, from_status, to_status, moved_at)
      SELECT m.application_id, max(m.number) + 1, 'expire', 'DRAFT', 'EXPIRED', ${endedAt} FROM application_move m
      WHERE m.application_id = ANY (${ids}::uuid[]) GROUP BY m.application_id`;
    await this.destroy(tx, [...ids, ...ended.map(({ clinicalKey }) => clinicalKey)], endedAt);
    return ended.length;
  }

  /** How many were asked for. */
  private async destroy(tx: Tx, ids: readonly string[], destroyedAt: Date): Promise<number> {
    await rows(tx).dataKey.updateMany({
      where: { subjectId: { in: [...ids] }, wrapped: { not: null } },
      data: { wrapped: null, destroyedAt },
    });
    return ids.length;
  }

  async idsOf(tx: Tx, name: RetentionClass, before: Date): Promise<string[]> {
    const [table, key] = [Prisma.raw(shelves[name].table), Prisma.raw(shelves[name].key)];
    const found = await rows(tx).$queryRaw<{ id: string }[]>`
      SELECT DISTINCT shelf.${key} AS id FROM ${table} shelf WHERE ${isOver(name, before)} LIMIT ${batch}`;
    return found.map(({ id }) => id);
  }
}
