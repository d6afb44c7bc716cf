/** A team reads what was put to it, answers once, and may ask for a decision to be looked at again. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ComplaintReading } from './complaint-reading.service.ts';
import { ComplaintParams, TeamComplaintMove, TeamComplaintSearch, TeamComplaintsResponse } from './complaints.dto.ts';
import { ComplaintsService } from './complaints.service.ts';

@ApiTags('complaints')
@Controller('account/complaints')
@Requires('case.follow')
export class TeamComplaintsController {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly reading: ComplaintReading,
  ) {}

  @Get()
  @ApiOkResponse({ type: TeamComplaintsResponse })
  list(@CurrentActor() actor: Actor, @Query() { listingId }: TeamComplaintSearch): Promise<TeamComplaintsResponse> {
    return this.reading.ofListing(actor, listingId);
  }

  @Post(':id/moves')
  @Requires('case.appeal')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiProblems(409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: ComplaintParams,
    @Body() move: TeamComplaintMove,
  ): Promise<void> {
    await this.complaints.move(actor, id, move);
  }
}
