/** Who writes for a team: read by its people, changed by its owners after a fresh proof of who they are. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Elevated, Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { DelegateInvitations } from './delegate-invitations.service.ts';
import {
  DelegateInvitation,
  DelegateInvitationMove,
  DelegateInvitationParams,
  DelegateParams,
  DelegatesParams,
  TeamPeopleResponse,
  TeamPersonMove,
} from './delegates.dto.ts';
import { DelegatesService } from './delegates.service.ts';

@ApiTags('teams')
@Controller('account/teams/:id/people')
@Requires('team.edit')
export class DelegatesController {
  constructor(
    private readonly delegates: DelegatesService,
    private readonly invitations: DelegateInvitations,
  ) {}

  @Get()
  @ApiOkResponse({ type: TeamPeopleResponse })
  read(@CurrentActor() actor: Actor, @Param() { id }: DelegatesParams): Promise<TeamPeopleResponse> {
    return this.delegates.ofTeam(actor, id);
  }

  @Post('invitations')
  @Elevated()
  @HttpCode(201)
  @ApiOperation({ summary: 'Invite somebody to write for the team' })
  @ApiCreatedResponse({ type: TeamPeopleResponse })
  @ApiProblems(409, 422)
  async invite(
    @CurrentActor() actor: Actor,
    @Param() { id }: DelegatesParams,
    @Body() asked: DelegateInvitation,
  ): Promise<TeamPeopleResponse> {
    await this.invitations.invite(actor, id, asked);
    return this.delegates.ofTeam(actor, id);
  }

  @Post('invitations/:invitationId/moves')
  @Elevated()
  @HttpCode(200)
  @ApiOkResponse({ type: TeamPeopleResponse })
  @ApiProblems(409, 422)
  async revoke(
    @CurrentActor() actor: Actor,
    @Param() params: DelegateInvitationParams,
    @Body() move: DelegateInvitationMove,
  ): Promise<TeamPeopleResponse> {
    await this.invitations.move(actor, params, move);
    return this.delegates.ofTeam(actor, params.id);
  }

  @Post(':grantId/moves')
  @Elevated()
  @HttpCode(200)
  @ApiOperation({ summary: 'Remove somebody, leave, or make a delegate an owner too' })
  @ApiOkResponse({ type: TeamPeopleResponse })
  @ApiProblems(409, 422)
  move(
    @CurrentActor() actor: Actor,
    @Param() params: DelegateParams,
    @Body() move: TeamPersonMove,
  ): Promise<TeamPeopleResponse> {
    return this.delegates.move(actor, params, move);
  }
}
