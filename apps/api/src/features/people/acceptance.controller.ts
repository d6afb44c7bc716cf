/** Where the link of an invitation leads: to the door of the roles that it holds. Only a POST reads or uses it, so that mail scanners do not. */
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { doorOfPath } from '../../platform/auth/cookies.ts';
import { OpenToAll, Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { AcceptanceService } from './acceptance.service.ts';
import {
  InvitationAcceptance,
  InvitationAcceptedResponse,
  InvitationLook,
  InvitedResponse,
} from './invitations.dto.ts';

@ApiTags('auth')
@Controller(['auth/invitations', 'staff/auth/invitations'])
@OpenToAll()
export class AcceptanceController {
  constructor(private readonly acceptance: AcceptanceService) {}

  @Post('look')
  @HttpCode(200)
  @ApiOperation({ summary: 'Who is invited, and as what' })
  @ApiOkResponse({ type: InvitedResponse })
  @ApiProblems(410, 422)
  look(@Body() { token }: InvitationLook, @Req() request: Request): Promise<InvitedResponse> {
    return this.acceptance.look(doorOfPath(request.originalUrl), token);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Become who was invited: signed in at the portal, half signed in as staff' })
  @ApiOkResponse({ type: InvitationAcceptedResponse })
  @ApiProblems(409, 410, 422)
  accept(
    @Body() asked: InvitationAcceptance,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InvitationAcceptedResponse> {
    return this.acceptance.accept(asked, { door: doorOfPath(request.originalUrl), request, response });
  }
}

@ApiTags('account')
@Controller('account/invitations')
@Requires('account.own')
export class OwnInvitationsController {
  constructor(private readonly acceptance: AcceptanceService) {}

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Join a team with the account that one has' })
  @ApiOkResponse({ type: InvitationAcceptedResponse })
  @ApiProblems(409, 410)
  accept(
    @CurrentActor() actor: Actor,
    @Body() { token }: InvitationLook,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InvitationAcceptedResponse> {
    return this.acceptance.acceptAs(actor, token, { door: 'portal', request, response });
  }
}
