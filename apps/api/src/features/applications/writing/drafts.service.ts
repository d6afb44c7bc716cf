/** A draft is begun once, and written in from any device: what was acknowledged stays, and nobody overwrites what they have not seen. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { handsInBy } from '@open-window/domain/application.ts';
import { intakeOf, type RoundState } from '@open-window/domain/round.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../../platform/http/problems.ts';
import { staleEtag } from '../../../platform/http/revision.ts';
import type {
  AnswersRequest,
  AnswersResponse,
  ApplicationStart,
  ApplicationStartedResponse,
} from './applications.dto.ts';
import { millisOf } from './applications.query.ts';
import { ApplicationsStore, type StoredDraft } from './applications.store.ts';
import { EarlierAnswers } from './earlier-answers.service.ts';
import { AnswersWriting } from './answers-writing.service.ts';

/** Who may write in a draft: for most, whose it is. */
export type IsWriter = (draft: StoredDraft, actor: Actor, tx: Tx) => boolean | Promise<boolean>;

const isOwn: IsWriter = ({ personId }, actor) => personId === actor.personId;

@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly store: ApplicationsStore,
    private readonly earlier: EarlierAnswers,
    private readonly writing: AnswersWriting,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begun twice, it is one: the second gets the first. */
  begin(actor: Actor, { roundId, language }: ApplicationStart): Promise<ApplicationStartedResponse> {
    return this.database.as(actor, async (tx) => {
      const round = await this.store.round(tx, roundId);
      const formVersionId = round?.formVersionId ?? null;
      if (!round || formVersionId === null) throw notFound('round');
      const intake = intakeOf({ state: round.state as RoundState, ...millisOf(round) }, this.clock.now().getTime());
      if (intake !== 'OPEN' && intake !== 'WAITLIST') throw refused('NOT_OPEN');
      if (!round.languages.includes(language))
        throw impossible({ pointer: '/language', detail: 'is not one of the form' });
      const { personId } = actor;
      const [id, now] = [randomUUID(), this.clock.now()];
      const answersSealed = await this.earlier.sealedFor(tx, id, personId, formVersionId);
      const times = { begunAt: now, writtenAt: now };
      if (!(await this.store.insert(tx, { id, roundId, personId, formVersionId, language, answersSealed, ...times })))
        return this.standing(tx, personId, roundId);
      await this.store.addMove(tx, {
        applicationId: id,
        action: 'start',
        toStatus: 'DRAFT',
        movedBy: personId,
        movedAt: now,
      });
      await this.audit.record(tx, { actor, action: 'application.start', subject: { kind: 'application', id } });
      return { id };
    });
  }

  async write(
    actor: Actor,
    id: string,
    revision: number,
    asked: AnswersRequest,
    isWriter: IsWriter = isOwn,
  ): Promise<AnswersResponse> {
    return this.database.as(actor, async (tx) => {
      const draft = await this.store.holdDraft(tx, id);
      if (!draft || !(await isWriter(draft, actor, tx))) throw notFound('application');
      // Sent again because the first answer was lost.
      if (draft.lastWrite === asked.writeId)
        return { revision: draft.revision, savedAt: draft.writtenAt.toISOString(), ...(await this.writing.again(tx, actor, draft)) }; // prettier-ignore
      if (handsInBy(draft.status) === null) throw refused('WRONG_STATE');
      if (draft.revision !== revision) throw staleEtag(draft.revision);
      const writtenAt = this.clock.now();
      const { answersSealed, raised, ofDanger } = await this.writing.write(tx, actor, draft, asked, writtenAt);
      const change = { writtenAt, language: asked.language, lastWrite: asked.writeId };
      if (!(await this.store.write(tx, draft, { ...change, ...(answersSealed !== null && { answersSealed }) })))
        throw staleEtag(revision + 1);
      const { personId } = draft;
      if (raised) await this.audit.record(tx, { actor, action: 'risk.raise', subject: { kind: 'risk', id: raised.caseId }, personId }); // prettier-ignore
      return { revision: revision + 1, savedAt: writtenAt.toISOString(), ...ofDanger };
    });
  }

  private async standing(tx: Tx, personId: string, roundId: string): Promise<ApplicationStartedResponse> {
    const id = await this.store.goingOn(tx, personId, roundId);
    if (id === null) throw refused('NOT_OPEN');
    return { id };
  }
}
