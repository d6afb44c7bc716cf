/** Applications that wait for a clinician: the codes that hold them, scores, and decisions. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { MedicalDecisionRequest, MedicalFileResponse, MedicalListResponse, MedicalParams, MedicalSearch } from './medical.dto.ts'; // prettier-ignore
import { MedicalService } from './medical.service.ts';
import { ScreeningQuery } from '../screening/screening.query.ts';

const usualLimit = 25;

@ApiTags('screening')
@Controller('staff/clinical')
@Requires('clinical.read')
export class MedicalController {
  constructor(
    private readonly medical: MedicalService,
    private readonly query: ScreeningQuery,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What waits for a clinician, by when it was handed in whole' })
  @ApiOkResponse({ type: MedicalListResponse })
  async list(@CurrentActor() actor: Actor, @Query() search: MedicalSearch): Promise<MedicalListResponse> {
    const { limit = usualLimit, after = null } = search;
    const found = await this.database.as(actor, (tx) => this.query.waiting(tx, { after, limit: limit + 1 }));
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @ApiOkResponse({ type: MedicalFileResponse })
  @ApiProblems(404)
  read(@CurrentActor() actor: Actor, @Param() { id }: MedicalParams): Promise<MedicalFileResponse> {
    return this.medical.read(actor, id);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @ApiOkResponse({ type: MedicalFileResponse })
  @ApiProblems(404, 409, 422)
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: MedicalParams,
    @Body() asked: MedicalDecisionRequest,
  ): Promise<MedicalFileResponse> {
    await this.medical.decide(actor, id, asked);
    return this.medical.read(actor, id);
  }
}
