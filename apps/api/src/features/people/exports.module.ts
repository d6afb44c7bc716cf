/** All that is held about a person, in one file for that person. */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.ts';
import { DataRequestsStore } from './data-requests.store.ts';
import { ExportBlobs } from './export-blobs.service.ts';
import { ExportService } from './export.service.ts';
import { ExportsService } from './exports.service.ts';
import { InventoryQuery } from './inventory.query.ts';

@Module({
  imports: [FilesModule],
  providers: [DataRequestsStore, ExportBlobs, ExportService, ExportsService, InventoryQuery],
  exports: [DataRequestsStore, ExportsService, InventoryQuery],
})
export class ExportsModule {}
