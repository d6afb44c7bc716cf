/** Claims at the portal: a candidate is found, asked for, and proven to be one's own. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import {
  ClaimableListResponse,
  ClaimableSearch,
  ClaimCodeRequest,
  ClaimListResponse,
  ClaimParams,
  ClaimRequest,
  ClaimResponse,
} from './claims.dto.ts';
import { presentClaim, presentFound } from './claims.query.ts';
import { ClaimsService } from './claims.service.ts';

@ApiTags('claims')
@Controller('account')
@Requires('team.start')
export class ClaimsController {
  constructor(
    private readonly claims: ClaimsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('claimable')
  @ApiOkResponse({ type: ClaimableListResponse })
  @ApiProblems(429)
  async search(
    @CurrentActor() actor: Actor,
    @Query() { query = '', city = '' }: ClaimableSearch,
  ): Promise<ClaimableListResponse> {
    const found = await this.claims.search(actor, query.trim(), city.trim() || null);
    return { items: found.map(presentFound) };
  }

  @Get('claims')
  @ApiOkResponse({ type: ClaimListResponse })
  async own(@CurrentActor() actor: Actor): Promise<ClaimListResponse> {
    const now = this.clock.now();
    return { items: (await this.claims.own(actor)).map((claim) => presentClaim(claim, now)) };
  }

  @Post('claims')
  @HttpCode(201)
  @ApiCreatedResponse({ type: ClaimResponse })
  @ApiProblems(404, 409, 422, 429)
  async ask(@CurrentActor() actor: Actor, @Body() asked: ClaimRequest): Promise<ClaimResponse> {
    return presentClaim(await this.claims.ask(actor, asked), this.clock.now());
  }

  @Post('claims/:id/code')
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimResponse })
  @ApiProblems(409, 422)
  async prove(
    @CurrentActor() actor: Actor,
    @Param() { id }: ClaimParams,
    @Body() { code }: ClaimCodeRequest,
  ): Promise<ClaimResponse> {
    return presentClaim(await this.claims.prove(actor, id, code), this.clock.now());
  }
}
