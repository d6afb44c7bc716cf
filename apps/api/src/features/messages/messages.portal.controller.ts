/** Messages with the desk about one's own application, at the portal. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../../platform/http/idempotency.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { MessageEntry, MessageMark, MessagesParams, MessagesResponse } from './messages.dto.ts';
import { MessagesService } from './messages.service.ts';

@ApiTags('applications')
@Controller('account/applications/:id/messages')
@Requires('application.own')
export class MessagesPortalController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @ApiOkResponse({ type: MessagesResponse })
  @ApiProblems(404)
  read(@CurrentActor() actor: Actor, @Param() { id }: MessagesParams): Promise<MessagesResponse> {
    return this.messages.read(actor, 'APPLICANT', id);
  }

  @Post()
  @HttpCode(201)
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: MessagesResponse })
  @ApiProblems(404, 409, 422)
  write(
    @CurrentActor() actor: Actor,
    @Param() { id }: MessagesParams,
    @Body() { words }: MessageEntry,
    @IdempotencyKey() key: string | null,
  ): Promise<MessagesResponse> {
    return this.messages.write(actor, 'APPLICANT', id, words, key);
  }

  @Post('marks')
  @HttpCode(200)
  @ApiOperation({ summary: 'Seen up to this one' })
  @ApiOkResponse({ type: MessagesResponse })
  @ApiProblems(404)
  mark(
    @CurrentActor() actor: Actor,
    @Param() { id }: MessagesParams,
    @Body() { until }: MessageMark,
  ): Promise<MessagesResponse> {
    return this.messages.mark(actor, 'APPLICANT', id, until);
  }
}
