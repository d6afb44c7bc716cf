/** What is done with many applications at once: planned, confirmed, and done by a job. */
import { Module } from '@nestjs/common';
import { BulkConfirmations } from './bulk-confirmations.service.ts';
import { BulkItems } from './bulk-items.service.ts';
import { BulkPlans } from './bulk-plans.service.ts';
import { BulkRunJob } from './bulk-run.job.ts';
import { BulkRunsController } from './bulk-runs.controller.ts';
import { BulkRuns } from './bulk-runs.service.ts';
import { BulkRunsStore } from './bulk-runs.store.ts';
import { DeskFilesModule } from '../screening/desk-files.module.ts';

@Module({
  imports: [DeskFilesModule],
  controllers: [BulkRunsController],
  providers: [BulkConfirmations, BulkItems, BulkPlans, BulkRunJob, BulkRuns, BulkRunsStore],
})
export class BulkRunsModule {}
