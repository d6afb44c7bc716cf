/** The desk says that it saw the paper by which a helper signed for somebody. */
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { AuthorityPapers } from './authority.service.ts';
import { PaperSeenRequest } from './help.dto.ts';
import { ScreeningFileResponse, ScreeningParams } from '../screening/screening.dto.ts';
import { ScreeningReading } from '../screening/screening-reading.service.ts';

@ApiTags('screening')
@Controller('staff/applications/:id/authority')
@Requires('application.screen')
export class AuthorityController {
  constructor(
    private readonly papers: AuthorityPapers,
    private readonly reading: ScreeningReading,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'The paper of the guardian, or of the power of attorney, was seen' })
  @ApiOkResponse({ type: ScreeningFileResponse })
  @ApiProblems(404, 409, 422)
  async see(
    @CurrentActor() actor: Actor,
    @Param() { id }: ScreeningParams,
    @Body() { helpId }: PaperSeenRequest,
  ): Promise<ScreeningFileResponse> {
    await this.papers.see(actor, id, helpId);
    return this.reading.read(actor, id);
  }
}
