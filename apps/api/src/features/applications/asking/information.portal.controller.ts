/** One's own application that was closed because something was missing: opened again, once. */
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ApplicationParams, ApplicationResponse, ApplicationReturnRequest } from '../writing/applications.dto.ts';
import { ApplicationsService } from '../writing/applications.service.ts';
import { OwnInformation } from './own-information.service.ts';

@ApiTags('applications')
@Controller('account/applications')
@Requires('application.own')
export class InformationPortalController {
  constructor(
    private readonly information: OwnInformation,
    private readonly applications: ApplicationsService,
  ) {}

  @Post(':id/returns')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open it again, where it was closed because something was missing' })
  @ApiOkResponse({ type: ApplicationResponse })
  @ApiProblems(404, 409)
  async reopen(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationParams,
    @Body() { revision }: ApplicationReturnRequest,
  ): Promise<ApplicationResponse> {
    await this.information.reopen(actor, id, revision);
    return this.applications.read(actor, id);
  }
}
