/** The desk takes in what came on paper or by phone: typed into the same form, judged by the same rules, received at the moment at which it came. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { againstReceiving } from '@open-window/domain/application-taking.ts';
import type { RoundState } from '@open-window/domain/round.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../../platform/http/problems.ts';
import type { AnswersRequest, AnswersResponse } from '../writing/applications.dto.ts';
import { millisOf } from '../writing/applications.query.ts';
import { Drafts, type IsWriter } from '../writing/drafts.service.ts';
import { TakenDrafts } from './taken-drafts.service.ts';
import type { TakenListResponse, TakenResponse, TakingStart, TakingStartedResponse } from './taking.dto.ts';
import { TimeLimit } from '../writing/time-limit.service.ts';

/** Of somebody without an account: whoever may take them in. */
const isTaken: IsWriter = ({ personId }) => personId === null;

@Injectable()
export class Taking {
  constructor(
    private readonly database: Database,
    private readonly taken: TakenDrafts,
    private readonly drafts: Drafts,
    private readonly limit: TimeLimit,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<TakenListResponse> {
    return this.database.as(actor, (tx) => this.taken.list(tx));
  }

  begin(actor: Actor, { roundId, language, channel, receivedAt: came }: TakingStart): Promise<TakingStartedResponse> {
    return this.database.as(actor, async (tx) => {
      const receivedAt = new Date(came);
      const { formVersionId } = await this.demandReceivable(tx, { roundId, language, receivedAt });
      const id = randomUUID();
      await this.taken.insert(tx, actor, { id, roundId, formVersionId, language, channel, receivedAt });
      await this.audit.record(tx, { actor, action: 'application.take', subject: { kind: 'application', id } });
      return { id };
    });
  }

  /** Who read it is written down. */
  read(actor: Actor, id: string): Promise<TakenResponse> {
    return this.database.as(actor, async (tx) => {
      const shown = await this.taken.present(tx, id);
      await this.audit.record(tx, { actor, action: 'application.read', subject: { kind: 'application', id } });
      return shown;
    });
  }

  write(actor: Actor, id: string, revision: number, asked: AnswersRequest): Promise<AnswersResponse> {
    return this.drafts.write(actor, id, revision, asked, isTaken);
  }

  private async demandReceivable(
    tx: Tx,
    { roundId, language, receivedAt }: Pick<TakingStart, 'roundId' | 'language'> & { readonly receivedAt: Date },
  ): Promise<{ readonly formVersionId: string }> {
    const round = await this.taken.round(tx, roundId);
    const formVersionId = round?.formVersionId ?? null;
    if (!round || formVersionId === null) throw notFound('round');
    const takenUntil = await this.limit.untilFor(tx, round.closesAt, receivedAt);
    const given = { state: round.state as RoundState, ...millisOf(round), takenUntil };
    const blockers = againstReceiving(given, receivedAt.getTime(), this.clock.now().getTime());
    if (blockers.length > 0) throw refused(...blockers);
    if (!round.languages.includes(language))
      throw impossible({ pointer: '/language', detail: 'is not one of the form' });
    return { formVersionId };
  }
}
