/** Anybody asks to be told once when people can apply; whoever reads the mailbox says yes, or has the address forgotten. */
import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../../platform/config/config.ts';
import { OpenToAll } from '../../platform/http/access.ts';
import { addressOf } from '../../platform/http/limits.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { InterestAnswerRequest, InterestParams, InterestRequest } from './round-interest.dto.ts';
import { RoundInterests } from './round-interest.service.ts';

@ApiTags('scholarships')
@Controller('scholarships')
@OpenToAll()
export class RoundInterestController {
  constructor(
    private readonly interests: RoundInterests,
    private readonly config: Config,
  ) {}

  @Post(':code/interest')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask to be told once; the same answer, whatever is known of the address' })
  @ApiNoContentResponse()
  @ApiProblems(404, 409, 422, 429)
  ask(
    @Param() { code }: InterestParams,
    @Body() asked: InterestRequest,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.interests.ask(code, asked, addressOf(http, this.config.trustProxyHops), response);
  }

  @Post('interest/answers')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say yes, or have the address forgotten; the same answer to any link' })
  @ApiNoContentResponse()
  @ApiProblems(422, 429)
  answer(
    @Body() said: InterestAnswerRequest,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.interests.answer(said, addressOf(http, this.config.trustProxyHops), response);
  }
}
