/** Where staff see to the mail. */
import { Module } from '@nestjs/common';
import { MailroomController } from './mailroom.controller.ts';
import { MailroomQuery } from './mailroom.query.ts';
import { MailroomService } from './mailroom.service.ts';
import { MailroomStore } from './mailroom.store.ts';

@Module({
  controllers: [MailroomController],
  providers: [MailroomQuery, MailroomService, MailroomStore],
})
export class MailroomModule {}
