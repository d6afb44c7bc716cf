/** Quotes at a case: what the team asked for, held against its page. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { CaseParams } from './cases.dto.ts';
import { QuoteRequest, QuotesResponse } from './quotes.dto.ts';
import { QuotesService } from './quotes.service.ts';

@ApiTags('vetting')
@Controller('staff/cases/:id/quotes')
@Requires('case.read')
export class QuotesController {
  constructor(private readonly quotes: QuotesService) {}

  @Get()
  @ApiOkResponse({ type: QuotesResponse })
  list(@CurrentActor() actor: Actor, @Param() { id }: CaseParams): Promise<QuotesResponse> {
    return this.quotes.ofCase(actor, id);
  }

  @Post()
  @Requires('case.check')
  @HttpCode(201)
  @ApiOperation({ summary: 'Record what the team asked for; the comparison proposes a result and decides nothing' })
  @ApiCreatedResponse({ type: QuotesResponse })
  @ApiProblems(409, 422)
  add(
    @CurrentActor() actor: Actor,
    @Param() { id }: CaseParams,
    @Body() request: QuoteRequest,
  ): Promise<QuotesResponse> {
    return this.quotes.add(actor, id, request);
  }
}
