/** One application of many: held, asked about again, done by the same code as one alone, and settled in the same transaction. */
import { Inject, Injectable } from '@nestjs/common';
import { isOwnWork } from '@open-window/domain/application-taking.ts';
import { isEnded } from '@open-window/domain/application.ts';
import { againstInBulk, type BulkSkip, type DeskAct } from '@open-window/domain/desk-act.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { isConflict, isTimeout, isUnreachable } from '../../../platform/database/failures.ts';
import { Log } from '../../../platform/observability/log.ts';
import { DeskActs } from '../screening/desk-acts.service.ts';
import { DeskFiles, statusOf } from '../screening/desk-files.service.ts';
import type { StoredFile } from '../screening/screening.store.ts';
import { type BulkRunHead, BulkRunsStore, type Settled } from './bulk-runs.store.ts';

@Injectable()
export class BulkItems {
  constructor(
    private readonly store: BulkRunsStore,
    private readonly files: DeskFiles,
    private readonly acts: DeskActs,
    private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One that cannot be done holds up no other; a database that is away holds up all. */
  async settle(database: Database, actor: Actor, { id, action }: BulkRunHead, number: number): Promise<void> {
    try {
      await database.as(actor, (tx) => this.attempt(tx, actor, { id, act: action as DeskAct, number }));
    } catch (error) {
      if (isConflict(error) || isTimeout(error) || isUnreachable(error)) throw error;
      this.log.failure(error);
      await database.as(actor, (tx) => this.store.settle(tx, id, number, this.settled('FAILED')));
    }
  }

  settled(reason: BulkSkip | null): Settled {
    return { state: reason === null ? 'DONE' : 'SKIPPED', reason, settledAt: this.clock.now() };
  }

  private async attempt(
    tx: Tx,
    actor: Actor,
    { id, act, number }: { readonly id: string; readonly act: DeskAct; readonly number: number },
  ): Promise<void> {
    const item = await this.store.hold(tx, id, number);
    if (!item) return;
    const file = await this.files.hold(tx, item.applicationId);
    const reason = await this.against(tx, actor, act, file, item.seenRevision);
    // Settled first: the line in the log, which everybody waits for, is the last thing.
    await this.store.settle(tx, id, number, this.settled(reason));
    if (reason === null)
      await this.files.changeHeld(tx, actor, file, item.seenRevision, () => this.acts.do(tx, actor, file, act));
  }

  private async against(tx: Tx, { personId }: Actor, act: DeskAct, file: StoredFile, seen: number) {
    const status = statusOf(file);
    // What ended may not open any more.
    const ties = isEnded(status) ? [] : await this.files.tiesOf(tx, file);
    const isOwn = isOwnWork(file.moves, personId);
    const facts = { status, ownerId: file.ownerId, isOwnWork: isOwn, ties, isChanged: file.revision !== seen };
    return againstInBulk(act, facts, personId);
  }
}
