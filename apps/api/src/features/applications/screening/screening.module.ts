/** The screening desk: what the rules say of an application, what runs beside its status, and who decides. */
import { Module } from '@nestjs/common';
import { ApplicationDeskController } from './screening.controller.ts';
import { DeskFilesModule } from './desk-files.module.ts';
import { ScreeningExportController } from './screening-export.controller.ts';
import { ScreeningJobs } from './screening.job.ts';
import { ScreeningService } from './screening.service.ts';

@Module({
  imports: [DeskFilesModule],
  controllers: [ApplicationDeskController, ScreeningExportController],
  providers: [ScreeningService, ScreeningJobs],
})
export class ScreeningModule {}
