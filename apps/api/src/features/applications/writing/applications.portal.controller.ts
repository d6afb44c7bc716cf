/** One's own applications, at the portal: begun, written over days on any device, signed and handed in, read, taken back. */
import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { deviceIn } from '../../../platform/auth/device.ts';
import { Requires } from '../../../platform/http/access.ts';
import { JsonUpTo } from '../../../platform/http/body.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../../../platform/http/idempotency.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch, setEtag } from '../../../platform/http/revision.ts';
import {
  AnswersRequest,
  AnswersResponse,
  ApplicationListResponse,
  ApplicationMoveRequest,
  ApplicationParams,
  ApplicationReceivedResponse,
  ApplicationResponse,
  ApplicationStart,
  ApplicationStartedResponse,
  ApplicationSubmission,
  MOST_AT_ONCE,
} from './applications.dto.ts';
import { ApplicationsService } from './applications.service.ts';
import { Drafts } from './drafts.service.ts';
import { Submissions } from './submissions.service.ts';

@ApiTags('applications')
@Controller('account/applications')
@Requires('application.own')
export class ApplicationsPortalController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly drafts: Drafts,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  @ApiOkResponse({ type: ApplicationListResponse })
  list(@CurrentActor() actor: Actor): Promise<ApplicationListResponse> {
    return this.applications.list(actor);
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: ApplicationStartedResponse })
  @ApiProblems(404, 409, 422)
  begin(@CurrentActor() actor: Actor, @Body() asked: ApplicationStart): Promise<ApplicationStartedResponse> {
    return this.drafts.begin(actor, asked);
  }

  @Get(':id')
  @ApiOkResponse({ type: ApplicationResponse })
  @ApiProblems(404)
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ApplicationResponse> {
    const application = await this.applications.read(actor, id);
    setEtag(response, application.revision);
    return application;
  }

  @Put(':id/answers')
  @JsonUpTo(MOST_AT_ONCE)
  @ApiIfMatch()
  @ApiOkResponse({ type: AnswersResponse })
  @ApiProblems(404, 409, 412, 422, 428)
  async write(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationParams,
    @IfMatch() revision: number,
    @Body() asked: AnswersRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswersResponse> {
    const written = await this.drafts.write(actor, id, revision, asked);
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
    @Param() { id }: ApplicationParams,
    @Body() asked: ApplicationSubmission,
    @IdempotencyKey() key: string | null,
    @Req() { headers }: Request,
  ): Promise<ApplicationReceivedResponse> {
    return this.submissions.submit(actor, id, asked, { key, device: deviceIn(headers['user-agent']) });
  }

  @Post(':id/moves')
  @HttpCode(200)
  @ApiOkResponse({ type: ApplicationResponse })
  @ApiProblems(404, 409)
  move(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationParams,
    @Body() asked: ApplicationMoveRequest,
  ): Promise<ApplicationResponse> {
    return this.applications.move(actor, id, asked);
  }
}
