/** Whoever has the number of an application asks whether and when it was received: nothing else is told, to nobody. */
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../../../platform/config/config.ts';
import { Database } from '../../../platform/database/database.ts';
import { OpenToAll } from '../../../platform/http/access.ts';
import { addressOf } from '../../../platform/http/limits.ts';
import { ApiProblems, notFound } from '../../../platform/http/problems.ts';
import { Limits } from '../../../platform/limits/limits.ts';
import { ApplicationReceiptParams, ApplicationReceiptResponse } from './receipts.dto.ts';
import { ApplicationsQuery } from './applications.query.ts';

@ApiTags('scholarships')
@Controller('scholarships/receipts')
@OpenToAll()
export class ReceiptsController {
  constructor(
    private readonly query: ApplicationsQuery,
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly config: Config,
  ) {}

  @Get(':receipt')
  @ApiOperation({ summary: 'Whether an application was received, and when' })
  @ApiOkResponse({ type: ApplicationReceiptResponse })
  @ApiProblems(404, 429)
  async read(
    @Param() { receipt }: ApplicationReceiptParams,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ApplicationReceiptResponse> {
    await this.limits.take('receipts-of-address', addressOf(http, this.config.trustProxyHops), response);
    const at = await this.query.receivedAt(this.database.reader, receipt.replaceAll(/[\s-]/g, '').toUpperCase());
    if (at === null) throw notFound('receipt');
    return { receivedAt: at.toISOString() };
  }
}
