/** The vetting desk: cases, checks, decisions of two, and what follows from them. */
import { Module } from '@nestjs/common';
import { CaseEffects } from './case-effects.service.ts';
import { CaseFactsQuery } from './case-facts.query.ts';
import { CaseFiles } from './case-files.service.ts';
import { CaseReading } from './case-reading.service.ts';
import { CasesController } from './cases.controller.ts';
import { TeamCasesController } from './cases.portal.controller.ts';
import { CasesQuery } from './cases.query.ts';
import { CasesService } from './cases.service.ts';
import { CasesStore } from './cases.store.ts';
import { ChecksController } from './checks.controller.ts';
import { ChecksService } from './checks.service.ts';
import { ChecksStore } from './checks.store.ts';
import { CommitteeController } from './committee.controller.ts';
import { CommitteeService } from './committee.service.ts';
import { Submissions } from './submissions.service.ts';
import { TeamCases } from './team-cases.service.ts';
import { VettingJobs } from './vetting.job.ts';

const reading = [CaseFactsQuery, CasesQuery, CaseFiles, CaseReading, TeamCases];
const writing = [CasesStore, ChecksStore, CaseEffects, CasesService, ChecksService, CommitteeService, Submissions];

@Module({
  controllers: [CasesController, CommitteeController, ChecksController, TeamCasesController],
  providers: [...reading, ...writing, VettingJobs],
  exports: [CaseEffects, CaseFiles],
})
export class VettingModule {}
