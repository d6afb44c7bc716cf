/** Roles: one admin proposes, another says yes. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Elevated, Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { PersonParams } from './people.dto.ts';
import {
  presentGrant,
  RoleGrantParams,
  RoleGrantResponse,
  RoleMove,
  RoleProposalRequest,
  RoleProposalsResponse,
} from './roles.dto.ts';
import { RolesService } from './roles.service.ts';

@ApiTags('people')
@Controller('staff')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get('roles')
  @Requires('person.read')
  @ApiOperation({ summary: 'Proposals that wait for a second admin' })
  @ApiOkResponse({ type: RoleProposalsResponse })
  async list(@CurrentActor() actor: Actor): Promise<RoleProposalsResponse> {
    return { items: (await this.roles.proposals(actor)).map((grant) => presentGrant(grant, actor)) };
  }

  @Post('people/:id/roles')
  @Requires('role.propose')
  @Elevated()
  @HttpCode(201)
  @ApiCreatedResponse({ type: RoleGrantResponse })
  @ApiProblems(409)
  async propose(
    @CurrentActor() actor: Actor,
    @Param() { id }: PersonParams,
    @Body() { role }: RoleProposalRequest,
  ): Promise<RoleGrantResponse> {
    return presentGrant(await this.roles.propose(actor, id, role), actor);
  }

  @Post('roles/:id/moves')
  @Requires('role.confirm')
  @Elevated()
  @HttpCode(200)
  @ApiOkResponse({ type: RoleGrantResponse })
  @ApiProblems(409)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: RoleGrantParams,
    @Body() { action, revision }: RoleMove,
  ): Promise<RoleGrantResponse> {
    return presentGrant(await this.roles.move(actor, id, action, revision), actor);
  }
}
