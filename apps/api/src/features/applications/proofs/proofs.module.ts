/** Proofs of income that whoever applied brings, and the desk reads. */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../../platform/files/files.module.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import { ProofsDeskController } from './proofs.desk.controller.ts';
import { ProofsJobs } from './proofs.job.ts';
import { ProofsPortalController } from './proofs.portal.controller.ts';
import { ProofsService } from './proofs.service.ts';
import { ProofsStore } from './proofs.store.ts';
import { ScreeningRuns } from '../screening/screening-run.service.ts';
import { ScreeningStore } from '../screening/screening.store.ts';

@Module({
  imports: [FilesModule],
  controllers: [ProofsDeskController, ProofsPortalController],
  providers: [FormsQuery, ProofsJobs, ProofsService, ProofsStore, ScreeningRuns, ScreeningStore],
  exports: [ProofsService],
})
export class ProofsModule {}
