/** What whoever applied asks to change after the hand-in. */
import { Module } from '@nestjs/common';
import { ChangeAnswers } from './change-answers.service.ts';
import { ChangesDeskController } from './changes.desk.controller.ts';
import { ChangesPortalController } from './changes.portal.controller.ts';
import { ChangesReading } from './changes-reading.service.ts';
import { ChangesService } from './changes.service.ts';
import { ChangesStore } from './changes.store.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import { InformationModule } from './information.module.ts';
import { ScreeningNews } from '../screening/screening-news.service.ts';

@Module({
  controllers: [ChangesDeskController, ChangesPortalController],
  imports: [InformationModule],
  providers: [ChangeAnswers, ChangesReading, ChangesService, ChangesStore, FormsQuery, ScreeningNews],
})
export class ChangesModule {}
