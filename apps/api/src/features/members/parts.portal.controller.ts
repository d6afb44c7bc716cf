/** What teams say of whoever is signed in. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { MembersParams, OwnPart, OwnPartsResponse, PartAnswer } from './members.dto.ts';
import { PartsService } from './parts.service.ts';

@ApiTags('account')
@Controller('account/parts')
@Requires('account.own')
export class PartsController {
  constructor(private readonly parts: PartsService) {}

  @Get()
  @ApiOkResponse({ type: OwnPartsResponse })
  async own(@CurrentActor() actor: Actor): Promise<OwnPartsResponse> {
    return { items: await this.parts.own(actor) };
  }

  @Post(':id/answers')
  @HttpCode(201)
  @ApiOperation({ summary: 'Confirm these very words, or say what is wrong' })
  @ApiCreatedResponse({ type: OwnPart })
  @ApiProblems(409, 422)
  answer(@CurrentActor() actor: Actor, @Param() { id }: MembersParams, @Body() answer: PartAnswer): Promise<OwnPart> {
    return this.parts.answer(actor, id, answer);
  }
}
