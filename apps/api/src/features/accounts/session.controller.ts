/** The session at hand: who one is in it, what it misses, proving oneself once more, and leaving. */
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { door } from '../../platform/auth/acting.ts';
import { clearCookie } from '../../platform/auth/cookies.ts';
import { Database } from '../../platform/database/database.ts';
import { HalfSignedIn } from '../../platform/http/access.ts';
import { ApiProblems, malformed, problem } from '../../platform/http/problems.ts';
import { SecondFactorRequest, SessionStateResponse } from './accounts.dto.ts';
import { AccountsStore } from './accounts.store.ts';
import { SecondFactors } from './second-factor.service.ts';
import { SessionStates } from './session-state.query.ts';

@ApiTags('accounts')
@Controller(['account/session', 'staff/account/session'])
@HalfSignedIn()
export class SessionController {
  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly states: SessionStates,
    private readonly factors: SecondFactors,
  ) {}

  @Get()
  @ApiOkResponse({ type: SessionStateResponse })
  read(@CurrentActor() actor: Actor): Promise<SessionStateResponse> {
    return this.database.as(door, async (tx) => {
      const account = await this.store.find(tx, actor.personId);
      if (!account) throw problem('unauthenticated');
      return this.states.of(tx, account, actor);
    });
  }

  @Post('second-factor')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionStateResponse })
  @ApiProblems(401, 422)
  bring(
    @CurrentActor() actor: Actor,
    @Body() { code, recoveryCode }: SecondFactorRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionStateResponse> {
    const at = { actor, request, response };
    if (code !== undefined && recoveryCode === undefined) return this.factors.bring('totp', at);
    if (recoveryCode !== undefined && code === undefined) return this.factors.bring('recovery', at);
    throw malformed({ pointer: '', detail: 'must have either a code or a recovery code' });
  }

  @Post('sign-out')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.factors.leave(actor);
    clearCookie(response, actor.door);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }
}
