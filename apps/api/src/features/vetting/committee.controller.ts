/** The committee: one proposes, another seconds or opposes, and what was made a condition is met. */
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { CaseReading } from './case-reading.service.ts';
import { CaseParams, CaseResponse, CommitteeMoveRequest, ConditionMove, ConditionParams } from './cases.dto.ts';
import { CommitteeService } from './committee.service.ts';

@ApiTags('vetting')
@Controller('staff/cases')
@Requires('case.decide')
export class CommitteeController {
  constructor(
    private readonly committee: CommitteeService,
    private readonly reading: CaseReading,
  ) {}

  @Post(':id/decisions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Propose a decision, second it, oppose it, or hear an appeal' })
  @ApiOkResponse({ type: CaseResponse })
  @ApiProblems(409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: CaseParams,
    @Body() request: CommitteeMoveRequest,
  ): Promise<CaseResponse> {
    await this.committee.move(actor, id, request);
    return this.reading.read(actor, id);
  }

  @Post(':id/conditions/:conditionId/moves')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that a condition was met' })
  @ApiOkResponse({ type: CaseResponse })
  @ApiProblems(409, 422)
  async meet(
    @CurrentActor() actor: Actor,
    @Param() { id, conditionId }: ConditionParams,
    @Body() { revision }: ConditionMove,
  ): Promise<CaseResponse> {
    await this.committee.meet(actor, id, conditionId, revision);
    return this.reading.read(actor, id);
  }
}
