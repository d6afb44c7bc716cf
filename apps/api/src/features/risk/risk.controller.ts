/** The risk rota at work: who waits, how to reach them, what was done, and how the months went. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { RiskReading } from './risk-reading.service.ts';
import { RiskFiguresResponse, RiskListResponse, RiskMoveRequest, RiskParams, RiskResponse, RiskSearch } from './risk.dto.ts'; // prettier-ignore
import { RiskQuery } from './risk.query.ts';
import { RiskService } from './risk.service.ts';

const usualLimit = 25;

@ApiTags('risk')
@Controller('staff/risk')
@Requires('risk.handle')
export class RiskController {
  constructor(
    private readonly risk: RiskService,
    private readonly reading: RiskReading,
    private readonly query: RiskQuery,
    private readonly database: Database,
  ) {}

  @Get('cases')
  @ApiOperation({ summary: 'What waits, the most urgent first' })
  @ApiOkResponse({ type: RiskListResponse })
  list(@CurrentActor() actor: Actor, @Query() search: RiskSearch): Promise<RiskListResponse> {
    const { view = 'OPEN', after = null, limit = usualLimit } = search;
    return this.reading.list(actor, view, after, limit);
  }

  @Get('cases/:id')
  @ApiOperation({ summary: 'Who it is, how to reach them, and what was tried' })
  @ApiOkResponse({ type: RiskResponse })
  @ApiProblems(404)
  read(@CurrentActor() actor: Actor, @Param() { id }: RiskParams): Promise<RiskResponse> {
    return this.reading.read(actor, id);
  }

  @Post('cases/:id/moves')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that one has it, hand it over, record an attempt, plan, sign off' })
  @ApiOkResponse({ type: RiskResponse })
  @ApiProblems(404, 409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: RiskParams,
    @Body() asked: RiskMoveRequest,
  ): Promise<RiskResponse> {
    await this.risk.move(actor, id, asked);
    return this.reading.read(actor, id);
  }

  @Get('figures')
  @ApiOperation({ summary: 'How the last months went: counts and medians, nobody in them' })
  @ApiOkResponse({ type: RiskFiguresResponse })
  async figures(@CurrentActor() actor: Actor): Promise<RiskFiguresResponse> {
    return { months: await this.database.as(actor, (tx) => this.query.months(tx)) };
  }
}
