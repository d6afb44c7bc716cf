/** Signing in with what one remembers or holds, at either door: the address of the route says which. */
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { door } from '../../platform/auth/acting.ts';
import { doorOfPath } from '../../platform/auth/cookies.ts';
import { Database } from '../../platform/database/database.ts';
import { OpenToAll } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { SessionStateResponse, SignInRequest } from './accounts.dto.ts';
import { Guesses } from './guesses.service.ts';
import { PasskeyOptionsResponse, PasskeyProofRequest } from './passkeys.dto.ts';
import { Passkeys } from './passkeys.service.ts';
import { SignIns } from './sign-in.service.ts';

@ApiTags('accounts')
@Controller(['auth', 'staff/auth'])
@OpenToAll()
export class DoorsController {
  constructor(
    private readonly signIns: SignIns,
    private readonly passkeys: Passkeys,
    private readonly guesses: Guesses,
    private readonly database: Database,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionStateResponse })
  @ApiProblems(401, 422)
  signIn(
    @Body() { email }: SignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionStateResponse> {
    return this.signIns.withPassphrase(email, { door: doorOfPath(request.originalUrl), request, response });
  }

  @Post('passkey/options')
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsResponse })
  async challenge(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PasskeyOptionsResponse> {
    await this.guesses.ofAddress('sign-in-of-address', request, response);
    return this.database.as(door, (tx) => this.passkeys.challenge(tx));
  }

  @Post('passkey')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionStateResponse })
  @ApiProblems(401, 422)
  signInWithPasskey(
    @Body() _: PasskeyProofRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionStateResponse> {
    return this.signIns.withPasskey({ door: doorOfPath(request.originalUrl), request, response });
  }
}
