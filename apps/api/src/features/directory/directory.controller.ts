/** The directory as anybody may search it. */
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OpenToAll } from '../../platform/http/access.ts';
import { ApiProblem, ApiProblems } from '../../platform/http/problems.ts';
import { DirectoryFeed } from './feed.service.ts';
import { MapParams, MapResponse } from './map.dto.ts';
import { SlugParams } from './listing.dto.ts';
import { ListingGoneResponse, ListingResponse } from './profile.dto.ts';
import { ProfileQuery } from './profile.query.ts';
import { ImpossibleSearchResponse, SearchParams, SearchResponse } from './search.dto.ts';
import { DirectorySearch } from './search.query.ts';
import { SuggestParams, SuggestResponse } from './suggest.dto.ts';
import { vocabularies, VocabulariesResponse } from './vocabularies.dto.ts';

const asOfHeader = {
  description: 'When the index was last known to hold everything',
  schema: { type: 'string', format: 'date-time', maxLength: 30 },
} as const;
const json = 'application/json; charset=utf-8';

@ApiTags('directory')
@Controller('directory')
@OpenToAll()
export class DirectoryController {
  constructor(
    private readonly directory: DirectorySearch,
    private readonly feed: DirectoryFeed,
    private readonly profiles: ProfileQuery,
  ) {}

  @Get('listings')
  @Header('Content-Type', json)
  @ApiOperation({ summary: 'Find teams' })
  @ApiOkResponse({ type: SearchResponse, headers: { 'Directory-As-Of': asOfHeader } })
  @ApiProblem(422, ImpossibleSearchResponse)
  search(@Query() params: SearchParams, @Res({ passthrough: true }) response: Response): string {
    response.setHeader('Directory-As-Of', this.feed.asOf.toISOString());
    return this.directory.search(params);
  }

  @Get('listings/:slug')
  @ApiOperation({ summary: 'One team in full, with what was checked about it' })
  @ApiOkResponse({ type: ListingResponse })
  @ApiProblem(410, ListingGoneResponse)
  @ApiProblems(404)
  read(@Param() { slug }: SlugParams): Promise<ListingResponse> {
    return this.profiles.profile(slug);
  }

  @Get('map')
  @Header('Content-Type', 'application/geo+json; charset=utf-8')
  @ApiProduces('application/geo+json')
  @ApiOperation({ summary: 'The same teams as points and clusters' })
  @ApiOkResponse({ type: MapResponse })
  @ApiProblem(422, ImpossibleSearchResponse)
  map(@Query() params: MapParams): MapResponse {
    return this.directory.map(params);
  }

  @Get('suggest')
  @ApiOperation({ summary: 'What may be meant, while it is typed' })
  @ApiOkResponse({ type: SuggestResponse })
  suggest(@Query() { q }: SuggestParams): SuggestResponse {
    return this.directory.suggest(q);
  }

  @Get('vocabularies')
  @Header('Cache-Control', 'public, max-age=3600')
  @ApiOperation({ summary: 'What the codes mean, in English and Spanish' })
  @ApiOkResponse({ type: VocabulariesResponse })
  vocabularies(): VocabulariesResponse {
    return vocabularies;
  }
}
