/** Who helps with one's own application, at the portal: asked, seen, ended. */
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { Limits } from '../../../platform/limits/limits.ts';
import { HelpInvitation, HelpListResponse, HelpParams, OneHelpParams } from './help.dto.ts';
import { HelpService } from './help.service.ts';

@ApiTags('applications')
@Controller('account/applications/:id/helpers')
@Requires('application.own')
export class HelpPortalController {
  constructor(
    private readonly help: HelpService,
    private readonly limits: Limits,
  ) {}

  @Get()
  @ApiOkResponse({ type: HelpListResponse })
  @ApiProblems(404)
  list(@CurrentActor() actor: Actor, @Param() { id }: HelpParams): Promise<HelpListResponse> {
    return this.help.list(actor, id);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask somebody by a link that works once, within a week' })
  @ApiNoContentResponse()
  @ApiProblems(404, 409, 422, 429)
  async invite(
    @CurrentActor() actor: Actor,
    @Param() { id }: HelpParams,
    @Body() asked: HelpInvitation,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.limits.take('help-of-person', actor.personId, response);
    await this.help.invite(actor, id, asked);
  }

  @Post(':helpId/removal')
  @HttpCode(204)
  @ApiOperation({ summary: 'End it: they write and read nothing from now on' })
  @ApiNoContentResponse()
  @ApiProblems(404, 409)
  remove(@CurrentActor() actor: Actor, @Param() { id, helpId }: OneHelpParams): Promise<void> {
    return this.help.remove(actor, id, helpId);
  }
}
