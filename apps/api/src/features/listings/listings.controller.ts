/** The desk's listings: found, entered, rewritten and moved by staff on behalf of teams. */
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch } from '../../platform/http/revision.ts';
import { ListingContentEntry } from './content.dto.ts';
import { cursorOf, filterOf, itemOf, placeIn, present } from './desk.query.ts';
import {
  DeskListingResponse,
  DeskListResponse,
  DeskSearch,
  ListingCreatedResponse,
  ListingMove,
  ListingParams,
} from './listings.dto.ts';
import { ListingsQuery } from './listings.query.ts';
import { ListingsService } from './listings.service.ts';

const usualLimit = 25;

@ApiTags('listings')
@Controller('staff/listings')
@Requires('listing.read')
export class ListingsController {
  constructor(
    private readonly listings: ListingsService,
    private readonly query: ListingsQuery,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOkResponse({ type: DeskListResponse })
  async list(@Query() { limit = usualLimit, cursor, ...filters }: DeskSearch): Promise<DeskListResponse> {
    const found = await this.query.page(this.database.reader, filterOf(filters), placeIn(cursor), limit + 1);
    const items = found.slice(0, limit);
    return { items: items.map(itemOf), next: found.length > limit ? cursorOf(items.at(-1)) : null };
  }

  @Post()
  @Requires('listing.edit')
  @HttpCode(201)
  @ApiCreatedResponse({ type: ListingCreatedResponse })
  @ApiProblems(409, 422)
  async enter(@CurrentActor() actor: Actor, @Body() entry: ListingContentEntry): Promise<ListingCreatedResponse> {
    const { id, slug, revision } = await this.listings.enter(actor, entry);
    return { id, slug, revision };
  }

  @Get(':id')
  @ApiOkResponse({ type: DeskListingResponse })
  async read(
    @Param() { id }: ListingParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeskListingResponse> {
    return present(await this.listings.read(id), response);
  }

  @Put(':id/draft')
  @Requires('listing.edit')
  @ApiIfMatch()
  @ApiOkResponse({ type: DeskListingResponse })
  @ApiProblems(409, 412, 422, 428)
  async write(
    @CurrentActor() actor: Actor,
    @Param() { id }: ListingParams,
    @IfMatch() revision: number,
    @Body() entry: ListingContentEntry,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeskListingResponse> {
    return present(await this.listings.writeDraft(actor, id, revision, entry), response);
  }

  @Delete(':id/draft')
  @Requires('listing.edit')
  @HttpCode(204)
  @ApiIfMatch()
  @ApiNoContentResponse()
  @ApiProblems(409, 412, 428)
  async discard(
    @CurrentActor() actor: Actor,
    @Param() { id }: ListingParams,
    @IfMatch() revision: number,
  ): Promise<void> {
    await this.listings.discardDraft(actor, id, revision);
  }

  @Post(':id/moves')
  @Requires('listing.publish')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskListingResponse })
  @ApiProblems(409, 422)
  async move(
    @CurrentActor() actor: Actor,
    @Param() { id }: ListingParams,
    @Body() move: ListingMove,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeskListingResponse> {
    return present(await this.listings.move(actor, id, move), response);
  }
}
