/** The queue as a file: by its own right, freshly proven, written in the log with its filter, and row by row so that memory stays small. Nothing of answers or of health is in it. */
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Audit } from '../../../platform/audit/audit.ts';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Elevated, Requires } from '../../../platform/http/access.ts';
import { sendCsv } from '../../../platform/http/csv-answer.ts';
import { ScreeningExportSearch } from './screening-queue.dto.ts';
import { filterOf, type QueuedApplication, type QueueFilter, ScreeningQuery } from './screening.query.ts';

const columns = ['receipt', 'status', 'round', 'language', 'handed in at', 'proof', 'may be a double', 'screened by'];
const slice = 500;

@ApiTags('screening')
@Controller('staff/applications.csv')
@Requires('application.export')
@Elevated()
export class ScreeningExportController {
  constructor(
    private readonly query: ScreeningQuery,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async export(
    @CurrentActor() actor: Actor,
    @Query() search: ScreeningExportSearch,
    @Res() response: Response,
  ): Promise<void> {
    const filter = filterOf(search, actor);
    const fields = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : `${name}.${value}`));
    await this.audit.read(actor, { action: 'application.export', subject: { kind: 'application', id: null }, fields });
    await sendCsv(response, 'applications.csv', columns, this.lines(actor, filter));
  }

  private async *lines(actor: Actor, filter: QueueFilter) {
    let after: string | null = null;
    for (;;) {
      const asked = { after, limit: slice };
      const found: readonly QueuedApplication[] = await this.database.as(actor, (tx) =>
        this.query.page(tx, filter, asked),
      );
      for (const row of found) yield cellsOf(row);
      if (found.length < slice) return;
      after = found.at(-1)?.id ?? null;
    }
  }
}

const cellsOf = (row: QueuedApplication) => [
  ...[row.receipt, row.status, row.round, row.language, row.submittedAt, row.verification],
  ...[row.isFlagged, row.ownerId],
];
