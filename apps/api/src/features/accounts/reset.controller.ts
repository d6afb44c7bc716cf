/** Back in, when the passphrase is forgotten: asked for and used at either door, and never told whether the address is known. */
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Passphrases } from '../../platform/auth/passphrases.ts';
import { OpenToAll } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { AddressRequest, ResetRequest, Said } from './accounts.dto.ts';
import { Guesses } from './guesses.service.ts';
import { MailRequests } from './mail-requests.service.ts';
import { SignIns } from './sign-in.service.ts';
import { browserOf } from './sign-up.service.ts';

const heard: Said = { isHeard: true };

@ApiTags('accounts')
@Controller(['auth/reset', 'staff/auth/reset'])
@OpenToAll()
export class ResetController {
  constructor(
    private readonly signIns: SignIns,
    private readonly mails: MailRequests,
    private readonly passphrases: Passphrases,
    private readonly guesses: Guesses,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: Said })
  @ApiProblems(422)
  async sendReset(
    @Body() { email, language }: AddressRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Said> {
    await this.guesses.ofAddress('reset-of-address', request, response);
    await this.mails.send('RESET', email, language, browserOf(request, response));
    return heard;
  }

  @Post('use')
  @HttpCode(200)
  @ApiOkResponse({ type: Said })
  @ApiProblems(410, 422)
  async useReset(
    @Body() { token, passphrase }: ResetRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Said> {
    await this.guesses.ofAddress('code-of-address', request, response);
    await this.signIns.reset(token, (about, hasFactor) => this.passphrases.hashed(passphrase, hasFactor, about));
    return heard;
  }
}
