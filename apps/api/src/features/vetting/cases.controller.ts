/** The vetting desk: what waits, one case with its whole file, and how it moves. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { CaseReading } from './case-reading.service.ts';
import { CaseListResponse, CaseMoveRequest, CaseOpenedResponse, CaseOpenRequest, CaseParams, CaseResponse, CaseSearch, DeclarationRequest } from './cases.dto.ts'; // prettier-ignore
import { CasesQuery, type QueueRow } from './cases.query.ts';
import { CasesService } from './cases.service.ts';

const usualLimit = 25;

@ApiTags('vetting')
@Controller('staff/cases')
@Requires('case.read')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly reading: CaseReading,
    private readonly query: CasesQuery,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What waits, the first due first' })
  @ApiOkResponse({ type: CaseListResponse })
  async list(@CurrentActor() actor: Actor, @Query() search: CaseSearch): Promise<CaseListResponse> {
    const { view = 'OPEN', kind = null, isDue = false, limit = usualLimit, after = null } = search;
    const dueBy = isDue ? this.clock.today() : null;
    const filter = { view, kind, dueBy, personId: actor.personId, after };
    const found = await this.database.as(actor, (tx) => this.query.page(tx, filter, limit + 1));
    const items = found.slice(0, limit);
    return { items: items.map(itemOf), next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Post()
  @Requires('case.check')
  @HttpCode(201)
  @ApiOperation({ summary: 'Open a case by hand' })
  @ApiCreatedResponse({ type: CaseOpenedResponse })
  @ApiProblems(409, 422)
  async open(@CurrentActor() actor: Actor, @Body() request: CaseOpenRequest): Promise<CaseOpenedResponse> {
    return { id: await this.cases.openByHand(actor, request) };
  }

  @Get(':id')
  @ApiOkResponse({ type: CaseResponse })
  read(@CurrentActor() actor: Actor, @Param() { id }: CaseParams): Promise<CaseResponse> {
    return this.reading.read(actor, id);
  }

  @Post(':id/declarations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say whether one is tied to the team; nobody acts in a case before' })
  @ApiOkResponse({ type: CaseResponse })
  @ApiProblems(409, 422)
  async declare(
    @CurrentActor() actor: Actor,
    @Param() { id }: CaseParams,
    @Body() { tie }: DeclarationRequest,
  ): Promise<CaseResponse> {
    await this.cases.declare(actor, id, tie);
    return this.reading.read(actor, id);
  }

  @Post(':id/moves')
  @Requires('case.check')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseResponse })
  @ApiProblems(409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: CaseParams,
    @Body() request: CaseMoveRequest,
  ): Promise<CaseResponse> {
    await this.cases.move(actor, id, request);
    return this.reading.read(actor, id);
  }
}

const itemOf = ({ openedAt, ...row }: QueueRow) => ({ ...row, openedAt: openedAt.toISOString() });
