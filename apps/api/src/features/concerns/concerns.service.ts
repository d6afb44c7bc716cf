/** Takes a concern from whoever reads, tells who is on duty, and follows it to its end. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type ConcernAbout, concernDueAt, decideConcern, type Urgency } from '@open-window/domain/concern.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { newReference } from '../../platform/http/reference.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { ConcernsBell } from './concerns.bell.service.ts';
import type { ConcernMove, ConcernRequest } from './concerns.dto.ts';
import { ConcernsStore, type StoredConcern } from './concerns.store.ts';

const subjectOf = (id: string) => ({ kind: 'CONCERN', id }) as const;
const placeOf = (id: string, column: 'note_sealed' | 'outcome_note_sealed') => ({
  table: 'safety_concern',
  column,
  row: id,
});

/** Opened again, its case is called for by a clock that starts anew. */
const raisedAnew = ({ id, aboutKind, aboutId, urgency }: StoredConcern, raisedAt: Date) => ({
  ...{ id, aboutId, raisedAt },
  aboutKind: aboutKind as ConcernAbout,
  urgency: urgency as Urgency,
});

export interface OpenedConcern {
  readonly concern: StoredConcern;
  readonly note: string;
  readonly outcomeNote: string | null;
}

@Injectable()
export class ConcernsService {
  constructor(
    private readonly database: Database,
    private readonly store: ConcernsStore,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly bell: ConcernsBell,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async raise(actor: Actor, { aboutKind, aboutId: about, urgency, note }: ConcernRequest) {
    const aboutId = about ?? null;
    const [id, reference, raisedAt] = [randomUUID(), newReference(), this.clock.now()];
    const dueAt = new Date(concernDueAt(urgency, raisedAt.getTime()));
    await this.database.as(actor, async (tx) => {
      const noteSealed = await this.vault.seal(tx, subjectOf(id), placeOf(id, 'note_sealed'), note);
      await this.store.insert(tx, {
        id,
        reference,
        raisedBy: actor.personId,
        aboutKind,
        aboutId,
        urgency,
        noteSealed,
        raisedAt,
        dueAt,
      });
      await this.bell.ring(tx, { id, aboutKind, aboutId, urgency, raisedAt });
      await this.audit.record(tx, {
        actor,
        action: 'concern.raise',
        subject: { kind: 'concern', id },
        fields: ['note'],
      });
    });
    return { reference, dueAt: dueAt.toISOString() };
  }

  /** Opens the words, and says so in the log first. */
  async read(actor: Actor, id: string): Promise<OpenedConcern> {
    const opened = await this.database.as(actor, (tx) => this.open(tx, id));
    await this.audit.read(actor, {
      action: 'concern.read',
      subject: { kind: 'concern', id },
      personId: opened.concern.aboutKind === 'PERSON' ? opened.concern.aboutId : null,
      fields: ['note', 'outcomeNote'],
    });
    return opened;
  }

  async move(actor: Actor, id: string, { action, revision, outcome: said, note }: ConcernMove): Promise<OpenedConcern> {
    const outcome = said ?? null;
    return this.database.as(actor, async (tx) => {
      const before = await this.find(tx, id);
      if (before.revision !== revision) throw staleRevision(before.revision);
      const decision = decideConcern(
        { state: before.state as never, takenBy: before.takenBy },
        action,
        actor.personId,
        outcome,
      );
      if ('objections' in decision) throw refused(...decision.objections);

      const now = this.clock.now();
      const isClosed = decision.to === 'CLOSED';
      const moved = await this.store.change(tx, id, revision, {
        state: decision.to,
        takenBy: decision.to === 'OPEN' ? null : actor.personId,
        takenAt: decision.to === 'OPEN' ? null : (before.takenAt ?? now),
        closedAt: isClosed ? now : null,
        outcome: isClosed ? outcome : null,
        outcomeNoteSealed:
          isClosed && note !== undefined
            ? await this.vault.seal(tx, subjectOf(id), placeOf(id, 'outcome_note_sealed'), note)
            : before.outcomeNoteSealed,
      });
      if (!moved) throw staleRevision((await this.find(tx, id)).revision);
      const opened = await this.open(tx, id);
      if (action === 'reopen') await this.bell.ring(tx, raisedAnew(opened.concern, now));
      const ended = isClosed ? await this.bell.silence(tx, id, actor.personId, now) : [];
      for (const caseId of ended)
        await this.audit.record(tx, { actor, action: 'risk.close', subject: { kind: 'risk', id: caseId } });
      await this.audit.record(tx, { actor, action: `concern.${action}`, subject: { kind: 'concern', id } });
      return opened;
    });
  }

  private async find(tx: Tx, id: string): Promise<StoredConcern> {
    const concern = await this.store.find(tx, id);
    if (!concern) throw notFound('concern');
    return concern;
  }

  private async open(tx: Tx, id: string): Promise<OpenedConcern> {
    const concern = await this.find(tx, id);
    const { noteSealed, outcomeNoteSealed } = concern;
    return {
      concern,
      note: await this.vault.open(tx, subjectOf(id), placeOf(id, 'note_sealed'), noteSealed),
      outcomeNote:
        outcomeNoteSealed &&
        (await this.vault.open(tx, subjectOf(id), placeOf(id, 'outcome_note_sealed'), outcomeNoteSealed)),
    };
  }
}
