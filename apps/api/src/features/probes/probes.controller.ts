/** The desk tries to reach teams: whom, by which words, and what came of it. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ProbeListResponse, ProbeOutcomeRequest, ProbeParams, ProbeRecordedResponse, ProbeResponse, ProbeSearch } from './probes.dto.ts'; // prettier-ignore
import { ProbesService } from './probes.service.ts';

const usualLimit = 25;

@ApiTags('vetting')
@Controller('staff/probes')
@Requires('case.check')
export class ProbesController {
  constructor(private readonly probes: ProbesService) {}

  @Get()
  @ApiOperation({ summary: 'Whom to reach next, the first due first' })
  @ApiOkResponse({ type: ProbeListResponse })
  async list(@CurrentActor() actor: Actor, @Query() search: ProbeSearch): Promise<ProbeListResponse> {
    const { limit = usualLimit, after = null } = search;
    const found = await this.probes.queue(actor, after, limit + 1);
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @ApiOkResponse({ type: ProbeResponse })
  @ApiProblems(404, 409)
  read(@CurrentActor() actor: Actor, @Param() { id }: ProbeParams): Promise<ProbeResponse> {
    return this.probes.read(actor, id);
  }

  @Post(':id/outcomes')
  @HttpCode(201)
  @ApiOperation({ summary: 'Record what came of it; point 45 follows from it, and the day of the next' })
  @ApiCreatedResponse({ type: ProbeRecordedResponse })
  @ApiProblems(404, 409, 422)
  record(
    @CurrentActor() actor: Actor,
    @Param() { id }: ProbeParams,
    @Body() request: ProbeOutcomeRequest,
  ): Promise<ProbeRecordedResponse> {
    return this.probes.record(actor, id, request);
  }
}
