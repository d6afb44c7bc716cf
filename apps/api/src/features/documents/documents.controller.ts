/** Documents of one's own: announced, listed, read and deleted by the person they belong to, at both doors. */
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { FileIntake } from '../../platform/files/file-intake.ts';
import { Files } from '../../platform/files/files.ts';
import { ApiHandedOut, handOut } from '../../platform/files/hand-out.ts';
import { Requires } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { ApiIfMatch, IfMatch, setEtag } from '../../platform/http/revision.ts';
import { DocumentParams, DocumentResponse, DocumentsResponse, TicketRequest, TicketResponse } from './documents.dto.ts';
import { present } from './documents.service.ts';

const own = ({ personId }: Actor) => ({ kind: 'PERSON', id: personId }) as const;

@ApiTags('documents')
@Controller(['account/documents', 'staff/account/documents'])
@Requires('account.own')
export class DocumentsController {
  constructor(
    private readonly intake: FileIntake,
    private readonly files: Files,
  ) {}

  @Post('tickets')
  @HttpCode(201)
  @ApiOperation({ summary: 'Announce a document; its bytes follow by PUT to uploads' })
  @ApiCreatedResponse({ type: TicketResponse })
  @ApiProblems(409, 410, 422)
  async announce(@CurrentActor() actor: Actor, @Body() request: TicketRequest): Promise<TicketResponse> {
    const ticket = await this.intake.announce(actor, own(actor), request);
    return { ...ticket, expiresAt: ticket.expiresAt.toISOString() };
  }

  @Get()
  @ApiOperation({ summary: 'My documents, newest first' })
  @ApiOkResponse({ type: DocumentsResponse })
  @ApiProblems(409, 410)
  async list(@CurrentActor() actor: Actor): Promise<DocumentsResponse> {
    return { items: (await this.files.ofRecord(actor, own(actor))).map(present) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'What is known of a document; its version as ETag' })
  @ApiOkResponse({ type: DocumentResponse })
  @ApiProblems(409, 410)
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id }: DocumentParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentResponse> {
    const file = await this.files.describe(actor, id);
    setEtag(response, file.revision);
    return present(file);
  }

  @Get(':id/content')
  @ApiOperation({ summary: 'The document itself; 409 while it waits for the scanner' })
  @ApiHandedOut()
  @ApiProblems(409, 410)
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id }: DocumentParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.files.open(actor, id);
    return handOut(file, bytes, response);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a document for good' })
  @ApiIfMatch()
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblems(412, 428)
  remove(@CurrentActor() actor: Actor, @Param() { id }: DocumentParams, @IfMatch() revision: number): Promise<void> {
    return this.files.remove(actor, id, revision);
  }
}
