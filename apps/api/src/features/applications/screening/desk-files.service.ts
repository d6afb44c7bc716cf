/** An application at the desk: read; or changed, when it is held, what was seen must still stand, and what was done is written beside it, in the log and to the applicant. */
import { Inject, Injectable } from '@nestjs/common';
import { type ApplicationAction, type ApplicationStatus, isEnded, mayDo, statusAfter } from '@open-window/domain/application.ts'; // prettier-ignore
import { isOwnWork } from '@open-window/domain/application-taking.ts';
import { letterOfAction } from '@open-window/domain/application-letter.ts';
import type { DeskTie } from '@open-window/domain/desk-tie.ts';
import type { RuleCode } from '@open-window/domain/eligibility.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { staleRevision } from '../../../platform/http/revision.ts';
import { Letters } from '../asking/letters.service.ts';
import { ScreeningRuns } from './screening-run.service.ts';
import { ScreeningHistory } from './screening-history.service.ts';
import { ScreeningStore, type StoredFile } from './screening.store.ts';

export interface DoneAtDesk {
  /** A move of the status, or the name of something that leaves it. */
  readonly action: string;
  readonly moves?: ApplicationAction;
  /** Who looks after it from now on; null: nobody. */
  readonly ownerId?: string | null;
  readonly reasons?: readonly RuleCode[];
  readonly note?: string;
}

type Work<Result> = (tx: Tx, file: StoredFile) => Promise<Result>;

export const statusOf = ({ status }: StoredFile): ApplicationStatus => status as ApplicationStatus;

@Injectable()
export class DeskFiles {
  constructor(
    private readonly database: Database,
    private readonly store: ScreeningStore,
    private readonly history: ScreeningHistory,
    private readonly letters: Letters,
    private readonly runs: ScreeningRuns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read<Result>(actor: Actor, id: string, work: Work<Result>): Promise<Result> {
    return this.database.as(actor, async (tx) => work(tx, await this.find(tx, id)));
  }

  /** Locked first, so that nothing is decided by what another one is changing. */
  async change(actor: Actor, id: string, revision: number, work: Work<DoneAtDesk>): Promise<void> {
    await this.database.as(actor, async (tx) => {
      await this.changeHeld(tx, actor, await this.hold(tx, id), revision, work);
    });
  }

  /** The same of one that is held already, in a transaction of whoever acts. */
  async changeHeld(tx: Tx, actor: Actor, file: StoredFile, revision: number, work: Work<DoneAtDesk>): Promise<void> {
    if (file.revision !== revision) throw staleRevision(file.revision);
    await this.demandUntied(tx, actor, file);
    await this.changeWithin(tx, actor, file, await work(tx, file));
  }

  /** Something beside the status is decided, by somebody who may. */
  decide<Result>(actor: Actor, id: string, work: Work<Result>): Promise<Result> {
    return this.database.as(actor, async (tx) => {
      const file = await this.hold(tx, id);
      await this.demandUntied(tx, actor, file);
      return work(tx, file);
    });
  }

  /** Of a file that is held: the change itself, what is written beside it, in the log and to the applicant. */
  async changeWithin(tx: Tx, actor: Actor, file: StoredFile, done: DoneAtDesk): Promise<void> {
    const { action, moves, ownerId, ...said } = done;
    if (moves !== undefined && !mayDo(statusOf(file), moves)) throw refused('WRONG_STATE');
    const to = moves === undefined ? statusOf(file) : statusAfter(moves);
    const change = {
      ...(moves !== undefined && { status: to, endedAt: isEnded(to) ? this.clock.now() : null }),
      ...(ownerId !== undefined && { ownerId }),
    };
    if (!(await this.store.advance(tx, file.id, file.revision, change))) throw staleRevision(file.revision + 1);
    await this.history.add(tx, file, { action, to, actor, ...said });
    const letter = letterOfAction[action];
    if (letter !== undefined) await this.letters.send(tx, file, letter, actor.personId);
    await this.history.record(tx, actor, action, file);
  }

  /** Nobody decides about what is their own or their household's, or what they took in. */
  private async demandUntied(tx: Tx, actor: Actor, file: StoredFile): Promise<void> {
    if ((await this.tiesOf(tx, file)).length > 0) throw refused('TIED_TO_APPLICANT');
    if (isOwnWork(file.moves, actor.personId)) throw refused('OWN_WORK');
  }

  /** What ties whoever acts to it. */
  async tiesOf(tx: Tx, file: StoredFile): Promise<readonly DeskTie[]> {
    return this.runs.tiesTo(tx, file.id, await this.runs.answersOf(tx, file));
  }

  /** Nobody changes it until the transaction is over. */
  async hold(tx: Tx, id: string): Promise<StoredFile> {
    await this.store.hold(tx, id);
    return this.find(tx, id);
  }

  private async find(tx: Tx, id: string): Promise<StoredFile> {
    const file = await this.store.find(tx, id);
    if (!file) throw notFound('application');
    return file;
  }
}
