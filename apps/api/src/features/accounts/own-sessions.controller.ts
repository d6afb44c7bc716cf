/** One's own sessions: seen, and ended. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audit } from '../../platform/audit/audit.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { SessionOpening } from '../../platform/auth/session-opening.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems, notFound } from '../../platform/http/problems.ts';
import {
  OwnSessionMove,
  OwnSessionParams,
  OwnSessionsMove,
  OwnSessionsResponse,
  SignInsResponse,
} from './accounts.dto.ts';
import { AccountsStore } from './accounts.store.ts';
import { OwnSessions } from './own-sessions.query.ts';

@ApiTags('accounts')
@Controller(['account', 'staff/account'])
@Requires('account.own')
export class OwnSessionsController {
  constructor(
    private readonly database: Database,
    private readonly query: OwnSessions,
    private readonly store: AccountsStore,
    private readonly sessions: SessionOpening,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('sessions')
  @ApiOkResponse({ type: OwnSessionsResponse })
  async list(@CurrentActor() actor: Actor): Promise<OwnSessionsResponse> {
    return { items: await this.database.as(actor, (tx) => this.query.list(tx, actor, this.clock.now())) };
  }

  @Post('sessions/:id/moves')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnSessionsResponse })
  @ApiProblems(422)
  async end(
    @CurrentActor() actor: Actor,
    @Param() { id }: OwnSessionParams,
    @Body() _: OwnSessionMove,
  ): Promise<OwnSessionsResponse> {
    const { personId } = actor;
    await this.database.as(actor, async (tx) => {
      if (!(await this.store.endSession(tx, personId, id, this.clock.now()))) throw notFound('session');
      await this.audit.record(tx, { actor, action: 'session.end', subject: { kind: 'session', id }, personId });
    });
    return this.list(actor);
  }

  @Post('sessions/moves')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnSessionsResponse })
  @ApiProblems(422)
  async endOthers(@CurrentActor() actor: Actor, @Body() _: OwnSessionsMove): Promise<OwnSessionsResponse> {
    const { personId, sessionId } = actor;
    await this.database.as(actor, async (tx) => {
      await this.sessions.endAll(tx, personId, sessionId);
      await this.audit.record(tx, {
        actor,
        action: 'session.endOthers',
        subject: { kind: 'person', id: personId },
        personId,
      });
    });
    return this.list(actor);
  }

  @Get('sign-ins')
  @ApiOkResponse({ type: SignInsResponse })
  async signIns(@CurrentActor() actor: Actor): Promise<SignInsResponse> {
    return { items: await this.database.as(actor, (tx) => this.query.signIns(tx, actor)) };
  }
}
