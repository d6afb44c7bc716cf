/** Many applications at once, at the desk: a dry run that changes nothing, a person who confirms it, and what came of each. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../../../platform/http/idempotency.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { BulkConfirmations } from './bulk-confirmations.service.ts';
import { BulkRunMoveRequest, BulkRunParams, BulkRunRequest, BulkRunResponse } from './bulk-runs.dto.ts';
import { BulkRuns } from './bulk-runs.service.ts';

@ApiTags('screening')
@Controller('staff/bulk-runs')
@Requires('application.screen')
export class BulkRunsController {
  constructor(
    private readonly runs: BulkRuns,
    private readonly confirmations: BulkConfirmations,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiIdempotencyKey()
  @ApiOperation({ summary: 'A dry run: what would be done with each, and why not' })
  @ApiCreatedResponse({ type: BulkRunResponse })
  @ApiProblems(404, 409, 422)
  plan(
    @CurrentActor() actor: Actor,
    @Body() asked: BulkRunRequest,
    @IdempotencyKey() key: string | null,
  ): Promise<BulkRunResponse> {
    return this.runs.plan(actor, asked, key);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of whoever asks, with each item as it stands' })
  @ApiOkResponse({ type: BulkRunResponse })
  @ApiProblems(404)
  read(@CurrentActor() actor: Actor, @Param() { id }: BulkRunParams): Promise<BulkRunResponse> {
    return this.runs.read(actor, id);
  }

  @Post(':id/moves')
  @HttpCode(200)
  @ApiIdempotencyKey()
  @ApiOperation({ summary: 'Confirm it: a job does it, item by item' })
  @ApiOkResponse({ type: BulkRunResponse })
  @ApiProblems(404, 409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: BulkRunParams,
    @Body() { revision }: BulkRunMoveRequest,
    @IdempotencyKey() key: string | null,
  ): Promise<BulkRunResponse> {
    await this.confirmations.confirm(actor, id, revision, key);
    return this.runs.read(actor, id);
  }
}
