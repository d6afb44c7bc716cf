/** The scholarship agreement of a provider's own team, at the portal: read by its people, signed by its owner. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { AgreementParams, AgreementRequest, AgreementResponse } from './agreements.dto.ts';
import { AgreementsService } from './agreements.service.ts';

@ApiTags('teams')
@Controller('account/teams/:id/agreement')
@Requires('team.edit')
export class AgreementsPortalController {
  constructor(private readonly agreements: AgreementsService) {}

  @Get()
  @ApiOperation({ summary: 'The words of today, and who signed last' })
  @ApiOkResponse({ type: AgreementResponse })
  read(@CurrentActor() actor: Actor, @Param() { id }: AgreementParams): Promise<AgreementResponse> {
    return this.agreements.ofTeam(actor, id);
  }

  @Post('signatures')
  @HttpCode(201)
  @ApiOperation({ summary: 'Sign these words under these terms; other terms are another signature' })
  @ApiCreatedResponse({ type: AgreementResponse })
  @ApiProblems(409, 422)
  sign(
    @CurrentActor() actor: Actor,
    @Param() { id }: AgreementParams,
    @Body() request: AgreementRequest,
  ): Promise<AgreementResponse> {
    return this.agreements.sign(actor, id, request);
  }
}
