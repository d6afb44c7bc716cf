/** What somebody says a team did: taken from anybody, put to the team, decided by two who have no tie and did not handle it. */
import { Module } from '@nestjs/common';
import { ComplaintEffects } from './complaint-effects.service.ts';
import { ComplaintFiles } from './complaint-files.service.ts';
import { ComplaintIntake } from './complaint-intake.service.ts';
import { ComplaintReading } from './complaint-reading.service.ts';
import { ComplaintsController } from './complaints.controller.ts';
import { ComplaintJobs } from './complaints.job.ts';
import { TeamComplaintsController } from './complaints.portal.controller.ts';
import { ComplaintsPublicController } from './complaints.public.controller.ts';
import { ComplaintsQuery } from './complaints.query.ts';
import { ComplaintsService } from './complaints.service.ts';
import { ComplaintsStore } from './complaints.store.ts';

const reading = [ComplaintsQuery, ComplaintFiles, ComplaintReading];
const writing = [ComplaintsStore, ComplaintEffects, ComplaintIntake, ComplaintsService];

@Module({
  controllers: [ComplaintsController, TeamComplaintsController, ComplaintsPublicController],
  providers: [...reading, ...writing, ComplaintJobs],
})
export class ComplaintsModule {}
