/** Papers that came with the team of a case: beside the points that they prove. */
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { ApiHandedOut, handOut } from '../../platform/files/hand-out.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { CaseDocumentsResponse, TeamDocumentParams, TeamDocumentsParams } from './team-documents.dto.ts';
import { TeamDocumentsService } from './team-documents.service.ts';

@ApiTags('vetting')
@Controller('staff/cases/:id/documents')
@Requires('case.read')
export class TeamDocumentsStaffController {
  constructor(private readonly documents: TeamDocumentsService) {}

  @Get()
  @ApiOperation({ summary: 'What the team handed in, newest first, and what is missing' })
  @ApiOkResponse({ type: CaseDocumentsResponse })
  list(@CurrentActor() actor: Actor, @Param() { id }: TeamDocumentsParams): Promise<CaseDocumentsResponse> {
    return this.documents.ofCase(actor, id);
  }

  @Get(':documentId/content')
  @ApiOperation({ summary: 'The paper itself; who reads it is written down' })
  @ApiHandedOut()
  @ApiProblems(409, 410)
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id, documentId }: TeamDocumentParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.documents.openOfCase(actor, id, documentId);
    return handOut(file, bytes, response);
  }
}
