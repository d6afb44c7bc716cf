/** Claims that wait for the desk: calls to make, and candidates that two say are theirs. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ClaimDeskService } from './claim-desk.service.ts';
import { ClaimParams, DeskClaimListResponse, DeskClaimMove, DeskClaimMovedResponse } from './claims.dto.ts';

@ApiTags('claims')
@Controller('staff/claims')
@Requires('candidate.read')
export class ClaimsStaffController {
  constructor(private readonly desk: ClaimDeskService) {}

  @Get()
  @ApiOkResponse({ type: DeskClaimListResponse })
  async waiting(@CurrentActor() actor: Actor): Promise<DeskClaimListResponse> {
    return { items: await this.desk.waiting(actor) };
  }

  @Post(':id/moves')
  @Requires('candidate.decide')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskClaimMovedResponse })
  @ApiProblems(404, 409, 422)
  move(
    @CurrentActor() actor: Actor,
    @Param() { id }: ClaimParams,
    @Body() move: DeskClaimMove,
  ): Promise<DeskClaimMovedResponse> {
    return this.desk.move(actor, id, move);
  }
}
