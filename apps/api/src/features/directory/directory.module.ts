/** The public directory: search, profiles, map, and reports of what is wrong. */
import { Module } from '@nestjs/common';
import { ComparisonJob } from './comparison.job.ts';
import { DirectoryController } from './directory.controller.ts';
import { DirectoryFeed } from './feed.service.ts';
import { PreviewPortalController } from './preview.portal.controller.ts';
import { PreviewQuery } from './preview.query.ts';
import { ProfileQuery } from './profile.query.ts';
import { ReportIntake } from './report-intake.service.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsService } from './reports.service.ts';
import { ReportsStore } from './reports.store.ts';
import { DirectorySearch } from './search.query.ts';
import { DirectorySite } from './site.service.ts';
import { TicketsController, TriageController } from './triage.controller.ts';
import { TriageQuery } from './triage.query.ts';
import { TriageService } from './triage.service.ts';

const finding = [ComparisonJob, DirectoryFeed, DirectorySearch, DirectorySite, PreviewQuery, ProfileQuery];
const reporting = [ReportIntake, ReportsService, ReportsStore, TriageQuery, TriageService];

@Module({
  controllers: [DirectoryController, PreviewPortalController, ReportsController, TicketsController, TriageController],
  providers: [...finding, ...reporting],
})
export class DirectoryModule {}
