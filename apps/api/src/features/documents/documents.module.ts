/** Documents that people bring: sent by ticket, scanned, and handed out to whom they belong. */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.ts';
import { DocumentsController } from './documents.controller.ts';
import { DocumentsQuery } from './documents.query.ts';
import { StaffDocumentsController } from './documents.staff.controller.ts';
import { UploadsController } from './uploads.controller.ts';

@Module({
  imports: [FilesModule],
  controllers: [DocumentsController, UploadsController, StaffDocumentsController],
  providers: [DocumentsQuery],
})
export class DocumentsModule {}
