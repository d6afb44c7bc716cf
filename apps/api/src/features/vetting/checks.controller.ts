/** Checks of a case: evidence on file, a result recorded from it, a result overridden by somebody else. */
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { CaseReading } from './case-reading.service.ts';
import { CaseParams, CaseResponse } from './cases.dto.ts';
import { CheckRequest, EvidenceRequest, OverrideRequest } from './checks.dto.ts';
import { ChecksService } from './checks.service.ts';

@ApiTags('vetting')
@Controller('staff/cases/:id')
@Requires('case.check')
export class ChecksController {
  constructor(
    private readonly checks: ChecksService,
    private readonly reading: CaseReading,
  ) {}

  @Post('evidence')
  @HttpCode(201)
  @ApiOperation({ summary: 'Put evidence for one point on file' })
  @ApiCreatedResponse({ type: CaseResponse })
  @ApiProblems(409, 422)
  async addEvidence(
    @CurrentActor() actor: Actor,
    @Param() { id }: CaseParams,
    @Body() request: EvidenceRequest,
  ): Promise<CaseResponse> {
    await this.checks.addEvidence(actor, id, request);
    return this.reading.read(actor, id);
  }

  @Post('checks')
  @HttpCode(201)
  @ApiOperation({ summary: 'Record what was found; it is never changed afterwards' })
  @ApiCreatedResponse({ type: CaseResponse })
  @ApiProblems(409, 422)
  async record(
    @CurrentActor() actor: Actor,
    @Param() { id }: CaseParams,
    @Body() request: CheckRequest,
  ): Promise<CaseResponse> {
    await this.checks.record(actor, id, request);
    return this.reading.read(actor, id);
  }

  @Post('overrides')
  @Requires('case.override')
  @HttpCode(201)
  @ApiOperation({ summary: 'Put another result in the place of one, with a reason and an end' })
  @ApiCreatedResponse({ type: CaseResponse })
  @ApiProblems(409, 422)
  async override(
    @CurrentActor() actor: Actor,
    @Param() { id }: CaseParams,
    @Body() request: OverrideRequest,
  ): Promise<CaseResponse> {
    await this.checks.override(actor, id, request);
    return this.reading.read(actor, id);
  }
}
