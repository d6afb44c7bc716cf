/** Teams as the desk sees them: every status, the draft beside what stands, and what may be done. */
import { Module } from '@nestjs/common';
import { Beginnings } from './beginnings.service.ts';
import { Contents } from './content.service.ts';
import { ContentStore } from './content.store.ts';
import { ListingsController } from './listings.controller.ts';
import { ListingsExportController } from './listings-export.controller.ts';
import { ListingsPortalController } from './listings.portal.controller.ts';
import { ListingsQuery } from './listings.query.ts';
import { ListingsService } from './listings.service.ts';
import { ListingsStore } from './listings.store.ts';
import { VettedListings } from './listings.vetted.job.ts';
import { SubmissionsStore } from './submissions.store.ts';
import { TeamMoves, TeamParts } from './team.parts.service.ts';
import { TeamsQuery } from './teams.query.ts';
import { TeamsService } from './teams.service.ts';
import { TeamsStore } from './teams.store.ts';
import { Versions } from './versions.service.ts';

@Module({
  controllers: [ListingsController, ListingsExportController, ListingsPortalController],
  // prettier-ignore
  providers: [
    Beginnings, Contents, ContentStore, ListingsQuery, ListingsService, ListingsStore, SubmissionsStore, TeamMoves, TeamParts, TeamsQuery,
    TeamsService, TeamsStore, VettedListings, Versions,
  ],
  exports: [Beginnings],
})
export class ListingsModule {}
