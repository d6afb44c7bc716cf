/** Takes the bytes of a file that was announced. The ticket comes in a header: addresses are logged, by others too. */
import { Controller, Headers, HttpCode, Put, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mediaTypes } from '@open-window/domain/file.ts';
import type { Request } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { FileIntake } from '../../platform/files/file-intake.ts';
import { Files } from '../../platform/files/files.ts';
import { Requires } from '../../platform/http/access.ts';
import { RawBody } from '../../platform/http/body.ts';
import { ApiProblems, malformed } from '../../platform/http/problems.ts';
import { DocumentResponse } from './documents.dto.ts';
import { present } from './documents.service.ts';

function ticketIn(header: string | undefined): string {
  if (header !== undefined && /^[\w-]{43}$/.test(header)) return header;
  throw malformed({ pointer: '/X-Upload-Ticket', detail: 'must be a ticket' });
}

@ApiTags('documents')
@Controller(['uploads', 'staff/account/uploads'])
@Requires('account.own')
export class UploadsController {
  constructor(
    private readonly intake: FileIntake,
    private readonly files: Files,
  ) {}

  @Put()
  @HttpCode(200)
  @RawBody(...mediaTypes)
  @ApiOperation({ summary: 'The bytes of an announced file, as they are; a ticket works once' })
  @ApiHeader({
    name: 'X-Upload-Ticket',
    required: true,
    schema: { type: 'string', pattern: '^[\\w-]{43}$', maxLength: 43 },
  })
  @ApiOkResponse({ type: DocumentResponse })
  @ApiProblems(409, 410, 422, 507)
  async put(
    @CurrentActor() actor: Actor,
    @Headers('x-upload-ticket') ticket: string | undefined,
    @Headers('content-type') type: string | undefined,
    @Req() request: Request,
  ): Promise<DocumentResponse> {
    const taken = await this.intake.take(actor, ticketIn(ticket), (type ?? '').trim().toLowerCase(), request);
    return present(await this.files.describe(actor, taken.id, (_, { id }) => id === taken.record.id));
  }
}
