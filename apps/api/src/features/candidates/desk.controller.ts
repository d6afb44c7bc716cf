/** The desk's candidates: looked at, told apart, invited. Never public. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import {
  CandidateInvitationRequest,
  CandidateInvitationResponse,
  CandidateListResponse,
  CandidateParams,
  CandidateResponse,
  CandidateSearch,
  DuplicateDecisionResponse,
  DuplicateListResponse,
  DuplicateMove,
  DuplicateSearch,
} from './desk.dto.ts';
import { CandidateDeskService } from './desk.service.ts';

const usualLimit = 25;

@ApiTags('candidates')
@Controller('staff/candidates')
@Requires('candidate.read')
export class CandidatesController {
  constructor(private readonly desk: CandidateDeskService) {}

  @Get()
  @ApiOkResponse({ type: CandidateListResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = usualLimit, ...search }: CandidateSearch,
  ): Promise<CandidateListResponse> {
    const { query, state, source, after } = search;
    const filter = { query: query ?? null, state: state ?? null, source: source ?? null, after: after ?? null };
    const found = await this.desk.page(actor, { ...filter, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @ApiOkResponse({ type: CandidateResponse })
  async read(@CurrentActor() actor: Actor, @Param() { id }: CandidateParams): Promise<CandidateResponse> {
    const candidate = await this.desk.read(actor, id);
    return { ...candidate, importedAt: candidate.importedAt.toISOString() };
  }

  @Post(':id/invitations')
  @Requires('provider.invite')
  @HttpCode(201)
  @ApiCreatedResponse({ type: CandidateInvitationResponse })
  @ApiProblems(409, 422)
  invite(
    @CurrentActor() actor: Actor,
    @Param() { id }: CandidateParams,
    @Body() request: CandidateInvitationRequest,
  ): Promise<CandidateInvitationResponse> {
    return this.desk.invite(actor, id, request);
  }
}

@ApiTags('candidates')
@Controller('staff/duplicates')
@Requires('candidate.read')
export class DuplicatesController {
  constructor(private readonly desk: CandidateDeskService) {}

  @Get()
  @ApiOkResponse({ type: DuplicateListResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = usualLimit, reason, after }: DuplicateSearch,
  ): Promise<DuplicateListResponse> {
    const found = await this.desk.duplicates(actor, reason ?? null, after ?? null, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? `${last.reason} ${last.setKey}` : null };
  }

  @Post('moves')
  @Requires('candidate.decide')
  @HttpCode(200)
  @ApiOkResponse({ type: DuplicateDecisionResponse })
  @ApiProblems(404, 409, 422)
  decide(@CurrentActor() actor: Actor, @Body() move: DuplicateMove): Promise<DuplicateDecisionResponse> {
    return this.desk.decide(actor, move);
  }
}
