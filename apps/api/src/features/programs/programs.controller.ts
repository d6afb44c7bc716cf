/** Programs for staff: what there is, what is open, and new rounds of one. */
import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch, setEtag } from '../../platform/http/revision.ts';
import {
  NewProgramRequest,
  ProgramEntry,
  ProgramListResponse,
  ProgramParams,
  ProgramResponse,
} from './programs.dto.ts';
import { ProgramsService } from './programs.service.ts';
import { RoundReading } from './round-reading.service.ts';
import { RoundEntry, RoundResponse } from './rounds.dto.ts';
import { RoundsService } from './rounds.service.ts';

@ApiTags('programs')
@Controller('staff/programs')
@Requires('program.read')
export class ProgramsController {
  constructor(
    private readonly programs: ProgramsService,
    private readonly rounds: RoundsService,
    private readonly reading: RoundReading,
  ) {}

  @Get()
  @ApiOkResponse({ type: ProgramListResponse })
  async list(@CurrentActor() actor: Actor): Promise<ProgramListResponse> {
    return { items: await this.programs.list(actor) };
  }

  @Post()
  @Requires('program.manage')
  @HttpCode(201)
  @ApiCreatedResponse({ type: ProgramResponse })
  @ApiProblems(409, 422)
  async enter(@CurrentActor() actor: Actor, @Body() entry: NewProgramRequest): Promise<ProgramResponse> {
    return this.programs.read(actor, await this.programs.enter(actor, entry));
  }

  @Get(':id')
  @ApiOkResponse({ type: ProgramResponse })
  @ApiProblems(404)
  read(
    @CurrentActor() actor: Actor,
    @Param() { id }: ProgramParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProgramResponse> {
    return this.present(actor, id, response);
  }

  @Put(':id')
  @Requires('program.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: ProgramResponse })
  @ApiProblems(404, 412, 422, 428)
  async write(
    @CurrentActor() actor: Actor,
    @Param() { id }: ProgramParams,
    @IfMatch() revision: number,
    @Body() entry: ProgramEntry,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProgramResponse> {
    await this.programs.write(actor, id, revision, entry);
    return this.present(actor, id, response);
  }

  @Post(':id/rounds')
  @Requires('program.manage')
  @HttpCode(201)
  @ApiOperation({ summary: 'Plan a round; it may be unfinished' })
  @ApiCreatedResponse({ type: RoundResponse })
  @ApiProblems(404, 409, 422)
  async plan(
    @CurrentActor() actor: Actor,
    @Param() { id }: ProgramParams,
    @Body() entry: RoundEntry,
  ): Promise<RoundResponse> {
    return this.reading.read(actor, await this.rounds.plan(actor, id, entry));
  }

  private async present(actor: Actor, id: string, response: Response): Promise<ProgramResponse> {
    const program = await this.programs.read(actor, id);
    setEtag(response, program.revision);
    return program;
  }
}
