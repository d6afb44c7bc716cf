/** What one asks to change in one's own application after the hand-in. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ChangeEntry, ChangesParams, ChangesResponse } from './changes.dto.ts';
import { ChangesService } from './changes.service.ts';

@ApiTags('applications')
@Controller('account/applications/:id/changes')
@Requires('application.own')
export class ChangesPortalController {
  constructor(private readonly changes: ChangesService) {}

  @Get()
  @ApiOkResponse({ type: ChangesResponse })
  @ApiProblems(404)
  read(@CurrentActor() actor: Actor, @Param() { id }: ChangesParams): Promise<ChangesResponse> {
    return this.changes.read(actor, 'APPLICANT', id);
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: ChangesResponse })
  @ApiProblems(404, 409, 422)
  ask(
    @CurrentActor() actor: Actor,
    @Param() { id }: ChangesParams,
    @Body() asked: ChangeEntry,
  ): Promise<ChangesResponse> {
    return this.changes.ask(actor, id, asked);
  }
}
