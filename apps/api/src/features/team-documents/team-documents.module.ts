/** Papers that teams bring for their checks. */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.ts';
import { TeamDocumentsPortalController } from './team-documents.portal.controller.ts';
import { TeamDocumentsQuery } from './team-documents.query.ts';
import { TeamDocumentsService } from './team-documents.service.ts';
import { TeamDocumentsStaffController } from './team-documents.staff.controller.ts';
import { TeamDocumentsStore } from './team-documents.store.ts';

@Module({
  imports: [FilesModule],
  controllers: [TeamDocumentsPortalController, TeamDocumentsStaffController],
  providers: [TeamDocumentsQuery, TeamDocumentsService, TeamDocumentsStore],
})
export class TeamDocumentsModule {}
