/** "Export my data", "delete me": asked for by people, carried out by jobs. */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.ts';
import { DataRequestsController } from './data-requests.controller.ts';
import { DataRequestsService } from './data-requests.service.ts';
import { DataRequestJobs, ErasureJob } from './erasure.job.ts';
import { ErasureService } from './erasure.service.ts';
import { ErasureStore } from './erasure.store.ts';
import { ExportsModule } from './exports.module.ts';
import { HoldsStore } from './holds.store.ts';

@Module({
  imports: [ExportsModule, FilesModule],
  controllers: [DataRequestsController],
  providers: [DataRequestJobs, DataRequestsService, ErasureJob, ErasureService, ErasureStore, HoldsStore],
  exports: [ErasureService],
})
export class DataRequestsModule {}
