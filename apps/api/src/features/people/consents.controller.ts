/** What one agreed to, at both doors. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { offeredConsents } from '@open-window/domain/consent.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ConsentMove, ConsentParams, ConsentRequest, ConsentResponse, ConsentsResponse } from './consents.dto.ts';
import { ConsentsService } from './consents.service.ts';
import type { StoredConsent } from './consents.store.ts';

@ApiTags('account')
@Controller(['account/consents', 'staff/account/consents'])
@Requires('account.own')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Get()
  @ApiOkResponse({ type: ConsentsResponse })
  async list(@CurrentActor() actor: Actor): Promise<ConsentsResponse> {
    const offered = offeredConsents().map(({ purpose, isNeeded, version, words }) => ({
      purpose,
      isNeeded,
      textVersion: version,
      ...words,
    }));
    return { items: (await this.consents.list(actor)).map(present), offered };
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: ConsentResponse })
  @ApiProblems(409, 422)
  async give(@CurrentActor() actor: Actor, @Body() request: ConsentRequest): Promise<ConsentResponse> {
    return present(await this.consents.give(actor, request));
  }

  @Post(':id/moves')
  @HttpCode(200)
  @ApiOkResponse({ type: ConsentResponse })
  @ApiProblems(409)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { id }: ConsentParams,
    @Body() _move: ConsentMove,
  ): Promise<ConsentResponse> {
    return present(await this.consents.withdraw(actor, id));
  }
}

const present = (consent: StoredConsent): ConsentResponse => ({
  id: consent.id,
  purpose: consent.purpose,
  textVersion: consent.textVersion,
  textHash: Buffer.from(consent.textHash).toString('hex'),
  language: consent.language,
  givenAt: consent.givenAt.toISOString(),
  withdrawnAt: consent.withdrawnAt?.toISOString() ?? null,
});
