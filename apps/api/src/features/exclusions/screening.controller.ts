/** How far the lists may be relied on today, what the runs of late found, and a way to ask for one now. */
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RunReason } from '@open-window/domain/screening.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ScreeningRunResponse } from './adjudication.dto.ts';
import type { AdjudicationQuery } from './adjudication.query.ts';
import { ScreeningResponse } from './screening.dto.ts';
import { ScreeningDesk } from './screening-desk.service.ts';

@ApiTags('exclusions')
@Controller('staff/screening')
@Requires('exclusion.read')
export class ScreeningController {
  constructor(private readonly desk: ScreeningDesk) {}

  @Get()
  @ApiOkResponse({ type: ScreeningResponse })
  async read(@CurrentActor() actor: Actor): Promise<ScreeningResponse> {
    return this.present(actor);
  }

  @Post('runs')
  @Requires('exclusion.decide')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a screening of everybody; it runs in a job, and shows here when it is done' })
  @ApiAcceptedResponse({ type: ScreeningResponse })
  async run(@CurrentActor() actor: Actor): Promise<ScreeningResponse> {
    await this.desk.ask(actor);
    return this.present(actor);
  }

  private async present(actor: Actor): Promise<ScreeningResponse> {
    const { lists, runs } = await this.desk.read(actor);
    return {
      lists: [...lists],
      blocksNewListings: lists.some(({ alarm }) => alarm === 'BLOCKS'),
      runs: runs.map(presentRun),
    };
  }
}

type Run = Awaited<ReturnType<AdjudicationQuery['runs']>>[number];

export const presentRun = ({ result, lists, ranAt, reason, ...run }: Run): ScreeningRunResponse => ({
  id: run.id, reason: reason as RunReason, ranAt: ranAt.toISOString(), isComplete: result === 'COMPLETE', because: run.because,
  lists: lists.map(({ list, standing, sha256, importedAt, rows }) => ({
    list, standing, sha256, importedOn: importedAt?.slice(0, 10) ?? null, rows,
  })),
  practitioners: run.practitioners, organizations: run.organizations, notScreened: run.notScreened, invalidNpis: run.invalidNpis,
  candidates: run.candidates, newCandidates: run.newCandidates, askedAgain: run.askedAgain, gone: run.gone, checks: run.checks,
}); // prettier-ignore
