/** Applications on paper and by phone, at the desk: begun, typed in part by part, handed in as received when they came. */
import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { deviceIn } from '../../../platform/auth/device.ts';
import { Requires } from '../../../platform/http/access.ts';
import { JsonUpTo } from '../../../platform/http/body.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../../../platform/http/idempotency.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch, setEtag } from '../../../platform/http/revision.ts';
import {
  MOST_AT_ONCE,
  AnswersRequest,
  AnswersResponse,
  ApplicationReceivedResponse,
} from '../writing/applications.dto.ts';
import { TakenListResponse, TakenParams, TakenResponse, TakingStart, TakingStartedResponse, TakingSubmission } from './taking.dto.ts'; // prettier-ignore
import { Taking } from './taking.service.ts';
import { TakingSubmissions } from './taking-submissions.service.ts';

@ApiTags('screening')
@Controller('staff/taken-applications')
@Requires('application.take')
export class TakingController {
  constructor(
    private readonly taking: Taking,
    private readonly submissions: TakingSubmissions,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Those that are not handed in yet, and where one may be taken in' })
  @ApiOkResponse({ type: TakenListResponse })
  list(@CurrentActor() actor: Actor): Promise<TakenListResponse> {
    return this.taking.list(actor);
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: TakingStartedResponse })
  @ApiProblems(404, 409, 422)
  begin(@CurrentActor() actor: Actor, @Body() asked: TakingStart): Promise<TakingStartedResponse> {
    return this.taking.begin(actor, asked);
  }

  @Get(':id')
  @ApiOperation({ summary: 'What was typed in, without what is for clinicians; once it is handed in, its number' })
  @ApiOkResponse({ type: TakenResponse })
  @ApiProblems(404)
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id }: TakenParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TakenResponse> {
    const taken = await this.taking.read(actor, id);
    setEtag(response, taken.revision);
    return taken;
  }

  @Put(':id/answers')
  @JsonUpTo(MOST_AT_ONCE)
  @ApiIfMatch()
  @ApiOkResponse({ type: AnswersResponse })
  @ApiProblems(404, 409, 412, 422, 428)
  async write(
    @CurrentActor() actor: Actor,
    @Param() { id }: TakenParams,
    @IfMatch() revision: number,
    @Body() asked: AnswersRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswersResponse> {
    const written = await this.taking.write(actor, id, revision, asked);
    setEtag(response, written.revision);
    return written;
  }

  @Post(':id/submissions')
  @HttpCode(201)
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: ApplicationReceivedResponse })
  @ApiProblems(404, 409, 422)
  submit(
    @CurrentActor() actor: Actor,
    @Param() { id }: TakenParams,
    @Body() asked: TakingSubmission,
    @IdempotencyKey() key: string | null,
    @Req() { headers }: Request,
  ): Promise<ApplicationReceivedResponse> {
    return this.submissions.submit(actor, id, asked, { key, device: deviceIn(headers['user-agent']) });
  }
}
