/** Where the link to a new address leads: whoever holds it reads that mailbox. Only a POST uses it, so that mail scanners do not. */
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '../../platform/http/access.ts';
import { ApiProblems } from '../../platform/http/problems.ts';
import { EmailService } from './email.service.ts';
import { EmailChangeUse } from './profile.dto.ts';

@ApiTags('account')
@Controller('auth/email')
@OpenToAll()
export class EmailController {
  constructor(private readonly emails: EmailService) {}

  @Post('use')
  @HttpCode(204)
  @ApiOperation({ summary: 'Prove the new address; the old one is told' })
  @ApiNoContentResponse({ description: 'The account has the new address' })
  @ApiProblems(409, 410, 422)
  use(@Body() { token }: EmailChangeUse): Promise<void> {
    return this.emails.use(token);
  }
}
