/** A decision as rows: compared and set, and a line for what was decided. */
import { Injectable } from '@nestjs/common';
import type { AdjudicationState } from '@open-window/domain/adjudication.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface NewMove {
  readonly id: string;
  readonly candidateId: string;
  readonly fromState: string;
  readonly toState: string;
  readonly movedBy: string;
  readonly movedAt: Date;
  readonly noteSealed: string | null;
}

@Injectable()
export class AdjudicationStore {
  /** Compare-and-set: false when somebody decided after it was read. `confirmedBy` stays for the second look at a confirmation. */
  async change(tx: Tx, id: string, revision: number, to: AdjudicationState, confirmedBy: string | null) {
    const { count } = await rows(tx).exclusionCandidate.updateMany({
      where: { id, revision },
      data: { state: to, confirmedBy, revision: { increment: 1 } },
    });
    return count === 1;
  }

  async addMove(tx: Tx, move: NewMove): Promise<void> {
    await rows(tx).exclusionMove.createMany({ data: [move] });
  }
}
