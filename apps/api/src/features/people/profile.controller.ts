/** One's own profile, at both doors. */
import { Body, Controller, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Elevated, Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch, setEtag } from '../../platform/http/revision.ts';
import { EmailService } from './email.service.ts';
import { EmailChangeRequest, ProfileRequest, ProfileResponse } from './profile.dto.ts';
import { ProfileService } from './profile.service.ts';

@ApiTags('account')
@Controller(['account', 'staff/account'])
@Requires('account.own')
export class ProfileController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly emails: EmailService,
  ) {}

  @Get('profile')
  @ApiOkResponse({ type: ProfileResponse })
  async read(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<ProfileResponse> {
    return tagged(await this.profiles.read(actor), response);
  }

  @Patch('profile')
  @ApiIfMatch()
  @ApiOkResponse({ type: ProfileResponse })
  @ApiProblems(412, 428)
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() revision: number,
    @Body() request: ProfileRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProfileResponse> {
    return tagged(await this.profiles.change(actor, revision, request), response);
  }

  @Post('email')
  @Elevated()
  @HttpCode(202)
  @ApiOperation({ summary: 'Move to another address: a link goes there' })
  @ApiAcceptedResponse({ description: 'Whether or not somebody has this address' })
  @ApiProblems(422)
  changeEmail(@CurrentActor() actor: Actor, @Body() { email }: EmailChangeRequest): Promise<void> {
    return this.emails.ask(actor, email);
  }
}

function tagged(profile: ProfileResponse, response: Response): ProfileResponse {
  setEtag(response, profile.revision);
  return profile;
}
