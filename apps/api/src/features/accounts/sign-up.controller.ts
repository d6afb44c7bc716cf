/** Signing up, and in by a mail. Whatever is sent, an address is never said to be known or not. */
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { beatFor } from '../../platform/auth/beat.ts';
import { OpenToAll } from '../../platform/http/access.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../../platform/http/idempotency.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import {
  AddressRequest,
  Said,
  SessionStateResponse,
  SignUpRequest,
  UseCodeRequest,
  VerifyRequest,
} from './accounts.dto.ts';
import { proofIn } from './first-ways.service.ts';
import { Guesses } from './guesses.service.ts';
import { MailRequests } from './mail-requests.service.ts';
import { Passphrases } from '../../platform/auth/passphrases.ts';
import { SignIns } from './sign-in.service.ts';
import { browserOf, SignUps } from './sign-up.service.ts';

const heard: Said = { isHeard: true };

@ApiTags('accounts')
@Controller('auth')
@OpenToAll()
export class SignUpController {
  constructor(
    private readonly signUps: SignUps,
    private readonly signIns: SignIns,
    private readonly mails: MailRequests,
    private readonly passphrases: Passphrases,
    private readonly guesses: Guesses,
  ) {}

  @Post('sign-up')
  @ApiIdempotencyKey()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: Said })
  @ApiProblems(422)
  async signUp(
    @Body() body: SignUpRequest,
    @IdempotencyKey() key: string | null,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Said> {
    const { passphrase, email, name } = body;
    await this.guesses.ofAddress('sign-up-of-address', request, response);
    const beat = beatFor('mail');
    const hash = passphrase === undefined ? null : await this.passphrases.hashed(passphrase, false, [email, name]);
    await this.signUps.begin(body, hash, browserOf(request, response), key).finally(beat);
    return heard;
  }

  @Post('verify')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionStateResponse })
  @ApiProblems(401, 409, 410, 422)
  async verify(
    @Body() body: VerifyRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionStateResponse> {
    const proof = proofIn(body);
    await this.guesses.ofAddress('code-of-address', request, response);
    if ('code' in proof) await this.guesses.ofAccount('code-of-account', proof.email, response);
    return this.signUps.verify(proof, body.passphrase ?? null, request, response);
  }

  @Post('codes')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: Said })
  @ApiProblems(422)
  async sendCode(
    @Body() { email, language }: AddressRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Said> {
    await this.guesses.ofAddress('mail-from-address', request, response);
    await this.mails.send('SIGN_IN', email, language, browserOf(request, response));
    return heard;
  }

  @Post('codes/use')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionStateResponse })
  @ApiProblems(401, 409, 410, 422)
  async useCode(
    @Body() body: UseCodeRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionStateResponse> {
    const proof = proofIn(body);
    await this.guesses.ofAddress('code-of-address', request, response);
    if ('code' in proof) await this.guesses.ofAccount('code-of-account', proof.email, response);
    return this.signIns.withMail({ door: 'portal', request, response });
  }
}
