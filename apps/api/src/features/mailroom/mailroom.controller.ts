/** Mail that waits, mail that left, and dead letters; for whoever keeps the machine running. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mailActionsOpen } from '@open-window/domain/mail.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { MailItem, MailListResponse, MailMove, MailParams, MailSearch } from './mailroom.dto.ts';
import { MailroomQuery, type ShownMail } from './mailroom.query.ts';
import { MailroomService } from './mailroom.service.ts';

const usualLimit = 25;

@ApiTags('mail')
@Controller('staff/mail')
@Requires('mail.read')
export class MailroomController {
  constructor(
    private readonly mailroom: MailroomService,
    private readonly query: MailroomQuery,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What was mailed and what became of it, newest first' })
  @ApiOkResponse({ type: MailListResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { state, after, limit = usualLimit }: MailSearch,
  ): Promise<MailListResponse> {
    const page = { state: state ?? null, after: after ?? null, limit };
    const found = await this.database.as(actor, (tx) => this.query.page(tx, page));
    const items = found.slice(0, limit);
    return { items: items.map(present), next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Post(':id/moves')
  @Requires('mail.retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a dead letter once more, or throw a mail away' })
  @ApiOkResponse({ type: MailItem })
  @ApiProblems(409, 422)
  async move(@CurrentActor() actor: Actor, @Param() { id }: MailParams, @Body() move: MailMove): Promise<MailItem> {
    return present(await this.mailroom.move(actor, id, move));
  }
}

const present = ({ isEmpty, queuedAt, nextAt, sentAt, ...mail }: ShownMail): MailItem => ({
  ...mail,
  queuedAt: queuedAt.toISOString(),
  nextAt: mail.state === 'QUEUED' ? nextAt.toISOString() : null,
  sentAt: sentAt?.toISOString() ?? null,
  actionsOpen: mailActionsOpen({ state: mail.state, isEmpty }),
});
