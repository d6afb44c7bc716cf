/** A provider's own teams, at the portal: begun, written with pauses on any device, handed in, confirmed, closed. */
import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../../platform/http/idempotency.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch } from '../../platform/http/revision.ts';
import { ListingContentEntry } from './content.dto.ts';
import { ListingCreatedResponse } from './listings.dto.ts';
import { TeamListResponse, TeamMove, TeamParams, TeamResponse, TeamStart } from './team.dto.ts';
import { presentTeam } from './teams.query.ts';
import { TeamsService } from './teams.service.ts';

@ApiTags('teams')
@Controller('account/teams')
@Requires('team.edit')
export class ListingsPortalController {
  constructor(private readonly teams: TeamsService) {}

  @Get()
  @Requires('team.start')
  @ApiOkResponse({ type: TeamListResponse })
  async list(@CurrentActor() actor: Actor): Promise<TeamListResponse> {
    return { items: await this.teams.list(actor) };
  }

  @Post()
  @Requires('team.start')
  @HttpCode(201)
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: ListingCreatedResponse })
  @ApiProblems(409, 422)
  start(
    @CurrentActor() actor: Actor,
    @Body() asked: TeamStart,
    @IdempotencyKey() key: string | null,
  ): Promise<ListingCreatedResponse> {
    return this.teams.start(actor, asked, key);
  }

  @Get(':id')
  @ApiOkResponse({ type: TeamResponse })
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id }: TeamParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TeamResponse> {
    return presentTeam(await this.teams.read(actor, id), actor, response);
  }

  @Put(':id/draft')
  @ApiIfMatch()
  @ApiOkResponse({ type: TeamResponse })
  @ApiProblems(409, 412, 422, 428)
  async write(
    @CurrentActor() actor: Actor,
    @Param() { id }: TeamParams,
    @IfMatch() revision: number,
    @Body() entry: ListingContentEntry,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TeamResponse> {
    return presentTeam(await this.teams.writeDraft(actor, id, revision, entry), actor, response);
  }

  @Post(':id/moves')
  @HttpCode(200)
  @ApiOkResponse({ type: TeamResponse })
  @ApiProblems(409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: TeamParams,
    @Body() move: TeamMove,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TeamResponse> {
    return presentTeam(await this.teams.move(actor, id, move), actor, response);
  }
}
