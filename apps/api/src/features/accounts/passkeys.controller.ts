/** Passkeys of one's own: added with a ceremony, named, removed. */
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Elevated, HalfSignedIn, Requires } from '../../platform/http/access.ts';
import { ApiProblems, problem } from '../../platform/http/problems.ts';
import { ApiIfMatch } from '../../platform/http/revision.ts';
import { RecoveryCodesResponse } from './accounts.dto.ts';
import { OwnFactors } from './own-factors.service.ts';
import {
  NewPasskeyRequest,
  PasskeyLabelRequest,
  PasskeyOptionsResponse,
  PasskeyParams,
  PasskeysResponse,
} from './passkeys.dto.ts';

const versionIn = (etag: string | undefined): string => {
  if (etag === undefined)
    throw problem('preconditionRequired', { detail: 'Send If-Match with the ETag that you read.' });
  return etag;
};

@ApiTags('accounts')
@Controller(['account/passkeys', 'staff/account/passkeys'])
@Requires('account.own')
export class PasskeysController {
  constructor(private readonly own: OwnFactors) {}

  @Get()
  @ApiOkResponse({ type: PasskeysResponse })
  async list(@CurrentActor() actor: Actor): Promise<PasskeysResponse> {
    return { items: await this.own.list(actor) };
  }

  @Post('options')
  @HalfSignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsResponse })
  @ApiProblems(409)
  creation(@CurrentActor() actor: Actor): Promise<PasskeyOptionsResponse> {
    return this.own.creation(actor);
  }

  @Post()
  @HalfSignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesResponse })
  @ApiProblems(409, 422)
  add(
    @CurrentActor() actor: Actor,
    @Body() { ceremony, response: answer, label }: NewPasskeyRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecoveryCodesResponse> {
    return this.own.add(ceremony, answer, label, { actor, request, response });
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiIfMatch()
  @ApiNoContentResponse()
  @ApiProblems(412, 422, 428)
  async rename(
    @CurrentActor() actor: Actor,
    @Param() { id }: PasskeyParams,
    @Headers('if-match') etag: string | undefined,
    @Body() { label }: PasskeyLabelRequest,
  ): Promise<void> {
    await this.own.rename(actor, id, versionIn(etag), label);
  }

  @Delete(':id')
  @Elevated()
  @HttpCode(204)
  @ApiIfMatch()
  @ApiNoContentResponse()
  @ApiProblems(409, 412, 428)
  async remove(
    @CurrentActor() actor: Actor,
    @Param() { id }: PasskeyParams,
    @Headers('if-match') etag: string | undefined,
  ): Promise<void> {
    await this.own.remove(actor, id, versionIn(etag));
  }
}
