/** The screening desk: what the rules say of an application, what runs beside its status, and who decides. */
import { Module } from '@nestjs/common';
import { CareLettersModule } from '../helping/care-letters.module.ts';
import { ClinicalAnswers } from '../clinicians/clinical-answers.service.ts';
import { DeskFiles } from './desk-files.service.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import { InformationStore } from '../asking/information.store.ts';
import { Letters } from '../asking/letters.service.ts';
import { ApplicationDeskController } from './screening.controller.ts';
import { ScreeningExportController } from './screening-export.controller.ts';
import { ScreeningHistory } from './screening-history.service.ts';
import { ScreeningJobs } from './screening.job.ts';
import { ScreeningNews } from './screening-news.service.ts';
import { ScreeningQuery } from './screening.query.ts';
import { ScreeningReading } from './screening-reading.service.ts';
import { ScreeningRuns } from './screening-run.service.ts';
import { ScreeningService } from './screening.service.ts';
import { ScreeningStore } from './screening.store.ts';

const reading = [ClinicalAnswers, FormsQuery, ScreeningQuery, ScreeningReading, ScreeningRuns];
const writing = [
  DeskFiles,
  InformationStore,
  Letters,
  ScreeningHistory,
  ScreeningNews,
  ScreeningService,
  ScreeningStore,
];

@Module({
  imports: [CareLettersModule],
  controllers: [ApplicationDeskController, ScreeningExportController],
  providers: [...reading, ...writing, ScreeningJobs],
  exports: [...reading, ...writing],
})
export class ScreeningModule {}
