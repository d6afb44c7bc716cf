/** Staff say what worried them; clinicians look after it. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ConcernAbout, concernActionsOpen, type ConcernState, type Urgency } from '@open-window/domain/concern.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import {
  ConcernListResponse,
  ConcernMove,
  ConcernParams,
  ConcernRaisedResponse,
  ConcernRequest,
  ConcernResponse,
  ConcernSearch,
} from './concerns.dto.ts';
import { ConcernsQuery } from './concerns.query.ts';
import { ConcernsService, type OpenedConcern } from './concerns.service.ts';

const usualLimit = 25;

@ApiTags('concerns')
@Controller('staff/concerns')
@Requires('concern.handle')
export class ConcernsController {
  constructor(
    private readonly concerns: ConcernsService,
    private readonly query: ConcernsQuery,
    private readonly database: Database,
  ) {}

  @Post()
  @Requires('concern.raise')
  @HttpCode(201)
  @ApiOperation({ summary: 'Say that something you read worried you' })
  @ApiCreatedResponse({ type: ConcernRaisedResponse })
  @ApiProblems(422)
  raise(@CurrentActor() actor: Actor, @Body() request: ConcernRequest): Promise<ConcernRaisedResponse> {
    return this.concerns.raise(actor, request);
  }

  @Get()
  @ApiOkResponse({ type: ConcernListResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { state, after, limit = usualLimit }: ConcernSearch,
  ): Promise<ConcernListResponse> {
    const page = { state: state ?? null, after: after ?? null, limit };
    const found = await this.database.as(actor, (tx) => this.query.page(tx, page));
    const items = found.slice(0, limit);
    return { items: items.map(itemOf), next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @ApiOkResponse({ type: ConcernResponse })
  async read(@CurrentActor() actor: Actor, @Param() { id }: ConcernParams): Promise<ConcernResponse> {
    return present(await this.concerns.read(actor, id), actor);
  }

  @Post(':id/moves')
  @HttpCode(200)
  @ApiOkResponse({ type: ConcernResponse })
  @ApiProblems(409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: ConcernParams,
    @Body() move: ConcernMove,
  ): Promise<ConcernResponse> {
    return present(await this.concerns.move(actor, id, move), actor);
  }
}

type Listed = Awaited<ReturnType<ConcernsQuery['page']>>[number];

const itemOf = ({ id, reference, aboutKind, urgency, state, raisedAt, dueAt, takenBy, revision }: Listed) => ({
  id,
  reference,
  aboutKind: aboutKind as ConcernAbout,
  urgency: urgency as Urgency,
  state: state as ConcernState,
  raisedAt: raisedAt.toISOString(),
  dueAt: dueAt.toISOString(),
  takenBy,
  revision,
});

const present = ({ concern, note, outcomeNote }: OpenedConcern, { personId }: Actor): ConcernResponse => ({
  ...itemOf(concern),
  aboutId: concern.aboutId,
  raisedBy: concern.raisedBy,
  note,
  outcome: concern.outcome as ConcernResponse['outcome'],
  outcomeNote,
  actionsOpen: concernActionsOpen({ state: concern.state as ConcernState, takenBy: concern.takenBy }, personId),
});
