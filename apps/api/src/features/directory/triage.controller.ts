/** Reports of the public: the desk's queue, and the answer for whoever has the reference. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ReportOutcome, reportActionsOpen } from '@open-window/domain/report.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { OpenToAll, Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import {
  TicketParams,
  ReportTicketResponse,
  TriageListResponse,
  TriageMove,
  TriageResponse,
  TriageSearch,
} from './triage.dto.ts';
import { TriageQuery } from './triage.query.ts';
import { type OpenedReport, TriageService } from './triage.service.ts';

const usualLimit = 25;

@ApiTags('directory')
@Controller('directory/reports')
@OpenToAll()
export class TicketsController {
  constructor(private readonly triage: TriageService) {}

  @Get(':reference')
  @ApiOperation({ summary: 'What came of a report, for whoever has its reference' })
  @ApiOkResponse({ type: ReportTicketResponse })
  @ApiProblems(404)
  async read(@Param() { reference }: TicketParams): Promise<ReportTicketResponse> {
    const { dueOn, outcome, ...ticket } = await this.triage.ticket(reference);
    return { ...ticket, dueOn: dayOf(dueOn), outcome: outcome as ReportOutcome | null };
  }
}

@ApiTags('reports')
@Controller('staff/reports')
@Requires('report.read')
export class TriageController {
  constructor(
    private readonly triage: TriageService,
    private readonly query: TriageQuery,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOkResponse({ type: TriageListResponse })
  async list(@Query() { limit = usualLimit, status = 'OPEN', ...search }: TriageSearch): Promise<TriageListResponse> {
    const { reason, listingId, after } = search;
    const page = { status, reason: reason ?? null, listingId: listingId ?? null, after: after ?? null, limit };
    const found = await this.query.page(this.database.reader, page);
    const items = found.slice(0, limit);
    return { items: items.map(itemOf), next: found.length > limit ? (items.at(-1)?.reference ?? null) : null };
  }

  @Get(':reference')
  @ApiOkResponse({ type: TriageResponse })
  async read(@CurrentActor() actor: Actor, @Param() { reference }: TicketParams): Promise<TriageResponse> {
    return present(await this.triage.read(actor, reference));
  }

  @Post(':reference/moves')
  @Requires('report.handle')
  @HttpCode(200)
  @ApiOkResponse({ type: TriageResponse })
  @ApiProblems(409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { reference }: TicketParams,
    @Body() move: TriageMove,
  ): Promise<TriageResponse> {
    return present(await this.triage.move(actor, reference, move));
  }
}

type Listed = Awaited<ReturnType<TriageQuery['page']>>[number];

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const itemOf = ({ reference, reason, status, outcome, dueOn, createdAt, listing, revision }: Listed) => ({
  reference,
  reason,
  status,
  outcome: outcome as ReportOutcome | null,
  dueOn: dayOf(dueOn),
  createdAt: createdAt.toISOString(),
  listingId: listing.id,
  listingName: listing.name,
  listingSlug: listing.slug,
  revision,
});

const present = (report: OpenedReport): TriageResponse => ({
  ...itemOf(report),
  details: report.details,
  reply: report.reply,
  handledBy: report.handledBy,
  actionsOpen: reportActionsOpen(report.status),
});
