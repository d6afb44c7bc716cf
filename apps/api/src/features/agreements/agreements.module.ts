/** The scholarship agreement: its words, its terms and who signed them. */
import { Module } from '@nestjs/common';
import { AgreementsPortalController } from './agreements.portal.controller.ts';
import { AgreementsService } from './agreements.service.ts';
import { AgreementsStaffController } from './agreements.staff.controller.ts';
import { AgreementsStore } from './agreements.store.ts';
import { PaidTeamsQuery } from './paid-teams.query.ts';

@Module({
  controllers: [AgreementsPortalController, AgreementsStaffController],
  providers: [AgreementsService, AgreementsStore, PaidTeamsQuery],
})
export class AgreementsModule {}
