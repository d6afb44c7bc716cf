/** What the desk asks applicants for, and who is reminded. */
import { Module } from '@nestjs/common';
import { InformationController } from './information.controller.ts';
import { InformationJobs } from './information.job.ts';
import { InformationRequests } from './information-requests.service.ts';
import { DeskFilesModule } from '../screening/desk-files.module.ts';

@Module({
  imports: [DeskFilesModule],
  controllers: [InformationController],
  providers: [InformationJobs, InformationRequests],
  exports: [InformationRequests],
})
export class InformationModule {}
