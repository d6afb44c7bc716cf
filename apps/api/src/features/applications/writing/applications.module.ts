/** Applications for a scholarship: a draft that loses nothing, what was handed in and signed, and whether it was received. */
import { Module } from '@nestjs/common';
import { AnswersModule } from './answers.module.ts';
import { ApplicationsPortalController } from './applications.portal.controller.ts';
import { ApplicationsQuery } from './applications.query.ts';
import { ApplicationsService } from './applications.service.ts';
import { Drafts } from './drafts.service.ts';
import { FrozenAnswers } from './frozen-answers.service.ts';
import { HandingIn } from './handing-in.service.ts';
import { IdleDraftsJob } from './idle-drafts.job.ts';
import { IdleDraftsStore } from './idle-drafts.store.ts';
import { InformationPortalController } from '../asking/information.portal.controller.ts';
import { OwnInformation } from '../asking/own-information.service.ts';
import { OwnReading } from './own-reading.service.ts';
import { Received } from './received.service.ts';
import { ReceiptsController } from './receipts.public.controller.ts';
import { Submissions } from './submissions.service.ts';
import { TimeLimit } from './time-limit.service.ts';

const reading = [ApplicationsQuery, OwnInformation, OwnReading, TimeLimit];
const writing = [ApplicationsService, Drafts, FrozenAnswers, HandingIn, Received, Submissions];

@Module({
  imports: [AnswersModule],
  controllers: [ApplicationsPortalController, InformationPortalController, ReceiptsController],
  providers: [...reading, ...writing, IdleDraftsJob, IdleDraftsStore],
  exports: [AnswersModule, ...reading, ...writing],
})
export class ApplicationsModule {}
