/** Applications at the desk: what waits, one with its facts and what the rules said, and how it moves. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ApplicationRunRequest, PairAnswerRequest, PairParams, ScreeningMoveRequest, ScreeningOwnerRequest, VerificationMoveRequest } from './screening-moves.dto.ts'; // prettier-ignore
import { ScreeningListResponse, ScreeningSearch } from './screening-queue.dto.ts';
import { ScreeningFileResponse, ScreeningParams } from './screening.dto.ts';
import { filterOf, ScreeningQuery } from './screening.query.ts';
import { ScreeningReading } from './screening-reading.service.ts';
import { ScreeningService } from './screening.service.ts';

const usualLimit = 25;

@ApiTags('screening')
@Controller('staff/applications')
@Requires('application.read')
export class ApplicationDeskController {
  constructor(
    private readonly screening: ScreeningService,
    private readonly reading: ScreeningReading,
    private readonly query: ScreeningQuery,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Those in one state, by when they were handed in whole' })
  @ApiOkResponse({ type: ScreeningListResponse })
  async list(@CurrentActor() actor: Actor, @Query() search: ScreeningSearch): Promise<ScreeningListResponse> {
    const { limit = usualLimit, after = null } = search;
    const filter = filterOf(search, actor);
    const found = await this.database.as(actor, (tx) => this.query.page(tx, filter, { after, limit: limit + 1 }));
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @ApiOkResponse({ type: ScreeningFileResponse })
  @ApiProblems(404)
  read(@CurrentActor() actor: Actor, @Param() { id }: ScreeningParams): Promise<ScreeningFileResponse> {
    return this.reading.read(actor, id);
  }

  @Post(':id/moves')
  @Requires('application.screen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Into the pool; or not, with each rule that failed; or look again' })
  @ApiOkResponse({ type: ScreeningFileResponse })
  @ApiProblems(404, 409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: ScreeningParams,
    @Body() asked: ScreeningMoveRequest,
  ): Promise<ScreeningFileResponse> {
    await this.screening.move(actor, id, asked);
    return this.reading.read(actor, id);
  }

  @Post(':id/verification')
  @Requires('application.screen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask for a proof of income, and say what came of it' })
  @ApiOkResponse({ type: ScreeningFileResponse })
  @ApiProblems(404, 409, 422)
  async verify(
    @CurrentActor() actor: Actor,
    @Param() { id }: ScreeningParams,
    @Body() asked: VerificationMoveRequest,
  ): Promise<ScreeningFileResponse> {
    await this.screening.verify(actor, id, asked);
    return this.reading.read(actor, id);
  }

  @Post(':id/pairs/:otherId')
  @Requires('application.screen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say whether two are one' })
  @ApiOkResponse({ type: ScreeningFileResponse })
  @ApiProblems(404, 409, 422)
  async answerPair(
    @CurrentActor() actor: Actor,
    @Param() { id, otherId }: PairParams,
    @Body() { answer, revision }: PairAnswerRequest,
  ): Promise<ScreeningFileResponse> {
    await this.screening.answerPair(actor, id, otherId, answer, revision);
    return this.reading.read(actor, id);
  }

  @Post(':id/owner')
  @Requires('application.screen')
  @HttpCode(200)
  @ApiOkResponse({ type: ScreeningFileResponse })
  @ApiProblems(404, 409, 422)
  async own(
    @CurrentActor() actor: Actor,
    @Param() { id }: ScreeningParams,
    @Body() { action, revision }: ScreeningOwnerRequest,
  ): Promise<ScreeningFileResponse> {
    await this.screening.own(actor, id, action, revision);
    return this.reading.read(actor, id);
  }

  @Post(':id/runs')
  @Requires('application.screen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Run the rules again' })
  @ApiOkResponse({ type: ScreeningFileResponse })
  @ApiProblems(404, 409, 422)
  async rerun(
    @CurrentActor() actor: Actor,
    @Param() { id }: ScreeningParams,
    @Body() { revision }: ApplicationRunRequest,
  ): Promise<ScreeningFileResponse> {
    await this.screening.rerun(actor, id, revision);
    return this.reading.read(actor, id);
  }
}
