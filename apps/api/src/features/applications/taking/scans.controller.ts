/** Scans of what came on paper, as whoever takes it in brings them and takes them back; nobody reads one here. */
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch } from '../../../platform/http/revision.ts';
import { ScanParams, ScansResponse, ScanTicketRequest, ScanTicketResponse } from './scans.dto.ts';
import { Scans } from './scans.service.ts';
import { TakenParams } from './taking.dto.ts';

@ApiTags('screening')
@Controller('staff/taken-applications/:id/scans')
@Requires('application.take')
export class TakenScansController {
  constructor(private readonly scans: Scans) {}

  @Get()
  @ApiOkResponse({ type: ScansResponse })
  @ApiProblems(404, 409)
  list(@CurrentActor() actor: Actor, @Param() { id }: TakenParams): Promise<ScansResponse> {
    return this.scans.ofDraft(actor, id);
  }

  @Post('tickets')
  @HttpCode(201)
  @ApiOperation({ summary: 'Announce a scan; its bytes follow by PUT to uploads' })
  @ApiCreatedResponse({ type: ScanTicketResponse })
  @ApiProblems(404, 409, 422)
  announce(
    @CurrentActor() actor: Actor,
    @Param() { id }: TakenParams,
    @Body() asked: ScanTicketRequest,
  ): Promise<ScanTicketResponse> {
    return this.scans.announce(actor, id, asked);
  }

  @Delete(':scanId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take it back, until it is handed in' })
  @ApiIfMatch()
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblems(404, 409, 412, 428)
  takeBack(
    @CurrentActor() actor: Actor,
    @Param() { id, scanId }: ScanParams,
    @IfMatch() revision: number,
  ): Promise<void> {
    return this.scans.takeBack(actor, id, scanId, revision);
  }
}
