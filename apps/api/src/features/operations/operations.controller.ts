/** The machine room: how much waits in each queue, and what gave up. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { deadLetterActionsOpen } from '@open-window/domain/dead-letter.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { QueueFigures } from '../../platform/jobs/queue-figures.ts';
import {
  DeadLetterItem,
  DeadLetterMove,
  DeadLetterParams,
  DeadLetterSearch,
  DeadLettersResponse,
  QueuesResponse,
} from './operations.dto.ts';
import { type DeadLetter, OperationsQuery } from './operations.query.ts';
import { OperationsService } from './operations.service.ts';

const usualLimit = 25;

@ApiTags('jobs')
@Controller('staff/jobs')
@Requires('job.read')
export class OperationsController {
  constructor(
    private readonly operations: OperationsService,
    private readonly figures: QueueFigures,
    private readonly query: OperationsQuery,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How much waits, is being done, and gave up, by queue' })
  @ApiOkResponse({ type: QueuesResponse })
  async queues(): Promise<QueuesResponse> {
    const figures = await this.figures.read();
    return { items: figures.map((figure) => ({ ...figure, oldestAt: figure.oldestAt?.toISOString() ?? null })) };
  }

  @Get('dead')
  @ApiOperation({ summary: 'Jobs that gave up and wait for somebody, newest first' })
  @ApiOkResponse({ type: DeadLettersResponse })
  async dead(@Query() { queue, after, limit = usualLimit }: DeadLetterSearch): Promise<DeadLettersResponse> {
    const page = { queue: queue ?? null, after: after ?? null, limit };
    const found = await this.query.page(this.database.reader, page);
    const items = found.slice(0, limit);
    return { items: items.map(present), next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Post('dead/:id/moves')
  @Requires('job.retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Try a job once more that gave up, or throw it away' })
  @ApiOkResponse({ type: DeadLetterItem })
  @ApiProblems(409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: DeadLetterParams,
    @Body() move: DeadLetterMove,
  ): Promise<DeadLetterItem> {
    return present(await this.operations.move(actor, id, move));
  }
}

const present = ({ data, promisedAt, failedAt, ...letter }: DeadLetter): DeadLetterItem => ({
  ...letter,
  subjects: Object.entries(data ?? {}).map(([name, value]) => ({ name, id: String(value) })),
  promisedAt: promisedAt?.toISOString() ?? null,
  failedAt: failedAt.toISOString(),
  actionsOpen: deadLetterActionsOpen(letter.state),
});
