/** A copy of all of one's own application, as one file that is written while it is read. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../../platform/auth/actor.ts';
import { zipOf } from '../../../platform/files/zip.ts';
import { Requires } from '../../../platform/http/access.ts';
import { ApiProblems } from '../../../platform/http/problems.ts';
import { ApplicationParams } from '../writing/applications.dto.ts';
import { OwnCopy } from './own-copy.service.ts';

@ApiTags('applications')
@Controller('account/applications/:id/copy')
@Requires('application.own')
export class OwnCopyController {
  constructor(private readonly copy: OwnCopy) {}

  @Get()
  @ApiOperation({ summary: 'Answers, signatures, messages, history and files, as text and as JSON' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  @ApiProblems(404)
  async take(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationParams,
    @Res() response: Response,
  ): Promise<void> {
    const entries = await this.copy.begin(actor, id);
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Disposition', 'attachment; filename="my-application.zip"');
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(zipOf(entries), { objectMode: false }), response);
  }
}
