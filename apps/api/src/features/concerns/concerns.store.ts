/** Concerns as rows. The words stay sealed; each concern has a key of its own. */
import { Injectable } from '@nestjs/common';
import type { ConcernOutcome, ConcernState } from '@open-window/domain/concern.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface NewConcern {
  readonly id: string;
  readonly reference: string;
  readonly raisedBy: string;
  readonly aboutKind: string;
  readonly aboutId: string | null;
  readonly urgency: string;
  readonly noteSealed: string;
  readonly raisedAt: Date;
  readonly dueAt: Date;
}

export interface ConcernChange {
  readonly state: ConcernState;
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
  readonly closedAt: Date | null;
  readonly outcome: ConcernOutcome | null;
  readonly outcomeNoteSealed: string | null;
}

export type StoredConcern = NonNullable<Awaited<ReturnType<ConcernsStore['find']>>>;

@Injectable()
export class ConcernsStore {
  /** Without reading it back: who raises a concern may not read the queue. */
  async insert(tx: Tx, concern: NewConcern): Promise<void> {
    await rows(tx).safetyConcern.createMany({ data: [concern] });
  }

  find(reader: Reader, id: string) {
    return rows(reader).safetyConcern.findUnique({ where: { id } });
  }

  /** Compare-and-set: false when somebody changed it after it was read. */
  async change(tx: Tx, id: string, revision: number, change: ConcernChange): Promise<boolean> {
    const { count } = await rows(tx).safetyConcern.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }
}
