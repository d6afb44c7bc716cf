/** The policies that a program's rounds are run by: published from a file, and read. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { JsonUpTo } from '../../platform/http/body.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { MOST_OF_A_POLICY, PoliciesParams, PolicyParams, PolicyRequest, PolicyResponse } from './policies.dto.ts';
import { PoliciesService } from './policies.service.ts';

@ApiTags('programs')
@Controller('staff/programs/:id/policies')
@Requires('program.read')
export class PoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  @Post()
  @Requires('program.manage')
  @JsonUpTo(2 * MOST_OF_A_POLICY)
  @HttpCode(201)
  @ApiOperation({ summary: 'Publish a new version; it is never changed' })
  @ApiCreatedResponse({ type: PolicyResponse })
  @ApiProblems(404, 409, 422)
  async publish(
    @CurrentActor() actor: Actor,
    @Param() { id }: PoliciesParams,
    @Body() { definition }: PolicyRequest,
  ): Promise<PolicyResponse> {
    return this.policies.read(actor, id, await this.policies.publish(actor, id, definition));
  }

  @Get(':policyId')
  @ApiOkResponse({ type: PolicyResponse })
  @ApiProblems(404)
  read(@CurrentActor() actor: Actor, @Param() { id, policyId }: PolicyParams): Promise<PolicyResponse> {
    return this.policies.read(actor, id, policyId);
  }
}
