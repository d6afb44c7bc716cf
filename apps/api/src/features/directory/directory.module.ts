/** The public directory: search, profiles, map, and reports of what is wrong. */
import { Module } from '@nestjs/common';
import { ComparisonJob } from './comparison.job.ts';
import { DirectoryController } from './directory.controller.ts';
import { DirectoryFeed } from './feed.service.ts';
import { ProfileQuery } from './profile.query.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsService } from './reports.service.ts';
import { ReportsStore } from './reports.store.ts';
import { DirectorySearch } from './search.query.ts';
import { DirectorySite } from './site.service.ts';

@Module({
  controllers: [DirectoryController, ReportsController],
  providers: [ComparisonJob, DirectoryFeed, DirectorySearch, DirectorySite, ProfileQuery, ReportsService, ReportsStore],
})
export class DirectoryModule {}
