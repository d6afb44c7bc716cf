/** Part of the product in the demo only. */
import { Module } from '@nestjs/common';
import { MailboxController } from './mailbox.controller.ts';
import { MailboxQuery } from './mailbox.query.ts';

@Module({ controllers: [MailboxController], providers: [MailboxQuery] })
export class MailboxModule {}
