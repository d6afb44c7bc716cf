/** What stays true: each day every listing is looked at, and what lapses is told. */
import { Module } from '@nestjs/common';
import { MonitorJob } from './monitor.job.ts';
import { MonitorsController } from './monitors.controller.ts';
import { MonitorsQuery } from './monitors.query.ts';
import { MonitorsStore } from './monitors.store.ts';
import { TellingService } from './telling.service.ts';
import { WatchedQuery } from './watched.query.ts';

@Module({
  controllers: [MonitorsController],
  providers: [MonitorJob, MonitorsQuery, MonitorsStore, TellingService, WatchedQuery],
})
export class MonitorsModule {}
