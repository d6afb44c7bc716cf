/** Gifts and ties between us and a team, at the desk: written down, and taken back with a reason. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { CorrectionRequest, DisclosureParams, DisclosureRequest, DisclosuresParams, DisclosuresResponse } from './disclosures.dto.ts'; // prettier-ignore
import { DisclosuresService } from './disclosures.service.ts';

@ApiTags('listings')
@Controller('staff/listings/:id/disclosures')
@Requires('listing.read')
export class DisclosuresController {
  constructor(private readonly disclosures: DisclosuresService) {}

  @Get()
  @ApiOkResponse({ type: DisclosuresResponse })
  list(@Param() { id }: DisclosuresParams): Promise<DisclosuresResponse> {
    return this.disclosures.ofListing(id);
  }

  @Post()
  @Requires('listing.edit')
  @HttpCode(201)
  @ApiOperation({ summary: 'Write down a gift or a tie; the public page names it at once' })
  @ApiCreatedResponse({ type: DisclosuresResponse })
  @ApiProblems(404, 409, 422)
  add(
    @CurrentActor() actor: Actor,
    @Param() { id }: DisclosuresParams,
    @Body() request: DisclosureRequest,
  ): Promise<DisclosuresResponse> {
    return this.disclosures.add(actor, id, request);
  }

  @Post(':disclosureId/corrections')
  @Requires('listing.edit')
  @HttpCode(201)
  @ApiOperation({ summary: 'Take back what was wrong, with the reason; both stay on record' })
  @ApiCreatedResponse({ type: DisclosuresResponse })
  @ApiProblems(404, 409, 422)
  correct(
    @CurrentActor() actor: Actor,
    @Param() { id, disclosureId }: DisclosureParams,
    @Body() { reason }: CorrectionRequest,
  ): Promise<DisclosuresResponse> {
    return this.disclosures.correct(actor, id, disclosureId, reason);
  }
}
