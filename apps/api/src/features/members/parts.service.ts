/** Somebody whom teams name reads what they say of them, and of nothing else; and answers it. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { teamRoles } from '@open-window/domain/access.ts';
import { memberStateOf } from '@open-window/domain/member-part.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../platform/http/problems.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import type { OwnPart, PartAnswer } from './members.dto.ts';
import { MembersStore, type OwnSeat } from './members.store.ts';
import { Notes } from './notes.service.ts';

@Injectable()
export class PartsService {
  constructor(
    private readonly database: Database,
    private readonly store: MembersStore,
    private readonly notes: Notes,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  own(actor: Actor): Promise<readonly OwnPart[]> {
    return this.database.as(actor, async (tx) => (await this.store.own(tx, actor.personId)).map(presentPart));
  }

  /** Words that changed since they were read are not answered: they are read first. */
  answer(actor: Actor, id: string, { answer, hash, note }: PartAnswer): Promise<OwnPart> {
    if (answer === 'WRONG' && note === undefined) throw impossible({ pointer: '/note', detail: 'must say what' });
    return this.database.as(actor, async (tx) => {
      const seat = await this.seat(tx, actor, id);
      if (seat.hash !== hash) throw refused('PART_CHANGED');
      const answerId = randomUUID();
      await this.store.answer(tx, {
        id: answerId,
        seatId: seat.seatId,
        personId: actor.personId,
        answer,
        partHash: hash,
        noteSealed: answer === 'WRONG' ? await this.notes.seal(tx, actor.personId, answerId, note ?? '') : null,
        answeredAt: this.clock.now(),
      });
      const isOwnTeam = actor.grants.some(({ organizationId }) => organizationId === seat.organizationId);
      if (!isOwnTeam) await this.outbox.tell(tx, 'teamNews', { roles: teamRoles, organizationId: seat.organizationId });
      const answered = presentPart(await this.seat(tx, actor, id));
      await this.audit.record(tx, {
        actor,
        action: 'member.answer',
        subject: { kind: 'listing', id: seat.listingId },
        fields: [answer],
      });
      return answered;
    });
  }

  private async seat(tx: Tx, { personId }: Actor, id: string): Promise<OwnSeat> {
    const seat = (await this.store.own(tx, personId)).find(({ seatId }) => seatId === id);
    if (!seat) throw notFound('part');
    return seat;
  }
}

const presentPart = (seat: OwnSeat): OwnPart => ({
  id: seat.seatId,
  teamName: seat.teamName,
  state: memberStateOf(seat),
  hash: seat.hash,
  answeredAt: seat.answeredAt?.toISOString() ?? null,
  part: seat.part,
});
