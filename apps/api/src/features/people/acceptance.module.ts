/** Accepting what one was invited to. */
import { Module } from '@nestjs/common';
import { AcceptanceController, OwnInvitationsController } from './acceptance.controller.ts';
import { AcceptanceService } from './acceptance.service.ts';
import { AcceptanceStore } from './acceptance.store.ts';
import { AcceptedPeople } from './accepted-people.service.ts';

@Module({
  controllers: [AcceptanceController, OwnInvitationsController],
  providers: [AcceptanceService, AcceptanceStore, AcceptedPeople],
})
export class AcceptanceModule {}
