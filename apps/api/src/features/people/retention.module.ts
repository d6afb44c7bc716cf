/** How long what is kept is kept. */
import { Module } from '@nestjs/common';
import { DataRequestsStore } from './data-requests.store.ts';
import { RetentionController } from './retention.controller.ts';
import { RetentionJob } from './retention.job.ts';
import { RetentionQuery } from './retention.query.ts';
import { RetentionService } from './retention.service.ts';
import { RetentionStore } from './retention.store.ts';

@Module({
  controllers: [RetentionController],
  providers: [DataRequestsStore, RetentionJob, RetentionQuery, RetentionService, RetentionStore],
})
export class RetentionModule {}
