/** Runs with many applications as rows: what was planned, and what became of each item. Ids and codes only. */
import { Injectable } from '@nestjs/common';
import type { Grant } from '@open-window/domain/access.ts';
import { writingMoves } from '@open-window/domain/application-taking.ts';
import type { BulkItemState, BulkSkip } from '@open-window/domain/desk-act.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import { rows } from '../../../platform/database/rows.ts';

export type StoredBulkRun = NonNullable<Awaited<ReturnType<BulkRunsStore['find']>>>;
export type BulkRunHead = NonNullable<Awaited<ReturnType<BulkRunsStore['head']>>>;
export type ChosenFile = Awaited<ReturnType<BulkRunsStore['chosen']>>[number];

export interface PlannedItem {
  readonly applicationId: string;
  readonly seenRevision: number;
  readonly reason: BulkSkip | null;
}

export interface Settled {
  readonly state: Exclude<BulkItemState, 'WAITING'>;
  readonly reason: BulkSkip | null;
  readonly settledAt: Date;
}

@Injectable()
export class BulkRunsStore {
  /** As many questions for many as for one. In the order of the queue. */
  chosen(reader: Reader, ids: readonly string[]) {
    return rows(reader).application.findMany({
      where: { id: { in: [...ids] }, status: { not: 'DRAFT' }, submittedAt: { not: null } },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      select: {
        ...{ id: true, status: true, ownerId: true, revision: true },
        snapshots: { orderBy: { number: 'desc' }, take: 1 },
        moves: { where: { action: { in: [...writingMoves] } }, select: { action: true, movedBy: true } },
      },
    });
  }

  async add(
    tx: Tx,
    run: { readonly action: string; readonly plannedBy: string; readonly plannedAt: Date },
    items: readonly PlannedItem[],
  ): Promise<string> {
    const { id } = await rows(tx).bulkRun.create({ data: run, select: { id: true } });
    const data = items.map(({ reason, ...item }, at) => ({
      ...{ runId: id, number: at + 1, ...item, reason },
      state: reason === null ? 'WAITING' : 'SKIPPED',
    }));
    await rows(tx).bulkRunItem.createMany({ data });
    return id;
  }

  find(reader: Reader, id: string) {
    const application = { select: { receipt: true, status: true } };
    const items = { orderBy: { number: 'asc' }, include: { application } } as const;
    return rows(reader).bulkRun.findUnique({ where: { id }, include: { items } });
  }

  head(reader: Reader, id: string) {
    return rows(reader).bulkRun.findUnique({ where: { id } });
  }

  /** False: somebody confirmed it before. */
  async begin(tx: Tx, id: string, revision: number, confirmedAt: Date): Promise<boolean> {
    const data = { state: 'RUNNING', confirmedAt, revision: { increment: 1 } };
    return (await rows(tx).bulkRun.updateMany({ where: { id, revision, state: 'PLANNED' }, data })).count === 1;
  }

  async waiting(reader: Reader, runId: string, take: number): Promise<readonly number[]> {
    const where = { runId, state: 'WAITING' };
    const found = await rows(reader).bulkRunItem.findMany({ where, orderBy: { number: 'asc' }, take, select: { number: true } }); // prettier-ignore
    return found.map(({ number }) => number);
  }

  /** Locked, so that of two workers one does it. Null: it is settled. */
  async hold(tx: Tx, runId: string, number: number) {
    await rows(tx).$queryRaw`
      SELECT FROM bulk_run_item WHERE run_id = ${runId}::uuid AND number = ${number} FOR UPDATE`;
    return rows(tx).bulkRunItem.findUnique({ where: { runId_number: { runId, number }, state: 'WAITING' } });
  }

  async settle(tx: Tx, runId: string, number: number, settled: Settled): Promise<void> {
    await rows(tx).bulkRunItem.updateMany({ where: { runId, number, state: 'WAITING' }, data: settled });
  }

  async settleAll(tx: Tx, runId: string, settled: Settled): Promise<void> {
    await rows(tx).bulkRunItem.updateMany({ where: { runId, state: 'WAITING' }, data: settled });
  }

  /** Not while an item waits. */
  async end(tx: Tx, id: string, endedAt: Date): Promise<void> {
    await rows(tx).bulkRun.updateMany({
      where: { id, state: 'RUNNING', items: { none: { state: 'WAITING' } } },
      data: { state: 'DONE', endedAt, revision: { increment: 1 } },
    });
  }

  /** What somebody may at this moment; nothing of one whose account is not active. */
  async grantsOf(reader: Reader, personId: string): Promise<readonly Grant[]> {
    return (await rows(reader).roleGrant.findMany({
      where: { personId, state: 'ACTIVE', person: { status: 'ACTIVE' } },
      select: { role: true, organizationId: true },
    })) as Grant[];
  }
}
