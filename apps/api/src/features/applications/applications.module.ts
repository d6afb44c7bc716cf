/** Applications for a scholarship: a draft that loses nothing, what was handed in and signed, and whether it was received. */
import { Module } from '@nestjs/common';
import { ApplicationsPortalController } from './applications.portal.controller.ts';
import { ApplicationsQuery } from './applications.query.ts';
import { ApplicationsService } from './applications.service.ts';
import { ApplicationsStore } from './applications.store.ts';
import { Drafts } from './drafts.service.ts';
import { FormsQuery } from './forms.query.ts';
import { FrozenAnswers } from './frozen-answers.service.ts';
import { HandingIn } from './handing-in.service.ts';
import { IdleDraftsJob } from './idle-drafts.job.ts';
import { IdleDraftsStore } from './idle-drafts.store.ts';
import { OwnReading } from './own-reading.service.ts';
import { Received } from './received.service.ts';
import { ReceiptsController } from './receipts.public.controller.ts';
import { SealedAnswers } from './sealed-answers.service.ts';
import { Submissions } from './submissions.service.ts';
import { TimeLimit } from './time-limit.service.ts';

const reading = [ApplicationsQuery, FormsQuery, OwnReading, SealedAnswers, TimeLimit];
const writing = [ApplicationsStore, ApplicationsService, Drafts, FrozenAnswers, HandingIn, Received, Submissions];

@Module({
  controllers: [ApplicationsPortalController, ReceiptsController],
  providers: [...reading, ...writing, IdleDraftsJob, IdleDraftsStore],
  exports: [...reading, ...writing],
})
export class ApplicationsModule {}
