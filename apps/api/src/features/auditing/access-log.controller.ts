/** "Who looked at my data": the same log, as the person it is about reads it. */
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { AccessLogResponse, PageSearch } from './auditing.dto.ts';
import { AuditingQuery } from './auditing.query.ts';

const usualLimit = 25;

@ApiTags('accounts')
@Controller(['account/access-log', 'staff/account/access-log'])
@Requires('account.own')
export class AccessLogController {
  constructor(
    private readonly query: AuditingQuery,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOkResponse({ type: AccessLogResponse })
  async read(
    @CurrentActor() actor: Actor,
    @Query() { limit = usualLimit, cursor }: PageSearch,
  ): Promise<AccessLogResponse> {
    const before = cursor === undefined ? null : BigInt(cursor);
    const found = await this.database.as(actor, (tx) => this.query.aboutPerson(tx, actor.personId, before, limit + 1));
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
