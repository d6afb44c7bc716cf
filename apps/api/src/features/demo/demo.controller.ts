/** "Sign in as …": in the demonstration only. */
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OpenToAll } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { DemoPeopleResponse, DemoSignInRequest, DemoSignInResponse } from './demo.dto.ts';
import { DemoService } from './demo.service.ts';

@ApiTags('demo')
@Controller('demo')
@OpenToAll()
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Get('people')
  @ApiOkResponse({ type: DemoPeopleResponse })
  people(): DemoPeopleResponse {
    return { items: this.demo.people() };
  }

  @Post('sign-in')
  @HttpCode(200)
  @ApiOkResponse({ type: DemoSignInResponse })
  @ApiProblems(404, 422)
  signIn(
    @Body() { email }: DemoSignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DemoSignInResponse> {
    return this.demo.signIn(email, request, response);
  }
}
