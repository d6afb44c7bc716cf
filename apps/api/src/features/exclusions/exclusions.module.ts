/** Who of the directory may be on a list of the excluded: screened by jobs, decided by staff. */
import { Module } from '@nestjs/common';
import { AdjudicationController } from './adjudication.controller.ts';
import { AdjudicationQuery } from './adjudication.query.ts';
import { AdjudicationService } from './adjudication.service.ts';
import { AdjudicationStore } from './adjudication.store.ts';
import { CandidatesStore } from './candidates.store.ts';
import { ExclusionNotes } from './notes.service.ts';
import { ExclusionPromises } from './promises.service.ts';
import { ReadingService } from './reading.service.ts';
import { ScreeningController } from './screening.controller.ts';
import { ScreeningDesk } from './screening-desk.service.ts';
import { ScreeningJob } from './screening.job.ts';
import { SettleJob } from './settle.job.ts';

@Module({
  controllers: [AdjudicationController, ScreeningController],
  providers: [
    AdjudicationQuery, AdjudicationService, AdjudicationStore, CandidatesStore, ExclusionNotes, ExclusionPromises, ReadingService,
    ScreeningDesk, ScreeningJob, SettleJob,
  ], // prettier-ignore
})
export class ExclusionsModule {}
