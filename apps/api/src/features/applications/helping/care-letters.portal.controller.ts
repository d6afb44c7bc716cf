/** One's own letters of clinicians, at the portal: asked for, seen to have come, taken back. */
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { Limits } from '../../../platform/limits/limits.ts';
import { CareLetterListResponse, CareLetterParams, CareLetterRequest, CareLettersParams } from './care-letters.dto.ts';
import { CareLetters } from './care-letters.service.ts';

@ApiTags('applications')
@Controller('account/applications/:id/letters')
@Requires('application.own')
export class CareLettersController {
  constructor(
    private readonly letters: CareLetters,
    private readonly limits: Limits,
  ) {}

  @Get()
  @ApiOkResponse({ type: CareLetterListResponse })
  @ApiProblems(404)
  list(@CurrentActor() actor: Actor, @Param() { id }: CareLettersParams): Promise<CareLetterListResponse> {
    return this.letters.list(actor, id);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask a clinician outside by a link that works once' })
  @ApiNoContentResponse()
  @ApiProblems(404, 409, 422, 429)
  async ask(
    @CurrentActor() actor: Actor,
    @Param() { id }: CareLettersParams,
    @Body() asked: CareLetterRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.limits.take('help-of-person', actor.personId, response);
    await this.letters.ask(actor, id, asked);
  }

  @Post(':letterId/cancellation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take it back: the link works no more' })
  @ApiNoContentResponse()
  @ApiProblems(404, 409)
  cancel(@CurrentActor() actor: Actor, @Param() { id, letterId }: CareLetterParams): Promise<void> {
    return this.letters.cancel(actor, id, letterId);
  }
}
