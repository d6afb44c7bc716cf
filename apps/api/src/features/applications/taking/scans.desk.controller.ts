/** Scans with which an application on paper was handed in: who screens sees that there are some; clinicians read them. */
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { ApiHandedOut, handOut } from '../../../platform/files/hand-out.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ScanParams, ScansResponse } from './scans.dto.ts';
import { Scans } from './scans.service.ts';
import { TakenParams } from './taking.dto.ts';

@ApiTags('screening')
@Controller('staff/applications/:id/scans')
@Requires('application.screen')
export class ScansDeskController {
  constructor(private readonly scans: Scans) {}

  @Get()
  @ApiOkResponse({ type: ScansResponse })
  @ApiProblems(404)
  list(@CurrentActor() actor: Actor, @Param() { id }: TakenParams): Promise<ScansResponse> {
    return this.scans.ofHandedIn(actor, id);
  }
}

@ApiTags('screening')
@Controller('staff/clinical/:id/scans')
@Requires('clinical.read')
export class ClinicalScansController {
  constructor(private readonly scans: Scans) {}

  @Get()
  @ApiOkResponse({ type: ScansResponse })
  @ApiProblems(404)
  list(@CurrentActor() actor: Actor, @Param() { id }: TakenParams): Promise<ScansResponse> {
    return this.scans.ofHandedIn(actor, id);
  }

  @Get(':scanId/content')
  @ApiOperation({ summary: 'The file itself; each reading is in the log' })
  @ApiHandedOut()
  @ApiProblems(404, 409, 410)
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id, scanId }: ScanParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.scans.open(actor, id, scanId);
    return handOut(file, bytes, response);
  }
}
