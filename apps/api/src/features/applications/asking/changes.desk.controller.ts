/** What whoever applied asks to change, at the desk: read, and answered once. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ChangeAnswers } from './change-answers.service.ts';
import { ChangeAnswer, ChangeParams, ChangesParams, ChangesResponse } from './changes.dto.ts';
import { ChangesService } from './changes.service.ts';

@ApiTags('screening')
@Controller('staff/applications/:id/changes')
@Requires('application.screen')
export class ChangesDeskController {
  constructor(
    private readonly changes: ChangesService,
    private readonly answers: ChangeAnswers,
  ) {}

  @Get()
  @ApiOkResponse({ type: ChangesResponse })
  @ApiProblems(404)
  read(@CurrentActor() actor: Actor, @Param() { id }: ChangesParams): Promise<ChangesResponse> {
    return this.changes.read(actor, 'DESK', id);
  }

  @Post(':number/answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Yes, and the question is open again; or no, with its reason' })
  @ApiOkResponse({ type: ChangesResponse })
  @ApiProblems(404, 409, 422)
  answer(
    @CurrentActor() actor: Actor,
    @Param() { id, number }: ChangeParams,
    @Body() given: ChangeAnswer,
  ): Promise<ChangesResponse> {
    return this.answers.answer(actor, id, Number(number), given);
  }
}
