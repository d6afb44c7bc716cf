/** The desk's list as a file: by its own right, freshly proven, written in the log, and row by row so that memory stays small. */
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Audit } from '../../platform/audit/audit.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Elevated, Requires } from '../../platform/http/access.ts';
import { sendCsv } from '../../platform/http/csv-answer.ts';
import { filterOf } from './desk.query.ts';
import { DeskFilters } from './listings.dto.ts';
import { type DeskFilter, type DeskRow, ListingsQuery } from './listings.query.ts';

const columns = [
  'slug',
  'name',
  'organization',
  'city',
  'state',
  'status',
  'origin',
  'draft',
  'open reports',
  'attested on',
  'changed at',
  'gifts and ties',
];
const slice = 500;

@ApiTags('listings')
@Controller('staff/listings.csv')
@Requires('listing.export')
@Elevated()
export class ListingsExportController {
  constructor(
    private readonly query: ListingsQuery,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async export(@CurrentActor() actor: Actor, @Query() filters: DeskFilters, @Res() response: Response): Promise<void> {
    await this.audit.read(actor, { action: 'listing.export', subject: { kind: 'listing', id: null } });
    await sendCsv(response, 'listings.csv', columns, this.lines(filterOf(filters)));
  }

  private async *lines(filter: DeskFilter) {
    let after: DeskRow | null = null;
    for (;;) {
      const rows: readonly DeskRow[] = await this.query.page(this.database.reader, filter, after, slice);
      for (const row of rows) yield cellsOf(row);
      if (rows.length < slice) return;
      after = rows.at(-1) ?? null;
    }
  }
}

const cellsOf = (row: DeskRow) => [
  row.slug,
  row.name,
  row.organizationName,
  row.city,
  row.state,
  row.status,
  row.origin,
  row.hasDraft,
  row.openReports,
  row.attestedOn,
  row.contentUpdatedAt.toISOString(),
  row.disclosures,
];
