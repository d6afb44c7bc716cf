/** Others who write in an application: asked by the applicant, for the time of the draft. */
import { Module } from '@nestjs/common';
import { ApplicationsModule } from './applications.module.ts';
import { HelpPortalController } from './help.portal.controller.ts';
import { HelpedDrafts, HelpService } from './help.service.ts';
import { HelpStore } from './help.store.ts';
import { HelperLinks } from './helper-links.service.ts';
import { HelpingController } from './helping.portal.controller.ts';
import { Helping } from './helping.service.ts';

@Module({
  imports: [ApplicationsModule],
  controllers: [HelpPortalController, HelpingController],
  providers: [HelpedDrafts, HelperLinks, Helping, HelpService, HelpStore],
})
export class HelpModule {}
