/** Proofs of income at the desk: which there are, and each of them. */
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { ApiHandedOut, handOut } from '../../../platform/files/hand-out.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ProofParams, ProofsParams, ProofsResponse } from './proofs.dto.ts';
import { ProofsService } from './proofs.service.ts';

@ApiTags('screening')
@Controller('staff/applications/:id/proofs')
@Requires('application.screen')
export class ProofsDeskController {
  constructor(private readonly proofs: ProofsService) {}

  @Get()
  @ApiOkResponse({ type: ProofsResponse })
  @ApiProblems(404)
  list(@CurrentActor() actor: Actor, @Param() { id }: ProofsParams): Promise<ProofsResponse> {
    return this.proofs.ofDesk(actor, id);
  }

  @Get(':proofId/content')
  @ApiOperation({ summary: 'The file itself; each reading is in the log' })
  @ApiHandedOut()
  @ApiProblems(404, 409, 410)
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id, proofId }: ProofParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.proofs.openAtDesk(actor, id, proofId);
    return handOut(file, bytes, response);
  }
}
