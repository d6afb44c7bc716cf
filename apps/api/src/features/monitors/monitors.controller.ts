/** Staff see what lapses, what lapsed, and where we are late ourselves. */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { MonitorsResponse } from './monitors.dto.ts';
import { MonitorsQuery } from './monitors.query.ts';

@ApiTags('monitors')
@Controller('staff/monitors')
@Requires('monitor.read')
export class MonitorsController {
  constructor(
    private readonly query: MonitorsQuery,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What lapsed, what lapses next, our own delay, and the last run' })
  @ApiOkResponse({ type: MonitorsResponse })
  async read(): Promise<MonitorsResponse> {
    const { reader } = this.database;
    const today = this.clock.today();
    const [lapsed, coming, ours, last] = await Promise.all([
      this.query.stands(reader, false, today),
      this.query.stands(reader, true, today),
      this.query.ours(reader),
      this.query.lastRun(reader),
    ]);
    const lastRun = last && {
      day: last.day.toISOString().slice(0, 10),
      endedAt: last.endedAt?.toISOString() ?? null,
      listings: last.listings,
      told: last.told,
      mails: last.mails,
    };
    return { lapsed, coming, ours, lastRun };
  }
}
