/** Anybody says what a team did, named or not, and asks later how far it is. */
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../../platform/config/config.ts';
import { OpenToAll } from '../../platform/http/access.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../../platform/http/idempotency.ts';
import { addressOf } from '../../platform/http/limits.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ComplaintIntake } from './complaint-intake.service.ts';
import { ComplaintReceiptResponse, ComplaintRequest, ComplaintSlugParams, ReceiptParams } from './complaints.dto.ts';

@ApiTags('directory')
@Controller('directory')
@OpenToAll()
export class ComplaintsPublicController {
  constructor(
    private readonly intake: ComplaintIntake,
    private readonly config: Config,
  ) {}

  @Post('listings/:slug/complaints')
  @HttpCode(201)
  @ApiOperation({ summary: 'Say what a team did' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: ComplaintReceiptResponse })
  @ApiProblems(404, 422, 429)
  take(
    @Param() { slug }: ComplaintSlugParams,
    @Body() said: ComplaintRequest,
    @IdempotencyKey() idempotencyKey: string | null,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ComplaintReceiptResponse> {
    const address = addressOf(http, this.config.trustProxyHops);
    return this.intake.take({ slug, said, idempotencyKey, address }, response);
  }

  @Get('complaints/:reference')
  @ApiOperation({ summary: 'How far a complaint is' })
  @ApiOkResponse({ type: ComplaintReceiptResponse })
  @ApiProblems(404, 429)
  receipt(
    @Param() { reference }: ReceiptParams,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ComplaintReceiptResponse> {
    return this.intake.receipt(reference, addressOf(http, this.config.trustProxyHops), response);
  }
}
