/** Papers of a provider's own team, at the portal: brought, read again, replaced by newer ones, taken back. */
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { ApiHandedOut, handOut } from '../../platform/files/hand-out.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch } from '../../platform/http/revision.ts';
import { TeamDocumentParams, TeamDocumentsParams, TeamDocumentsResponse, TeamDocumentTicketRequest, TeamDocumentTicketResponse } from './team-documents.dto.ts'; // prettier-ignore
import { TeamDocumentsService } from './team-documents.service.ts';

@ApiTags('teams')
@Controller('account/teams/:id/documents')
@Requires('team.edit')
export class TeamDocumentsPortalController {
  constructor(private readonly documents: TeamDocumentsService) {}

  @Get()
  @ApiOperation({ summary: 'What was brought, newest first, and what is still asked for' })
  @ApiOkResponse({ type: TeamDocumentsResponse })
  list(@CurrentActor() actor: Actor, @Param() { id }: TeamDocumentsParams): Promise<TeamDocumentsResponse> {
    return this.documents.ofTeam(actor, id);
  }

  @Post('tickets')
  @HttpCode(201)
  @ApiOperation({ summary: 'Announce a paper; its bytes follow by PUT to uploads' })
  @ApiCreatedResponse({ type: TeamDocumentTicketResponse })
  @ApiProblems(409, 410, 422)
  announce(
    @CurrentActor() actor: Actor,
    @Param() { id }: TeamDocumentsParams,
    @Body() request: TeamDocumentTicketRequest,
  ): Promise<TeamDocumentTicketResponse> {
    return this.documents.announce(actor, id, request);
  }

  @Get(':documentId/content')
  @ApiOperation({ summary: 'The paper itself; 409 while it waits for the scanner' })
  @ApiHandedOut()
  @ApiProblems(409, 410)
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id, documentId }: TeamDocumentParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.documents.openOfTeam(actor, id, documentId);
    return handOut(file, bytes, response);
  }

  @Delete(':documentId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back a paper that nobody was shown' })
  @ApiIfMatch()
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblems(409, 412, 428)
  takeBack(
    @CurrentActor() actor: Actor,
    @Param() { id, documentId }: TeamDocumentParams,
    @IfMatch() revision: number,
  ): Promise<void> {
    return this.documents.takeBack(actor, id, documentId, revision);
  }
}
