/** What comes on paper or by phone is taken in by the desk. */
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../writing/applications.module.ts';
import { TakenDrafts } from './taken-drafts.service.ts';
import { TakingController } from './taking.controller.ts';
import { TakingQuery } from './taking.query.ts';
import { Taking } from './taking.service.ts';
import { TakingSubmissions } from './taking-submissions.service.ts';

@Module({
  imports: [ApplicationsModule],
  controllers: [TakingController],
  providers: [TakenDrafts, Taking, TakingQuery, TakingSubmissions],
})
export class TakingModule {}
