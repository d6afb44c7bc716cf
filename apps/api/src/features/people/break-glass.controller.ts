/** Admins break the glass and close it again; somebody else looks at it afterwards. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Elevated, Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import {
  BreakGlassListResponse,
  BreakGlassMove,
  BreakGlassParams,
  BreakGlassRequest,
  BreakGlassResponse,
  BreakGlassReviewItem,
  BreakGlassSearch,
} from './break-glass.dto.ts';
import { BreakGlassService } from './break-glass.service.ts';

@ApiTags('people')
@Controller('staff/break-glass')
@Requires('breakGlass.open')
export class BreakGlassController {
  constructor(private readonly glasses: BreakGlassService) {}

  @Post()
  @Elevated()
  @HttpCode(201)
  @ApiOperation({ summary: 'Read for half an hour what one otherwise may not; every admin is told' })
  @ApiCreatedResponse({ type: BreakGlassResponse })
  @ApiProblems(409, 422)
  open(@CurrentActor() actor: Actor, @Body() { reason }: BreakGlassRequest): Promise<BreakGlassResponse> {
    return this.glasses.open(actor, reason);
  }

  @Get()
  @Requires('breakGlass.review')
  @ApiOperation({ summary: 'When and why it was broken, newest first, for those who review it' })
  @ApiOkResponse({ type: BreakGlassListResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() { waiting = false, cursor }: BreakGlassSearch,
  ): Promise<BreakGlassListResponse> {
    return this.glasses.page(actor, waiting, cursor ?? null);
  }

  @Post(':id/moves')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close one’s own before its half hour is over' })
  @ApiOkResponse({ type: BreakGlassResponse })
  @ApiProblems(409)
  move(
    @CurrentActor() actor: Actor,
    @Param() { id }: BreakGlassParams,
    @Body() _move: BreakGlassMove,
  ): Promise<BreakGlassResponse> {
    return this.glasses.close(actor, id);
  }

  @Post(':id/reviews')
  @Requires('breakGlass.review')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that one looked at what was read' })
  @ApiOkResponse({ type: BreakGlassReviewItem })
  @ApiProblems(409)
  review(@CurrentActor() actor: Actor, @Param() { id }: BreakGlassParams): Promise<BreakGlassReviewItem> {
    return this.glasses.review(actor, id);
  }
}
