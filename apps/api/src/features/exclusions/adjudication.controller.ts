/** Staff decide who of those that may be on a list is. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { adjudicationsOpen, type AdjudicationState } from '@open-window/domain/adjudication.ts';
import type { ExclusionRow } from '@open-window/domain/exclusion.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import {
  ExclusionListResponse,
  ExclusionMoveRequest,
  ExclusionParams,
  ExclusionResponse,
  ExclusionSearch,
} from './adjudication.dto.ts';
import { AdjudicationQuery, type ListedCandidate } from './adjudication.query.ts';
import { AdjudicationService, type OpenedCandidate } from './adjudication.service.ts';
import { presentRun } from './screening.controller.ts';

const usualLimit = 25;

@ApiTags('exclusions')
@Controller('staff/exclusions')
@Requires('exclusion.read')
export class AdjudicationController {
  constructor(
    private readonly adjudication: AdjudicationService,
    private readonly query: AdjudicationQuery,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOkResponse({ type: ExclusionListResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { state, list, strength, after, limit = usualLimit }: ExclusionSearch,
  ): Promise<ExclusionListResponse> {
    const page = { state: state ?? null, list: list ?? null, strength: strength ?? null, after: after ?? null, limit };
    const found = await this.database.as(actor, (tx) => this.query.page(tx, page));
    const items = found.slice(0, limit);
    return { items: items.map(itemOf), next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @ApiOkResponse({ type: ExclusionResponse })
  async read(@CurrentActor() actor: Actor, @Param() { id }: ExclusionParams): Promise<ExclusionResponse> {
    return present(await this.adjudication.read(actor, id), actor);
  }

  @Post(':id/moves')
  @Requires('exclusion.decide')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decide whether they are the one on the list; a confirmed one suspends its listings' })
  @ApiOkResponse({ type: ExclusionResponse })
  @ApiProblems(409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: ExclusionParams,
    @Body() move: ExclusionMoveRequest,
  ): Promise<ExclusionResponse> {
    return present(await this.adjudication.move(actor, id, move), actor);
  }
}

const itemOf = (one: ListedCandidate) => ({
  id: one.id, target: one.target, targetId: one.targetId, name: one.name, list: one.list, score: one.score, strength: one.strength,
  state: one.state, revision: one.revision, firstSeenAt: one.firstSeenAt.toISOString(), lastSeenAt: one.lastSeenAt.toISOString(),
}); // prettier-ignore

const entryOf = ({ last, first, middle, suffix, firm, name, npis, birthDate, state, excludedOn, reason }: ExclusionRow) => ({
  name: name === '' ? [[last, first].filter(Boolean).join(', '), middle, suffix].filter(Boolean).join(' ') : name,
  firm, npis, birthDate, state, excludedOn, reason,
}); // prettier-ignore

const once = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text) => text !== ''))];

function present({ candidate, who, listings, runs, moves }: OpenedCandidate, actor: Actor): ExclusionResponse {
  const newest = runs[0]?.ranAt;
  return {
    ...itemOf(candidate),
    entry: entryOf(candidate.entry),
    subject: who && {
      names: once(who.readings.map(({ first, last, organization }) => organization || `${first} ${last}`.trim())),
      npis: once(who.readings.map(({ npi }) => npi)),
      states: who.states,
    },
    lines: candidate.lines,
    listings,
    moves: moves.map(({ fromState, toState, movedBy, movedAt, note }) => ({
      from: fromState as AdjudicationState, to: toState as AdjudicationState, movedBy, movedAt: movedAt.toISOString(), note,
    })), // prettier-ignore
    runs: runs.map(presentRun),
    isSeen: newest !== undefined && candidate.lastSeenAt >= newest,
    actionsOpen: adjudicationsOpen(candidate, actor),
  };
}
