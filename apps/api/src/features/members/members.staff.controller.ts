/** Who of the team of a case confirmed their own part, beside the points that it speaks to. */
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { MembersParams, MembersResponse } from './members.dto.ts';
import { MembersService } from './members.service.ts';

@ApiTags('vetting')
@Controller('staff/cases/:id/members')
@Requires('case.read')
export class MembersStaffController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @ApiOperation({ summary: 'Who confirmed their part, and when' })
  @ApiOkResponse({ type: MembersResponse })
  read(@CurrentActor() actor: Actor, @Param() { id }: MembersParams): Promise<MembersResponse> {
    return this.members.ofCase(actor, id);
  }
}
