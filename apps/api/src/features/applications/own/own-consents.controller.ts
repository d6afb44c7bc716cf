/** What one agreed to beside one's own application, and taking it back. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ApplicationParams } from '../writing/applications.dto.ts';
import { OwnConsentChange, OwnConsentsResponse } from './own-consents.dto.ts';
import { OwnConsents } from './own-consents.service.ts';

@ApiTags('applications')
@Controller('account/applications/:id/consents')
@Requires('application.own')
export class OwnConsentsController {
  constructor(private readonly consents: OwnConsents) {}

  @Get()
  @ApiOkResponse({ type: OwnConsentsResponse })
  @ApiProblems(404)
  read(@CurrentActor() actor: Actor, @Param() { id }: ApplicationParams): Promise<OwnConsentsResponse> {
    return this.consents.read(actor, id);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Give one, or take it back: each is a new row' })
  @ApiCreatedResponse({ type: OwnConsentsResponse })
  @ApiProblems(404, 409, 422)
  say(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationParams,
    @Body() change: OwnConsentChange,
  ): Promise<OwnConsentsResponse> {
    return this.consents.say(actor, id, change);
  }
}
