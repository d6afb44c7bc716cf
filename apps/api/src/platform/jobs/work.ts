/** Does one job: its effect and the note that it is done are one transaction, so that neither is without the other. */
import { fromPrisma, type PgBoss } from 'pg-boss';
import { job as acting } from '../auth/acting.ts';
import type { Database } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import type { JobPreparation } from './jobs.ts';
import type { JobData, JobName } from './queues.ts';

/** It was given to another worker while this one stood still: what this one did is taken back. */
export class StaleJob extends Error {
  override readonly name = 'StaleJob';
}

export interface Attempt {
  readonly id: string;
  readonly data: JobData | null;
  /** Which attempt it is: one that was given to somebody else meanwhile is not this one any more. */
  readonly retryCount: number;
}

export async function work(
  boss: PgBoss,
  database: Database,
  name: JobName,
  prepare: JobPreparation,
  { id, data, retryCount }: Attempt,
): Promise<void> {
  const effect = await prepare(database, data ?? {});
  await database.as(acting, async (tx) => {
    await effect(tx);
    // Its types leave out what it answers.
    const { affected } = (await boss.complete(name, { id, retryCount }, {}, { db: fromPrisma(rows(tx)) })) as {
      readonly affected?: number;
    };
    if (affected !== 1) throw new StaleJob(`${name} was done by another worker.`);
  });
}
