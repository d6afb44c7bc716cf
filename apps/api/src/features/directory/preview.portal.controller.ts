/** What a team's page will look like, to whoever writes it. */
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { PreviewParams } from './preview.dto.ts';
import { PreviewQuery } from './preview.query.ts';
import { ListingResponse } from './profile.dto.ts';

@ApiTags('teams')
@Controller('account/teams/:id/preview')
@Requires('team.edit')
export class PreviewPortalController {
  constructor(private readonly previews: PreviewQuery) {}

  @Get()
  @ApiOperation({ summary: 'The draft exactly as the public would read it' })
  @ApiOkResponse({ type: ListingResponse })
  @ApiProblems(404, 409)
  read(@CurrentActor() actor: Actor, @Param() { id }: PreviewParams): Promise<ListingResponse> {
    return this.previews.preview(actor, id);
  }
}
