/** Invitations of staff, for admins. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Elevated, Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import {
  InvitationMove,
  InvitationParams,
  InvitationRequest,
  InvitationResponse,
  InvitationSearch,
  InvitationsResponse,
} from './invitations.dto.ts';
import { InvitationsService } from './invitations.service.ts';

@ApiTags('people')
@Controller('staff/invitations')
@Requires('invitation.manage')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @ApiOkResponse({ type: InvitationsResponse })
  list(@CurrentActor() actor: Actor, @Query() search: InvitationSearch): Promise<InvitationsResponse> {
    return this.invitations.page(actor, search);
  }

  @Post()
  @Elevated()
  @HttpCode(201)
  @ApiOperation({ summary: 'Propose that somebody becomes staff; a second admin confirms, and so sends it' })
  @ApiCreatedResponse({ type: InvitationResponse })
  @ApiProblems(409, 422)
  propose(@CurrentActor() actor: Actor, @Body() request: InvitationRequest): Promise<InvitationResponse> {
    return this.invitations.propose(actor, request);
  }

  @Post(':id/moves')
  @Elevated()
  @HttpCode(200)
  @ApiOkResponse({ type: InvitationResponse })
  @ApiProblems(409)
  move(
    @CurrentActor() actor: Actor,
    @Param() { id }: InvitationParams,
    @Body() { action, revision }: InvitationMove,
  ): Promise<InvitationResponse> {
    return this.invitations.move(actor, id, action, revision);
  }
}
