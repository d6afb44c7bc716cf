/** What the desk asks an applicant for, and what a letter would say before it is sent. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { LetterPreviewResponse } from './information.dto.ts';
import { InformationRequests } from './information-requests.service.ts';
import { ScreeningFileResponse, ScreeningParams } from '../screening/screening.dto.ts';
import { InformationRequestEntry, LetterParams } from '../screening/screening-moves.dto.ts';
import { ScreeningReading } from '../screening/screening-reading.service.ts';

@ApiTags('screening')
@Controller('staff/applications')
@Requires('application.screen')
export class InformationController {
  constructor(
    private readonly requests: InformationRequests,
    private readonly reading: ScreeningReading,
  ) {}

  @Post(':id/requests')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the applicant for something; only those questions are open again' })
  @ApiOkResponse({ type: ScreeningFileResponse })
  @ApiProblems(404, 409, 422)
  async ask(
    @CurrentActor() actor: Actor,
    @Param() { id }: ScreeningParams,
    @Body() asked: InformationRequestEntry,
  ): Promise<ScreeningFileResponse> {
    await this.requests.ask(actor, id, asked);
    return this.reading.read(actor, id);
  }

  @Get(':id/letters/:kind')
  @ApiOperation({ summary: 'As it would be sent now, in the language of the application' })
  @ApiOkResponse({ type: LetterPreviewResponse })
  @ApiProblems(404)
  preview(@CurrentActor() actor: Actor, @Param() { id, kind }: LetterParams): Promise<LetterPreviewResponse> {
    return this.requests.preview(actor, id, kind);
  }
}
