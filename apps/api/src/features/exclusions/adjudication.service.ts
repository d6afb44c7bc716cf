/** Opens a question with all that helps to answer it, and keeps the answer: what it changes is promised in the same transaction. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { adjudicate, type AdjudicationState } from '@open-window/domain/adjudication.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import type { ExclusionMoveRequest } from './adjudication.dto.ts';
import { AdjudicationQuery, type StoredCandidate } from './adjudication.query.ts';
import { AdjudicationStore } from './adjudication.store.ts';
import { ExclusionNotes } from './notes.service.ts';
import { ExclusionPromises } from './promises.service.ts';
import { whoIs } from './screened.query.ts';
import { inside } from './snapshot.query.ts';

export type OpenedCandidate = Awaited<ReturnType<AdjudicationService['open']>>;

@Injectable()
export class AdjudicationService {
  constructor(
    private readonly database: Database,
    private readonly store: AdjudicationStore,
    private readonly query: AdjudicationQuery,
    private readonly notes: ExclusionNotes,
    private readonly promises: ExclusionPromises,
    private readonly audit: Audit,
  ) {}

  async read(actor: Actor, id: string): Promise<OpenedCandidate> {
    const opened = await this.database.as(actor, async (tx) => this.open(tx, await this.find(tx, id)));
    await this.audit.read(actor, {
      action: 'exclusion.read',
      subject: { kind: 'exclusion', id },
      fields: ['entry', 'name', 'notes', 'npi'],
    });
    return opened;
  }

  async move(
    actor: Actor,
    id: string,
    { action, revision, note: said }: ExclusionMoveRequest,
  ): Promise<OpenedCandidate> {
    const note = said ?? null;
    return this.database.as(actor, async (tx) => {
      const before = await this.find(tx, id);
      if (before.revision !== revision) throw staleRevision(before.revision);
      const decision = adjudicate(before, action, actor, note);
      if ('objections' in decision) throw refused(...decision.objections);
      const { to } = decision;
      const confirmedBy = to === 'CONFIRMED' ? actor.personId : before.confirmedBy;
      if (!(await this.store.change(tx, id, revision, to, confirmedBy)))
        throw staleRevision((await this.find(tx, id)).revision);
      await this.keepMove(tx, actor, before, to, note);
      await this.promises.after(tx, before, to);
      const opened = await this.open(tx, await this.find(tx, id));
      await this.audit.record(tx, { actor, action: `exclusion.${action}`, subject: { kind: 'exclusion', id } });
      return opened;
    });
  }

  private async keepMove(tx: Tx, actor: Actor, { id, state }: StoredCandidate, to: AdjudicationState, note: string | null) {
    const move = randomUUID();
    await this.store.addMove(tx, {
      id: move,
      candidateId: id,
      fromState: state,
      toState: to,
      movedBy: actor.personId,
      movedAt: this.promises.now(),
      noteSealed: note === null ? null : await this.notes.seal(tx, id, move, note),
    });
  } // prettier-ignore

  private async find(tx: Tx, id: string): Promise<StoredCandidate> {
    const candidate = await this.query.find(tx, id);
    if (!candidate) throw notFound('exclusion');
    return candidate;
  }

  private async open(tx: Tx, candidate: StoredCandidate) {
    const { id, target, targetId } = candidate;
    const moves = [];
    for (const move of await this.query.moves(tx, id))
      moves.push({ ...move, note: move.noteSealed && (await this.notes.open(tx, id, move.id, move.noteSealed)) });
    return {
      candidate,
      who: (await whoIs(inside(tx), target, targetId)) ?? null,
      listings: await this.query.listings(tx, target, targetId),
      runs: await this.query.runs(tx, 5),
      moves,
    };
  }
}
