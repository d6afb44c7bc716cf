/** Factors of one's own: the authenticator app, recovery codes, the passphrase, and proving oneself once more. */
import { Body, Controller, Delete, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Elevated, HalfSignedIn, Requires } from '../../platform/http/access.ts';
import { ApiProblems, malformed } from '../../platform/http/problems.ts';
import {
  ElevationResponse,
  PassphraseRequest,
  RecoveryCodesResponse,
  Said,
  TotpCodeRequest,
  TotpEnrolmentResponse,
} from './accounts.dto.ts';
import { OwnFactors } from './own-factors.service.ts';
import { ElevationRequest, PasskeyOptionsResponse } from './passkeys.dto.ts';
import { SecondFactors } from './second-factor.service.ts';

@ApiTags('accounts')
@Controller(['account', 'staff/account'])
@Requires('account.own')
export class FactorsController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly own: OwnFactors,
  ) {}

  @Post('totp/enrolments')
  @HalfSignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: TotpEnrolmentResponse })
  @ApiProblems(409)
  beginTotp(@CurrentActor() actor: Actor): Promise<TotpEnrolmentResponse> {
    return this.factors.begin(actor);
  }

  @Post('totp')
  @HalfSignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesResponse })
  @ApiProblems(409, 422)
  confirmTotp(
    @CurrentActor() actor: Actor,
    @Body() { code }: TotpCodeRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecoveryCodesResponse> {
    return this.factors.confirm(code, { actor, request, response });
  }

  @Delete('totp')
  @Elevated()
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiProblems(409)
  removeTotp(@CurrentActor() actor: Actor): Promise<void> {
    return this.factors.removeTotp(actor);
  }

  @Post('recovery-codes')
  @Elevated()
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesResponse })
  async renewRecoveryCodes(@CurrentActor() actor: Actor): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.factors.newRecoveryCodes(actor) };
  }

  @Put('passphrase')
  @Elevated()
  @ApiOkResponse({ type: Said })
  @ApiProblems(422)
  async changePassphrase(@CurrentActor() actor: Actor, @Body() { passphrase }: PassphraseRequest): Promise<Said> {
    await this.own.changePassphrase(actor, passphrase);
    return { isHeard: true };
  }

  @Post('elevation/options')
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsResponse })
  challenge(@CurrentActor() actor: Actor): Promise<PasskeyOptionsResponse> {
    return this.own.challenge(actor);
  }

  @Post('elevation')
  @HttpCode(200)
  @ApiOkResponse({ type: ElevationResponse })
  @ApiProblems(422)
  async elevate(
    @CurrentActor() actor: Actor,
    @Body() { passphrase, code, ceremony, response: answer }: ElevationRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ElevationResponse> {
    const given = [passphrase, code, ceremony].filter((each) => each !== undefined).length;
    if (given !== 1 || (ceremony === undefined) !== (answer === undefined))
      throw malformed({ pointer: '', detail: 'must have exactly one proof' });
    const until = await this.factors.elevate(
      (tx, account) =>
        passphrase === undefined
          ? this.own.proven(tx, account, code, ceremony, answer)
          : this.own.provenByPassphrase(account, passphrase),
      { actor, request, response },
    );
    return { elevatedUntil: until.toISOString() };
  }
}
