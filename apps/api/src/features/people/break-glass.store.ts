/** Broken glass as rows, and whose data was read meanwhile. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredGlass {
  readonly id: string;
  readonly personId: string;
  readonly reasonSealed: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
}

export interface Told {
  readonly id: string;
  readonly language: 'en' | 'es';
}

@Injectable()
export class BreakGlassStore {
  /** One at a time: whoever opens two at the same moment waits here for themselves. */
  async isOpen(tx: Tx, personId: string, now: Date): Promise<boolean> {
    await rows(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${personId}, 9))`;
    return (await rows(tx).breakGlass.count({ where: { personId, closedAt: null, expiresAt: { gt: now } } })) > 0;
  }

  async insert(tx: Tx, glass: Omit<StoredGlass, 'closedAt' | 'reviewedBy' | 'reviewedAt'>): Promise<void> {
    await rows(tx).breakGlass.create({ data: glass });
  }

  find(tx: Tx, id: string): Promise<StoredGlass | null> {
    return rows(tx).breakGlass.findUnique({ where: { id } });
  }

  /** Newest first, one more than asked for when there is another page. */
  page(
    reader: Reader,
    { isWaiting, now, cursor, limit }: { isWaiting: boolean; now: Date; cursor: string | null; limit: number },
  ): Promise<StoredGlass[]> {
    const isOver = { OR: [{ closedAt: { not: null } }, { expiresAt: { lte: now } }] };
    return rows(reader).breakGlass.findMany({
      where: isWaiting ? { reviewedAt: null, ...isOver } : {},
      orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      ...(cursor !== null && { cursor: { id: cursor }, skip: 1 }),
    });
  }

  async close(tx: Tx, id: string, closedAt: Date): Promise<boolean> {
    const { count } = await rows(tx).breakGlass.updateMany({ where: { id, closedAt: null }, data: { closedAt } });
    return count === 1;
  }

  async review(tx: Tx, id: string, reviewedBy: string, reviewedAt: Date): Promise<boolean> {
    const { count } = await rows(tx).breakGlass.updateMany({
      where: { id, reviewedAt: null },
      data: { reviewedBy, reviewedAt },
    });
    return count === 1;
  }

  /** Whose people still have to be told; each is marked in the same transaction, so nobody is told twice. */
  async takeUntold(tx: Tx, expiredBefore: Date, toldAt: Date): Promise<{ id: string; personId: string }[]> {
    return rows(tx).$queryRaw`
      UPDATE break_glass SET told_at = ${toldAt}
      WHERE id IN (SELECT id FROM break_glass WHERE told_at IS NULL AND expires_at <= ${expiredBefore} FOR UPDATE SKIP LOCKED LIMIT 20)
      RETURNING id, person_id AS "personId"`;
  }

  /** From the log: whoever was looked at behind this glass, but for the admin. */
  readBehind(reader: Reader, { id, personId }: { id: string; personId: string }): Promise<Told[]> {
    return rows(reader).$queryRaw<Told[]>`
      SELECT p.id, p.language FROM person p WHERE p.status = 'ACTIVE' AND p.id IN (
        SELECT e.person_id FROM audit_event e JOIN break_glass b ON b.id = ${id}::uuid
        WHERE e.actor_id = ${personId}::uuid AND e.person_id <> e.actor_id AND e.actor_as LIKE '%breakGlass%'
          AND e.at >= b.opened_at AND e.at <= coalesce(b.closed_at, b.expires_at))`;
  }
}
