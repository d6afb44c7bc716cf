/** Others who write in an application: asked by the applicant, for the time of the draft. */
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../writing/applications.module.ts';
import { AuthorityController } from './authority.controller.ts';
import { AuthorityPapers } from './authority.service.ts';
import { DeskFilesModule } from '../screening/desk-files.module.ts';
import { HelpPortalController } from './help.portal.controller.ts';
import { HelpedDrafts, HelpService } from './help.service.ts';
import { HelpStore } from './help.store.ts';
import { Leaving } from './leaving.service.ts';
import { HelperLinks } from './help-links.service.ts';
import { HelpingController } from './helping.portal.controller.ts';
import { Helping } from './helping.service.ts';
import { HelpingSubmissions } from './helping-submissions.service.ts';

@Module({
  imports: [ApplicationsModule, DeskFilesModule],
  controllers: [AuthorityController, HelpPortalController, HelpingController],
  providers: [AuthorityPapers, HelpedDrafts, Leaving, HelperLinks, Helping, HelpingSubmissions, HelpService, HelpStore],
})
export class HelpModule {}
