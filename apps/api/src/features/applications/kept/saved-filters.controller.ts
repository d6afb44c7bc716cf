/** Filters of the queue under names, each person's own. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import {
  SavedFilterEntry,
  SavedFilterListResponse,
  SavedFilterParams,
  SavedFilterRename,
} from './saved-filters.dto.ts';
import { SavedFilters } from './saved-filters.service.ts';

@ApiTags('screening')
@Controller('staff/saved-filters')
@Requires('application.read')
export class SavedFiltersController {
  constructor(private readonly filters: SavedFilters) {}

  @Get()
  @ApiOkResponse({ type: SavedFilterListResponse })
  list(@CurrentActor() actor: Actor): Promise<SavedFilterListResponse> {
    return this.filters.list(actor);
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: SavedFilterListResponse })
  @ApiProblems(409, 422)
  keep(@CurrentActor() actor: Actor, @Body() entry: SavedFilterEntry): Promise<SavedFilterListResponse> {
    return this.filters.keep(actor, entry);
  }

  @Post(':id/names')
  @HttpCode(200)
  @ApiOkResponse({ type: SavedFilterListResponse })
  @ApiProblems(404, 409, 422)
  rename(
    @CurrentActor() actor: Actor,
    @Param() { id }: SavedFilterParams,
    @Body() { name }: SavedFilterRename,
  ): Promise<SavedFilterListResponse> {
    return this.filters.rename(actor, id, name);
  }

  @Post(':id/removal')
  @HttpCode(200)
  @ApiOkResponse({ type: SavedFilterListResponse })
  @ApiProblems(404)
  remove(@CurrentActor() actor: Actor, @Param() { id }: SavedFilterParams): Promise<SavedFilterListResponse> {
    return this.filters.remove(actor, id);
  }
}
