/** The screening desk: what the rules say of an application, what runs beside its status, and who decides. */
import { Module } from '@nestjs/common';
import { AuthorityController } from './authority.controller.ts';
import { AuthorityPapers } from './authority.service.ts';
import { CareLetterSeals } from './care-letter-seals.service.ts';
import { CareLettersStore } from './care-letters.store.ts';
import { ClinicalAnswers } from './clinical-answers.service.ts';
import { FormsQuery } from './forms.query.ts';
import { HelpStore } from './help.store.ts';
import { MedicalController } from './medical.controller.ts';
import { MedicalService } from './medical.service.ts';
import { ApplicationDeskController } from './screening.controller.ts';
import { SealedAnswers } from './sealed-answers.service.ts';
import { ScreeningHistory } from './screening-history.service.ts';
import { ScreeningJobs } from './screening.job.ts';
import { ScreeningQuery } from './screening.query.ts';
import { ScreeningReading } from './screening-reading.service.ts';
import { ScreeningRuns } from './screening-run.service.ts';
import { ScreeningService } from './screening.service.ts';
import { ScreeningStore } from './screening.store.ts';

const reading = [
  CareLetterSeals,
  CareLettersStore,
  SealedAnswers,
  ClinicalAnswers,
  FormsQuery,
  ScreeningQuery,
  ScreeningReading,
  ScreeningRuns,
];
const writing = [AuthorityPapers, HelpStore, MedicalService, ScreeningHistory, ScreeningService, ScreeningStore];

@Module({
  controllers: [ApplicationDeskController, AuthorityController, MedicalController],
  providers: [...reading, ...writing, ScreeningJobs],
})
export class ScreeningModule {}
