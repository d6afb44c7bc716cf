/** What the desk did, beside the application and in the log. A note is sealed under the key of the application. */
import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '@open-window/domain/application.ts';
import type { RuleCode } from '@open-window/domain/eligibility.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';
import { placeOfMoveNote } from './screening-reading.service.ts';
import { ScreeningNews } from './screening-news.service.ts';
import { ScreeningStore, type StoredFile } from './screening.store.ts';

/** Something is asked for, or a proof was not enough; what comes by letter is told with it. */
const tellsApplicant: readonly string[] = ['requestInfo', 'requestProof', 'fail'];

interface Done {
  readonly action: string;
  readonly to: ApplicationStatus;
  readonly actor: Actor;
  readonly reasons?: readonly RuleCode[];
  readonly note?: string;
}

@Injectable()
export class ScreeningHistory {
  constructor(
    private readonly store: ScreeningStore,
    private readonly vault: Vault,
    private readonly news: ScreeningNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the name of what was done. */
  async add(tx: Tx, file: StoredFile, { action, to, actor, reasons = [], note = '' }: Done): Promise<string> {
    const { id, status, snapshots } = file;
    const number = await this.store.nextMove(tx, id);
    const noteSealed =
      note === '' ? null : await this.vault.seal(tx, ownKey({ id }), placeOfMoveNote(id, number), note);
    await this.store.addMove(tx, {
      ...{ applicationId: id, number, action, fromStatus: status, toStatus: to, movedBy: actor.personId },
      ...{ reasons: [...reasons], noteSealed, snapshot: snapshots[0]?.number ?? null, movedAt: this.clock.now() },
    });
    return action;
  }

  /** Whose it is hears of what is theirs to do or to see now: that there is something, and no more. */
  async record(tx: Tx, actor: Actor, action: string, file: StoredFile): Promise<void> {
    if (tellsApplicant.includes(action)) await this.news.tell(tx, file);
    await this.news.record(tx, actor, `application.${action}`, file);
  }
}
