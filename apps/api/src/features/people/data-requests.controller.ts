/** One's own data, at both doors: asked for, fetched, deleted. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Elevated, Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import {
  DataRequestMove,
  DataRequestParams,
  DataRequestRequest,
  DataRequestResponse,
  DataRequestsResponse,
  presentRequest,
} from './data-requests.dto.ts';
import { DataRequestsService } from './data-requests.service.ts';
import { ExportsService } from './exports.service.ts';

@ApiTags('account')
@Controller(['account/data-requests', 'staff/account/data-requests'])
@Requires('account.own')
export class DataRequestsController {
  constructor(
    private readonly requests: DataRequestsService,
    private readonly exports: ExportsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: DataRequestsResponse })
  async list(@CurrentActor() actor: Actor): Promise<DataRequestsResponse> {
    const now = this.clock.now();
    return { items: (await this.requests.list(actor)).map((request) => presentRequest(request, now)) };
  }

  @Post()
  @Elevated()
  @HttpCode(201)
  @ApiOperation({ summary: 'Ask for an export, or to be deleted; asking twice is asking once' })
  @ApiCreatedResponse({ type: DataRequestResponse })
  @ApiProblems(409, 422)
  async ask(@CurrentActor() actor: Actor, @Body() { kind }: DataRequestRequest): Promise<DataRequestResponse> {
    return presentRequest(await this.requests.ask(actor, kind), this.clock.now());
  }

  @Post(':id/moves')
  @HttpCode(200)
  @ApiOkResponse({ type: DataRequestResponse })
  @ApiProblems(409)
  async cancel(
    @CurrentActor() actor: Actor,
    @Param() { id }: DataRequestParams,
    @Body() _move: DataRequestMove,
  ): Promise<DataRequestResponse> {
    return presentRequest(await this.requests.cancel(actor, id), this.clock.now());
  }

  @Get(':id/content')
  @Elevated()
  @ApiOperation({ summary: 'The export itself, within a day' })
  @ApiOkResponse({
    description: 'All that is held about oneself, to be saved',
    content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
  })
  @ApiProblems(409, 410)
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id }: DataRequestParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const bytes = await this.exports.open(actor, id);
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    const disposition = 'attachment; filename="my-data.json"';
    return new StreamableFile(bytes, { type: 'application/json', length: bytes.length, disposition });
  }
}
