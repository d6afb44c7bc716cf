/** Anybody tells us what is wrong with a listing. */
import { Body, Controller, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../../platform/config/config.ts';
import { OpenToAll } from '../../platform/http/access.ts';
import { addressOf } from '../../platform/http/limits.ts';
import { ApiProblem, ApiProblems, malformed } from '../../platform/http/problems.ts';
import { SlugParams } from './listing.dto.ts';
import { ListingGoneResponse } from './profile.dto.ts';
import { ReportRequest, ReportResponse } from './reports.dto.ts';
import { ReportsService } from './reports.service.ts';

const keyPattern = /^[\x21\x23-\x7e]{1,200}$/;

/** As a structured string (quoted) or plain. */
function keyIn(header: string | undefined): string | null {
  if (header === undefined) return null;
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (!keyPattern.test(key))
    throw malformed({ pointer: '/Idempotency-Key', detail: 'must have 1 to 200 visible characters' });
  return key;
}

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
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key and report: the same ticket',
    schema: { type: 'string', maxLength: 202 },
  })
  @ApiCreatedResponse({ type: ReportResponse })
  @ApiProblem(410, ListingGoneResponse)
  @ApiProblems(404, 422)
  open(
    @Param() { slug }: SlugParams,
    @Body() { reason, details }: ReportRequest,
    @Headers('idempotency-key') key: string | undefined,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReportResponse> {
    const address = addressOf(http, this.config.trustProxyHops);
    return this.reports.open({ reason, details, slug, idempotencyKey: keyIn(key), address }, response);
  }
}
