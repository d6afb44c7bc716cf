/** Anybody tells us what is wrong with a listing. */
import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../../platform/config/config.ts';
import { OpenToAll } from '../../platform/http/access.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../../platform/http/idempotency.ts';
import { addressOf } from '../../platform/http/limits.ts';
import { ApiProblem, ApiProblems } from '../../platform/http/problems.ts';
import { SlugParams } from './listing.dto.ts';
import { ListingGoneResponse } from './profile.dto.ts';
import { ReportRequest, ReportResponse } from './reports.dto.ts';
import { ReportsService } from './reports.service.ts';

@ApiTags('directory')
@Controller('directory/listings/:slug/reports')
@OpenToAll()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Say what is wrong with a listing' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: ReportResponse })
  @ApiProblem(410, ListingGoneResponse)
  @ApiProblems(404, 422)
  open(
    @Param() { slug }: SlugParams,
    @Body() { reason, details }: ReportRequest,
    @IdempotencyKey() idempotencyKey: string | null,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReportResponse> {
    const address = addressOf(http, this.config.trustProxyHops);
    return this.reports.open({ reason, details, slug, idempotencyKey, address }, response);
  }
}
