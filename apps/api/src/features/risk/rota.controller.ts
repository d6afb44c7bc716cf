/** Who is on call when: read, planned and taken back by the people of the rota. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { RotaResponse, RotaShiftEntry, RotaShiftParams } from './rota.dto.ts';
import { RotaService } from './rota.service.ts';

@ApiTags('risk')
@Controller('staff/risk/rota')
@Requires('risk.handle')
export class RotaController {
  constructor(private readonly rota: RotaService) {}

  @Get()
  @ApiOperation({ summary: 'Who is on call, and in which hours of the next 14 days nobody is' })
  @ApiOkResponse({ type: RotaResponse })
  read(@CurrentActor() actor: Actor): Promise<RotaResponse> {
    return this.rota.read(actor);
  }

  @Post('shifts')
  @HttpCode(201)
  @ApiCreatedResponse({ type: RotaResponse })
  @ApiProblems(409, 422)
  async add(@CurrentActor() actor: Actor, @Body() entry: RotaShiftEntry): Promise<RotaResponse> {
    await this.rota.add(actor, entry);
    return this.rota.read(actor);
  }

  @Post('shifts/:id/removal')
  @HttpCode(200)
  @ApiOkResponse({ type: RotaResponse })
  @ApiProblems(404)
  async remove(@CurrentActor() actor: Actor, @Param() { id }: RotaShiftParams): Promise<RotaResponse> {
    await this.rota.remove(actor, id);
    return this.rota.read(actor);
  }
}
