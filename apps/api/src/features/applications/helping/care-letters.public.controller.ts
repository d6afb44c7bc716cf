/** Where the link to a clinician outside leads, without an account. Only a POST reads or uses it, so that mail scanners do not. */
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../../../platform/config/config.ts';
import { OpenToAll } from '../../../platform/http/access.ts';
import { addressOf } from '../../../platform/http/limits.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { Limits } from '../../../platform/limits/limits.ts';
import { CareLetterLinks } from './care-letter-links.service.ts';
import { CareLetterAnswer, CareLetterAskedResponse, CareLetterLook } from './care-letters.dto.ts';

@ApiTags('scholarships')
@Controller('scholarships/letters')
@OpenToAll()
export class CareLetterLinksController {
  constructor(
    private readonly links: CareLetterLinks,
    private readonly limits: Limits,
    private readonly config: Config,
  ) {}

  @Post('look')
  @HttpCode(200)
  @ApiOperation({ summary: 'Whom it is about, and until when it may be answered' })
  @ApiOkResponse({ type: CareLetterAskedResponse })
  @ApiProblems(410, 422, 429)
  async look(
    @Body() { token }: CareLetterLook,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CareLetterAskedResponse> {
    await this.limits.take('letters-of-address', addressOf(http, this.config.trustProxyHops), response);
    return this.links.look(token);
  }

  @Post('answers')
  @HttpCode(204)
  @ApiOperation({ summary: 'Answer it, once' })
  @ApiNoContentResponse()
  @ApiProblems(410, 422, 429)
  async answer(
    @Body() said: CareLetterAnswer,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.limits.take('letters-of-address', addressOf(http, this.config.trustProxyHops), response);
    await this.links.answer(said);
  }
}
