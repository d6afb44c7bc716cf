/** Letters of clinicians outside: asked for by applicants, answered by a link, read by our clinicians. */
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../writing/applications.module.ts';
import { CareLetterLinks } from './care-letter-links.service.ts';
import { CareLetterSeals } from './care-letter-seals.service.ts';
import { CareLettersJob } from './care-letters.job.ts';
import { CareLettersController } from './care-letters.portal.controller.ts';
import { CareLetterLinksController } from './care-letters.public.controller.ts';
import { CareLetters } from './care-letters.service.ts';
import { CareLettersStore } from './care-letters.store.ts';

@Module({
  imports: [ApplicationsModule],
  controllers: [CareLettersController, CareLetterLinksController],
  providers: [CareLetterLinks, CareLetters, CareLetterSeals, CareLettersJob, CareLettersStore],
  exports: [CareLetterSeals],
})
export class CareLettersModule {}
