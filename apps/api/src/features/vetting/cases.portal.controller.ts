/** A team follows its own cases, reads why something was decided, and may ask for it to be looked at again. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { CaseParams } from './cases.dto.ts';
import { CasesService } from './cases.service.ts';
import { TeamCaseMove, TeamCaseSearch, TeamCasesResponse } from './team-cases.dto.ts';
import { TeamCases } from './team-cases.service.ts';

@ApiTags('vetting')
@Controller('account/cases')
@Requires('case.follow')
export class TeamCasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly reading: TeamCases,
  ) {}

  @Get()
  @ApiOkResponse({ type: TeamCasesResponse })
  list(@CurrentActor() actor: Actor, @Query() { listingId }: TeamCaseSearch): Promise<TeamCasesResponse> {
    return this.reading.ofListing(actor, listingId);
  }

  @Post(':id/moves')
  @Requires('case.appeal')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiProblems(409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: CaseParams,
    @Body() { action, revision, words }: TeamCaseMove,
  ): Promise<void> {
    await this.cases.appeal(actor, id, action, revision, words);
  }
}
