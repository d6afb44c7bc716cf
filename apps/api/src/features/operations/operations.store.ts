/** Ends a dead letter. The product may only add jobs: the function that ends one asks for the right once more, in the database. */
import { Injectable } from '@nestjs/common';
import type { DeadLetterState } from '@open-window/domain/dead-letter.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

@Injectable()
export class OperationsStore {
  /** Compare-and-set: false when somebody else was faster. */
  async end(tx: Tx, id: string, to: DeadLetterState): Promise<boolean> {
    const [row] = await rows(tx).$queryRaw<{ ended: boolean }[]>`
      SELECT pgboss.end_dead_letter(${id}::uuid, ${to === 'RETRIED'}) AS ended`;
    return row?.ended === true;
  }
}
