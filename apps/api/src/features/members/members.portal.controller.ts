/** The people whom a team names, at the portal of its owner. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { MemberInvitation, MemberMove, MemberParams, MembersParams, MembersResponse } from './members.dto.ts';
import { MembersService } from './members.service.ts';

@ApiTags('teams')
@Controller('account/teams/:id/members')
@Requires('team.edit')
export class MembersPortalController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @ApiOperation({ summary: 'Who is named, and who said that their part is right' })
  @ApiOkResponse({ type: MembersResponse })
  read(@CurrentActor() actor: Actor, @Param() { id }: MembersParams): Promise<MembersResponse> {
    return this.members.ofTeam(actor, id);
  }

  @Post(':practitionerId/invitations')
  @HttpCode(201)
  @ApiOperation({ summary: 'Ask a member whether their part is right' })
  @ApiCreatedResponse({ type: MembersResponse })
  @ApiProblems(409, 422)
  ask(
    @CurrentActor() actor: Actor,
    @Param() params: MemberParams,
    @Body() asked: MemberInvitation,
  ): Promise<MembersResponse> {
    return this.members.ask(actor, params, asked);
  }

  @Post(':practitionerId/moves')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that one is this member oneself' })
  @ApiOkResponse({ type: MembersResponse })
  @ApiProblems(409, 422)
  sit(
    @CurrentActor() actor: Actor,
    @Param() params: MemberParams,
    @Body() { action }: MemberMove,
  ): Promise<MembersResponse> {
    return this.members[action](actor, params);
  }
}
