/** Funds for whoever manages programs, and for who reads the books. */
import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch, setEtag } from '../../platform/http/revision.ts';
import { FundEntry, FundListResponse, FundParams, FundResponse } from './funds.dto.ts';
import { FundsService } from './funds.service.ts';

@ApiTags('programs')
@Controller('staff/funds')
@Requires('fund.read')
export class FundsController {
  constructor(private readonly funds: FundsService) {}

  @Get()
  @ApiOkResponse({ type: FundListResponse })
  async list(@CurrentActor() actor: Actor): Promise<FundListResponse> {
    return { items: await this.funds.list(actor) };
  }

  @Post()
  @Requires('fund.manage')
  @HttpCode(201)
  @ApiCreatedResponse({ type: FundResponse })
  @ApiProblems(409, 422)
  async enter(@CurrentActor() actor: Actor, @Body() entry: FundEntry): Promise<FundResponse> {
    return this.funds.read(actor, await this.funds.enter(actor, entry));
  }

  @Get(':id')
  @ApiOkResponse({ type: FundResponse })
  @ApiProblems(404)
  read(
    @CurrentActor() actor: Actor,
    @Param() { id }: FundParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FundResponse> {
    return this.present(actor, id, response);
  }

  @Put(':id')
  @Requires('fund.manage')
  @ApiIfMatch()
  @ApiOperation({ summary: 'Rewrite it; behind an opened round, what binds it stays' })
  @ApiOkResponse({ type: FundResponse })
  @ApiProblems(404, 409, 412, 422, 428)
  async write(
    @CurrentActor() actor: Actor,
    @Param() { id }: FundParams,
    @IfMatch() revision: number,
    @Body() entry: FundEntry,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FundResponse> {
    await this.funds.write(actor, id, revision, entry);
    return this.present(actor, id, response);
  }

  private async present(actor: Actor, id: string, response: Response): Promise<FundResponse> {
    const fund = await this.funds.read(actor, id);
    setEtag(response, fund.revision);
    return fund;
  }
}
