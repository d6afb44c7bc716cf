/** The mailbox of the demo: everybody reads the mails of made-up people. In production there is no such route. */
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '../../platform/http/access.ts';
import { ApiProblems, notFound } from '../../platform/http/problems.ts';
import { MailboxMail, MailboxParams, MailboxResponse } from './mailbox.dto.ts';
import { MailboxQuery } from './mailbox.query.ts';

@ApiTags('demo')
@Controller('demo/mailbox')
@OpenToAll()
export class MailboxController {
  constructor(private readonly mailbox: MailboxQuery) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The last mails of the demo' })
  @ApiOkResponse({ type: MailboxResponse })
  async list(): Promise<MailboxResponse> {
    const mails = await this.mailbox.newest();
    return { items: mails.map(({ id, at, to, subject }) => ({ id, at, to, subject })) };
  }

  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'One mail of the demo' })
  @ApiOkResponse({ type: MailboxMail })
  @ApiProblems(404)
  async read(@Param() { id }: MailboxParams): Promise<MailboxMail> {
    const mail = await this.mailbox.find(id);
    if (!mail) throw notFound('mail');
    return mail;
  }
}
