/** People, for admins; and for auditors without names. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { personActionsOpen } from '@open-window/domain/person.ts';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Elevated, Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { setEtag } from '../../platform/http/revision.ts';
import {
  PeopleResponse,
  PeopleSearch,
  PersonMove,
  PersonMovedResponse,
  PersonParams,
  PersonResponse,
} from './people.dto.ts';
import { PeopleReading } from './people.reading.service.ts';
import { PeopleService } from './people.service.ts';

@ApiTags('people')
@Controller('staff/people')
@Requires('person.read')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly reading: PeopleReading,
  ) {}

  @Get()
  @ApiOperation({ summary: 'People, newest first; one of them by the whole address or the id' })
  @ApiOkResponse({ type: PeopleResponse })
  list(@CurrentActor() actor: Actor, @Query() search: PeopleSearch): Promise<PeopleResponse> {
    return this.reading.page(actor, search);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One person; the log says who looked' })
  @ApiOkResponse({ type: PersonResponse })
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id }: PersonParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonResponse> {
    const person = await this.reading.one(actor, id);
    setEtag(response, person.revision);
    return person;
  }

  @Post(':id/moves')
  @Requires('person.manage')
  @Elevated()
  @HttpCode(200)
  @ApiOkResponse({ type: PersonMovedResponse })
  @ApiProblems(409)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: PersonParams,
    @Body() { action, revision }: PersonMove,
  ): Promise<PersonMovedResponse> {
    const moved = await this.people.move(actor, id, action, revision);
    return { ...moved, actionsOpen: personActionsOpen(moved, actor.personId) };
  }
}
