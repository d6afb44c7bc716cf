/** What the desk asked somebody for and the letters that came to them, as they read it; and an application that was closed, opened again. */
import { Inject, Injectable } from '@nestjs/common';
import { mayDo, statusAfter, type ApplicationStatus } from '@open-window/domain/application.ts';
import { addDays } from '@open-window/domain/day.ts';
import { INFORMATION_DAYS, mayReturn } from '@open-window/domain/information-request.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import { Database, type Reader, type Tx } from '../../../platform/database/database.ts';
import { isDuplicate } from '../../../platform/database/failures.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { staleRevision } from '../../../platform/http/revision.ts';
import { ApplicationsStore } from '../writing/applications.store.ts';
import type { ApplicationLetterItem, AskedInformation } from './information.dto.ts';
import { askedOf, letterItemOf } from './information-reading.service.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';

interface OwnInformationRead {
  readonly asked: AskedInformation | null;
  readonly letters: ApplicationLetterItem[];
  readonly mayReturn: boolean;
}

@Injectable()
export class OwnInformation {
  constructor(
    private readonly database: Database,
    private readonly store: ApplicationsStore,
    private readonly vault: Vault,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(reader: Reader, { id, status }: { id: string; status: string }): Promise<OwnInformationRead> {
    const [asked, letters] = [await this.store.asked(reader, id), await this.store.letters(reader, id)];
    const open = await this.vault.openerOf(reader, ownKey({ id }));
    return {
      asked: asked && askedOf(asked, open),
      letters: letters.map((letter) => letterItemOf(letter, open)),
      mayReturn: status === 'CLOSED_INCOMPLETE' && (await this.returnable(reader, id)) !== null,
    };
  }

  /** Once, within its time, and while no other one of the same person goes on in the round: the database decides. */
  async reopen(actor: Actor, id: string, revision: number): Promise<void> {
    try {
      await this.database.as(actor, (tx) => this.reopened(tx, actor, id, revision));
    } catch (error) {
      throw isDuplicate(error) ? refused('ANOTHER_GOES_ON') : error;
    }
  }

  private async reopened(tx: Tx, actor: Actor, id: string, revision: number): Promise<void> {
    const held = await this.store.holdDraft(tx, id);
    if (!held || held.personId !== actor.personId) throw notFound('application');
    if (held.revision !== revision) throw staleRevision(held.revision);
    if (!mayDo(held.status, 'returnToInfo')) throw refused('WRONG_STATE');
    const number = await this.returnable(tx, id);
    if (number === null) throw refused('TOO_LATE');
    const [now, status] = [this.clock.now(), statusAfter('returnToInfo') satisfies ApplicationStatus];
    if (!(await this.store.write(tx, held, { status, endedAt: null }))) throw staleRevision(revision + 1);
    const dueOn = new Date(addDays(this.clock.today(), INFORMATION_DAYS));
    await this.store.reopenRequest(tx, id, number, { dueOn, at: now });
    await this.store.addMove(tx, {
      ...{ applicationId: id, action: 'returnToInfo', fromStatus: held.status, toStatus: status },
      ...{ movedBy: actor.personId, movedAt: now },
    });
    await this.audit.record(tx, { actor, action: 'application.returnToInfo', subject: { kind: 'application', id } });
  }

  /** Which request is open again by it; null: none may be. */
  private async returnable(reader: Reader, id: string): Promise<number | null> {
    const closed = await this.store.closedRequest(reader, id);
    if (!closed?.closedOn) return null;
    const closedOn = closed.closedOn.toISOString().slice(0, 10);
    return mayReturn(closedOn, closed.returnedAt !== null, this.clock.today()) ? closed.number : null;
  }
}
