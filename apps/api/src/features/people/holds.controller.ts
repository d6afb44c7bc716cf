/** Holds on what would be deleted of a person, for directors. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Elevated, Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { HoldMove, HoldParams, HoldRequest, HoldResponse, HoldsResponse } from './holds.dto.ts';
import { HoldsService } from './holds.service.ts';
import { PersonParams } from './people.dto.ts';

@ApiTags('people')
@Controller('staff/people/:id/holds')
@Requires('hold.manage')
export class HoldsController {
  constructor(private readonly holds: HoldsService) {}

  @Get()
  @ApiOkResponse({ type: HoldsResponse })
  list(@CurrentActor() actor: Actor, @Param() { id }: PersonParams): Promise<HoldsResponse> {
    return this.holds.list(actor, id);
  }

  @Post()
  @Elevated()
  @HttpCode(201)
  @ApiOperation({ summary: 'Keep what would be deleted, until it is lifted' })
  @ApiCreatedResponse({ type: HoldResponse })
  @ApiProblems(422)
  place(
    @CurrentActor() actor: Actor,
    @Param() { id }: PersonParams,
    @Body() { reason }: HoldRequest,
  ): Promise<HoldResponse> {
    return this.holds.place(actor, id, reason);
  }

  @Post(':holdId/moves')
  @Elevated()
  @HttpCode(200)
  @ApiOkResponse({ type: HoldResponse })
  @ApiProblems(409)
  lift(
    @CurrentActor() actor: Actor,
    @Param() { id, holdId }: HoldParams,
    @Body() _move: HoldMove,
  ): Promise<HoldResponse> {
    return this.holds.lift(actor, id, holdId);
  }
}
