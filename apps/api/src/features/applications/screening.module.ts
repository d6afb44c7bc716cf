/** The screening desk: what the rules say of an application, what runs beside its status, and who decides. */
import { Module } from '@nestjs/common';
import { CareLettersModule } from './care-letters.module.ts';
import { ClinicalAnswers } from './clinical-answers.service.ts';
import { DeskFiles } from './desk-files.service.ts';
import { FormsQuery } from './forms.query.ts';
import { InformationController } from './information.controller.ts';
import { InformationJobs } from './information.job.ts';
import { InformationRequests } from './information-requests.service.ts';
import { InformationStore } from './information.store.ts';
import { Letters } from './letters.service.ts';
import { MedicalController } from './medical.controller.ts';
import { MedicalService } from './medical.service.ts';
import { ApplicationDeskController } from './screening.controller.ts';
import { ScreeningExportController } from './screening-export.controller.ts';
import { ScreeningHistory } from './screening-history.service.ts';
import { ScreeningJobs } from './screening.job.ts';
import { ScreeningQuery } from './screening.query.ts';
import { ScreeningReading } from './screening-reading.service.ts';
import { ScreeningRuns } from './screening-run.service.ts';
import { ScreeningService } from './screening.service.ts';
import { ScreeningStore } from './screening.store.ts';

const reading = [ClinicalAnswers, FormsQuery, ScreeningQuery, ScreeningReading, ScreeningRuns];
const asking = [InformationRequests, InformationStore, Letters];
const writing = [DeskFiles, MedicalService, ScreeningHistory, ScreeningService, ScreeningStore];

@Module({
  imports: [CareLettersModule],
  controllers: [ApplicationDeskController, InformationController, MedicalController, ScreeningExportController],
  providers: [...reading, ...asking, ...writing, InformationJobs, ScreeningJobs],
  exports: [ScreeningReading, ScreeningStore],
})
export class ScreeningModule {}
