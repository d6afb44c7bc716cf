/** Helping with somebody else's draft, at the portal. */
import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { deviceIn } from '../../../platform/auth/device.ts';
import { Requires } from '../../../platform/http/access.ts';
import { JsonUpTo } from '../../../platform/http/body.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../../../platform/http/idempotency.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch, setEtag } from '../../../platform/http/revision.ts';
import { MOST_AT_ONCE, AnswersRequest, AnswersResponse, ApplicationReceivedResponse, ApplicationResponse, ApplicationSubmission } from '../writing/applications.dto.ts'; // prettier-ignore
import { HelpAcceptance, HelpAcceptedResponse, HelpedListResponse, HelpLook, HelpLookResponse, HelpParams } from './help.dto.ts'; // prettier-ignore
import { Leaving } from './leaving.service.ts';
import { HelperLinks } from './help-links.service.ts';
import { HelpingSubmissions } from './helping-submissions.service.ts';
import { Helping } from './helping.service.ts';

@ApiTags('applications')
@Controller('account/helping')
@Requires('application.own')
export class HelpingController {
  constructor(
    private readonly helping: Helping,
    private readonly links: HelperLinks,
    private readonly submissions: HelpingSubmissions,
    private readonly leaving: Leaving,
  ) {}

  @Get()
  @ApiOkResponse({ type: HelpedListResponse })
  list(@CurrentActor() actor: Actor): Promise<HelpedListResponse> {
    return this.helping.list(actor);
  }

  @Post('look')
  @HttpCode(200)
  @ApiOperation({ summary: 'What it is about, and the words that are signed' })
  @ApiOkResponse({ type: HelpLookResponse })
  @ApiProblems(410, 422)
  look(@CurrentActor() actor: Actor, @Body() asked: HelpLook): Promise<HelpLookResponse> {
    return this.links.look(actor, asked);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say who one is to the person, and help' })
  @ApiOkResponse({ type: HelpAcceptedResponse })
  @ApiProblems(409, 410, 422)
  accept(@CurrentActor() actor: Actor, @Body() asked: HelpAcceptance): Promise<HelpAcceptedResponse> {
    return this.links.accept(actor, asked);
  }

  @Get(':id')
  @ApiOkResponse({ type: ApplicationResponse })
  @ApiProblems(404)
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id }: HelpParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ApplicationResponse> {
    const application = await this.helping.read(actor, id);
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
    @Param() { id }: HelpParams,
    @IfMatch() revision: number,
    @Body() asked: AnswersRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswersResponse> {
    const written = await this.helping.write(actor, id, revision, asked);
    setEtag(response, written.revision);
    return written;
  }

  @Post(':id/leaving')
  @HttpCode(204)
  @ApiOperation({ summary: 'Help no longer: what was written stays' })
  @ApiNoContentResponse()
  @ApiProblems(404)
  leave(@CurrentActor() actor: Actor, @Param() { id }: HelpParams): Promise<void> {
    return this.leaving.leave(actor, id);
  }

  @Post(':id/submissions')
  @HttpCode(201)
  @ApiIdempotencyKey()
  @ApiOperation({ summary: 'Sign for the person, as their guardian or under a power of attorney' })
  @ApiCreatedResponse({ type: ApplicationReceivedResponse })
  @ApiProblems(404, 409, 422)
  submit(
    @CurrentActor() actor: Actor,
    @Param() { id }: HelpParams,
    @Body() asked: ApplicationSubmission,
    @IdempotencyKey() key: string | null,
    @Req() { headers }: Request,
  ): Promise<ApplicationReceivedResponse> {
    return this.submissions.submit(actor, id, asked, { key, device: deviceIn(headers['user-agent']) });
  }
}
