/** One round: read, rewritten while it may be, and moved. */
import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { REOPEN } from '@open-window/domain/round.ts';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch, setEtag } from '../../platform/http/revision.ts';
import { RoundReading } from './round-reading.service.ts';
import { RoundEntry, RoundMoveRequest, RoundParams, RoundReopeningRequest, RoundResponse } from './rounds.dto.ts';
import { type AskedRoundMove, RoundsService } from './rounds.service.ts';

@ApiTags('programs')
@Controller('staff/rounds/:id')
@Requires('program.read')
export class RoundsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly reading: RoundReading,
  ) {}

  @Get()
  @ApiOkResponse({ type: RoundResponse })
  @ApiProblems(404)
  read(
    @CurrentActor() actor: Actor,
    @Param() { id }: RoundParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RoundResponse> {
    return this.present(actor, id, response);
  }

  @Put()
  @Requires('program.manage')
  @ApiIfMatch()
  @ApiOperation({ summary: 'Rewrite it; once it was opened, what people applied under stays' })
  @ApiOkResponse({ type: RoundResponse })
  @ApiProblems(404, 409, 412, 422, 428)
  async write(
    @CurrentActor() actor: Actor,
    @Param() { id }: RoundParams,
    @IfMatch() revision: number,
    @Body() entry: RoundEntry,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RoundResponse> {
    await this.rounds.write(actor, id, revision, entry);
    return this.present(actor, id, response);
  }

  @Post('moves')
  @Requires('program.manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Announce it, open it, take people for a waiting list, close it' })
  @ApiOkResponse({ type: RoundResponse })
  @ApiProblems(404, 409, 422)
  move(
    @CurrentActor() actor: Actor,
    @Param() { id }: RoundParams,
    @Body() asked: RoundMoveRequest,
  ): Promise<RoundResponse> {
    return this.carryOut(actor, id, asked);
  }

  @Post('reopening')
  @Requires('round.reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open again what was closed' })
  @ApiOkResponse({ type: RoundResponse })
  @ApiProblems(404, 409, 422)
  reopen(
    @CurrentActor() actor: Actor,
    @Param() { id }: RoundParams,
    @Body() { revision, words }: RoundReopeningRequest,
  ): Promise<RoundResponse> {
    return this.carryOut(actor, id, { action: REOPEN, revision, words });
  }

  private async carryOut(actor: Actor, id: string, asked: AskedRoundMove): Promise<RoundResponse> {
    await this.rounds.move(actor, id, asked);
    return this.reading.read(actor, id);
  }

  private async present(actor: Actor, id: string, response: Response): Promise<RoundResponse> {
    const round = await this.reading.read(actor, id);
    setEtag(response, round.revision);
    return round;
  }
}
