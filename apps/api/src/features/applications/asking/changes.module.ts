/** What whoever applied asks to change after the hand-in. */
import { Module } from '@nestjs/common';
import { ChangeAnswers } from './change-answers.service.ts';
import { ChangesDeskController } from './changes.desk.controller.ts';
import { ChangesPortalController } from './changes.portal.controller.ts';
import { ChangesReading } from './changes-reading.service.ts';
import { ChangesService } from './changes.service.ts';
import { ChangesStore } from './changes.store.ts';
import { DeskFilesModule } from '../screening/desk-files.module.ts';
import { InformationModule } from './information.module.ts';

@Module({
  controllers: [ChangesDeskController, ChangesPortalController],
  imports: [InformationModule, DeskFilesModule],
  providers: [ChangeAnswers, ChangesReading, ChangesService, ChangesStore],
})
export class ChangesModule {}
