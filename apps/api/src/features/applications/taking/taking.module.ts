/** What comes on paper or by phone is taken in by the desk. */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../../platform/files/files.module.ts';
import { ApplicationsModule } from '../writing/applications.module.ts';
import { TakenScansController } from './scans.controller.ts';
import { ClinicalScansController, ScansDeskController } from './scans.desk.controller.ts';
import { Scans } from './scans.service.ts';
import { ScansStore } from './scans.store.ts';
import { TakenDrafts } from './taken-drafts.service.ts';
import { TakenHandIn } from './taken-hand-in.service.ts';
import { TakingController } from './taking.controller.ts';
import { TakingQuery } from './taking.query.ts';
import { Taking } from './taking.service.ts';
import { TakingSubmissions } from './taking-submissions.service.ts';

@Module({
  imports: [ApplicationsModule, FilesModule],
  controllers: [ClinicalScansController, ScansDeskController, TakenScansController, TakingController],
  providers: [Scans, ScansStore, TakenDrafts, TakenHandIn, Taking, TakingQuery, TakingSubmissions],
})
export class TakingModule {}
