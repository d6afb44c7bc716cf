/** Complaints at the desk: what waits, one with its words, and how it moves. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ComplaintReading } from './complaint-reading.service.ts';
import { ComplaintDecisionRequest, ComplaintDeclarationRequest, ComplaintListResponse, ComplaintMoveRequest, ComplaintResponse, ComplaintSearch, DutyDoneRequest, DutyParams, SuspensionMoveRequest } from './complaint-desk.dto.ts'; // prettier-ignore
import { ComplaintParams } from './complaints.dto.ts';
import { ComplaintsQuery } from './complaints.query.ts';
import { type AskedMove, ComplaintsService } from './complaints.service.ts';

const usualLimit = 25;

@ApiTags('complaints')
@Controller('staff/complaints')
@Requires('complaint.read')
export class ComplaintsController {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly reading: ComplaintReading,
    private readonly query: ComplaintsQuery,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What waits, the first due first' })
  @ApiOkResponse({ type: ComplaintListResponse })
  async list(@CurrentActor() actor: Actor, @Query() search: ComplaintSearch): Promise<ComplaintListResponse> {
    const { view = 'OPEN', limit = usualLimit, after = null } = search;
    const asked = { view, personId: actor.personId, after };
    const found = await this.database.as(actor, (tx) => this.query.page(tx, asked, limit + 1));
    const items = found.slice(0, limit);
    return { items: [...items], next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @ApiOkResponse({ type: ComplaintResponse })
  read(@CurrentActor() actor: Actor, @Param() { id }: ComplaintParams): Promise<ComplaintResponse> {
    return this.reading.read(actor, id);
  }

  @Post(':id/declarations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say whether one is tied to the team; nobody reads or acts before' })
  @ApiOkResponse({ type: ComplaintResponse })
  @ApiProblems(409, 422)
  async declare(
    @CurrentActor() actor: Actor,
    @Param() { id }: ComplaintParams,
    @Body() { tie }: ComplaintDeclarationRequest,
  ): Promise<ComplaintResponse> {
    await this.complaints.declare(actor, id, tie);
    return this.reading.read(actor, id);
  }

  @Post(':id/moves')
  @Requires('complaint.handle')
  @HttpCode(200)
  @ApiOperation({ summary: 'Judge how grave it is, put it to the team, go on' })
  @ApiOkResponse({ type: ComplaintResponse })
  @ApiProblems(409, 422)
  move(
    @CurrentActor() actor: Actor,
    @Param() { id }: ComplaintParams,
    @Body() asked: ComplaintMoveRequest,
  ): Promise<ComplaintResponse> {
    return this.carryOut(actor, id, asked);
  }

  @Post(':id/suspension')
  @Requires('complaint.suspend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hold the listing back, confirm that, or end it' })
  @ApiOkResponse({ type: ComplaintResponse })
  @ApiProblems(409, 422)
  suspend(
    @CurrentActor() actor: Actor,
    @Param() { id }: ComplaintParams,
    @Body() asked: SuspensionMoveRequest,
  ): Promise<ComplaintResponse> {
    return this.carryOut(actor, id, asked);
  }

  @Post(':id/decision')
  @Requires('complaint.decide')
  @HttpCode(200)
  @ApiOperation({ summary: 'Propose, oppose or second a finding; hear an appeal' })
  @ApiOkResponse({ type: ComplaintResponse })
  @ApiProblems(409, 422)
  decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: ComplaintParams,
    @Body() asked: ComplaintDecisionRequest,
  ): Promise<ComplaintResponse> {
    return this.carryOut(actor, id, asked);
  }

  @Post(':id/duties/:duty')
  @Requires('complaint.handle')
  @HttpCode(200)
  @ApiOperation({ summary: 'Somebody outside was told, or need not be' })
  @ApiOkResponse({ type: ComplaintResponse })
  @ApiProblems(409, 422)
  async doDuty(
    @CurrentActor() actor: Actor,
    @Param() { id, duty }: DutyParams,
    @Body() { note }: DutyDoneRequest,
  ): Promise<ComplaintResponse> {
    await this.complaints.doDuty(actor, id, duty, note);
    return this.reading.read(actor, id);
  }

  private async carryOut(actor: Actor, id: string, asked: AskedMove): Promise<ComplaintResponse> {
    await this.complaints.move(actor, id, asked);
    return this.reading.read(actor, id);
  }
}
