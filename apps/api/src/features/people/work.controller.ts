/** The first thing that staff see: what waits for them. */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { workFor } from '@open-window/domain/work.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { type WorkItem, WorkResponse } from './work.dto.ts';
import { WorkQuery } from './work.query.ts';

@ApiTags('staff')
@Controller('staff/work')
@Requires('work.read')
export class WorkController {
  constructor(
    private readonly database: Database,
    private readonly query: WorkQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The queues that one has the right to see to' })
  @ApiOkResponse({ type: WorkResponse })
  read(@CurrentActor() actor: Actor): Promise<WorkResponse> {
    const asked = { personId: actor.personId, now: this.clock.now() };
    return this.database.as(actor, async (tx) => {
      const items: WorkItem[] = [];
      for (const kind of workFor(actor.rights)) {
        const { count, oldestAt, dueAt } = await this.query.waiting(tx, kind, asked);
        items.push({ kind, count, oldestAt: oldestAt?.toISOString() ?? null, dueAt: dueAt?.toISOString() ?? null });
      }
      return { items };
    });
  }
}
