/** What who applied and the desk write to each other. */
import { Module } from '@nestjs/common';
import { MessageNews } from './message-news.service.ts';
import { MessagesDeskController } from './messages.desk.controller.ts';
import { MessagesPortalController } from './messages.portal.controller.ts';
import { MessagesService } from './messages.service.ts';
import { MessagesStore } from './messages.store.ts';

@Module({
  controllers: [MessagesDeskController, MessagesPortalController],
  providers: [MessageNews, MessagesService, MessagesStore],
})
export class MessagesModule {}
