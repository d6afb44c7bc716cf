/** What is mailed, in which words. */
import { Module } from '@nestjs/common';
import { NoticesService } from './notices.service.ts';

@Module({ providers: [NoticesService] })
export class NoticesModule {}
