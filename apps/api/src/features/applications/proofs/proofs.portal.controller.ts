/** Proofs of income for one's own application, at the portal: brought, read again, taken back until it is decided. */
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { ApiHandedOut, handOut } from '../../../platform/files/hand-out.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch } from '../../../platform/http/revision.ts';
import { OwnProofsResponse, ProofParams, ProofsParams, ProofTicketRequest, ProofTicketResponse } from './proofs.dto.ts';
import { ProofsService } from './proofs.service.ts';

@ApiTags('applications')
@Controller('account/applications/:id/proofs')
@Requires('application.own')
export class ProofsPortalController {
  constructor(private readonly proofs: ProofsService) {}

  @Get()
  @ApiOkResponse({ type: OwnProofsResponse })
  @ApiProblems(404)
  list(@CurrentActor() actor: Actor, @Param() { id }: ProofsParams): Promise<OwnProofsResponse> {
    return this.proofs.ofOwn(actor, id);
  }

  @Post('tickets')
  @HttpCode(201)
  @ApiOperation({ summary: 'Announce a card or a paper; its bytes follow by PUT to uploads' })
  @ApiCreatedResponse({ type: ProofTicketResponse })
  @ApiProblems(404, 409, 422)
  announce(
    @CurrentActor() actor: Actor,
    @Param() { id }: ProofsParams,
    @Body() asked: ProofTicketRequest,
  ): Promise<ProofTicketResponse> {
    return this.proofs.announce(actor, id, asked);
  }

  @Get(':proofId/content')
  @ApiOperation({ summary: 'The file itself; 409 while it waits for the scanner' })
  @ApiHandedOut()
  @ApiProblems(404, 409, 410)
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id, proofId }: ProofParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.proofs.openOwn(actor, id, proofId);
    return handOut(file, bytes, response);
  }

  @Delete(':proofId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take it back, as long as nobody has decided' })
  @ApiIfMatch()
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblems(404, 409, 412, 428)
  takeBack(
    @CurrentActor() actor: Actor,
    @Param() { id, proofId }: ProofParams,
    @IfMatch() revision: number,
  ): Promise<void> {
    return this.proofs.takeBack(actor, id, proofId, revision);
  }
}
