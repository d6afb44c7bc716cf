/** What the team of a case signed, beside point 42 of the checklist. */
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { AgreementParams, AgreementResponse } from './agreements.dto.ts';
import { AgreementsService } from './agreements.service.ts';

@ApiTags('vetting')
@Controller('staff/cases/:id/agreement')
@Requires('case.read')
export class AgreementsStaffController {
  constructor(private readonly agreements: AgreementsService) {}

  @Get()
  @ApiOperation({ summary: 'Who signed which words under which terms' })
  @ApiOkResponse({ type: AgreementResponse })
  read(@CurrentActor() actor: Actor, @Param() { id }: AgreementParams): Promise<AgreementResponse> {
    return this.agreements.ofCase(actor, id);
  }
}
