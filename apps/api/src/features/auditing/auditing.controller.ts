/** The log as its auditor reads it: filtered, page by page, as a file, and whether it holds. */
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Audit } from '../../platform/audit/audit.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Elevated, Requires } from '../../platform/http/access.ts';
import { sendCsv } from '../../platform/http/csv-answer.ts';
import { EventFilters, type EventItem, EventSearch, EventsResponse, LogHealthResponse } from './auditing.dto.ts';
import { AuditingQuery } from './auditing.query.ts';

const usualLimit = 50;
const slice = 500;
// prettier-ignore
const columns = ['seq', 'at', 'actor', 'as', 'action', 'subject kind', 'subject', 'person', 'fields', 'request', 'network'];

@ApiTags('auditing')
@Controller('staff/audit')
@Requires('audit.read')
export class AuditingController {
  constructor(
    private readonly query: AuditingQuery,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @Get('events')
  @ApiOkResponse({ type: EventsResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = usualLimit, cursor, ...filters }: EventSearch,
  ): Promise<EventsResponse> {
    const before = cursor === undefined ? null : BigInt(cursor);
    const found = await this.database.as(actor, (tx) => this.query.page(tx, filters, before, limit + 1));
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.seq ?? null) : null };
  }

  @Get('events.csv')
  @Requires('audit.export')
  @Elevated()
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async export(@CurrentActor() actor: Actor, @Query() filters: EventFilters, @Res() response: Response): Promise<void> {
    const fields = Object.keys(filters);
    await this.audit.read(actor, { action: 'audit.export', subject: { kind: 'log', id: null }, fields });
    await sendCsv(response, 'log.csv', columns, this.lines(actor, filters));
  }

  @Get('health')
  @ApiOkResponse({ type: LogHealthResponse })
  health(@CurrentActor() actor: Actor): Promise<LogHealthResponse> {
    return this.database.as(actor, (tx) => this.query.health(tx));
  }

  private async *lines(actor: Actor, filters: EventFilters) {
    let before: bigint | null = null;
    for (;;) {
      const at: bigint | null = before;
      const found: readonly EventItem[] = await this.database.as(actor, (tx) =>
        this.query.page(tx, filters, at, slice),
      );
      for (const event of found) yield cellsOf(event);
      const last = found.at(-1);
      if (!last || found.length < slice) return;
      before = BigInt(last.seq);
    }
  }
}

const cellsOf = ({
  seq,
  at,
  actorId,
  actorAs,
  action,
  subjectKind,
  subjectId,
  personId,
  fields,
  requestId,
  network,
}: EventItem) =>
  [seq, at, actorId, actorAs, action, subjectKind, subjectId, personId, fields.join(' '), requestId, network] as const;
