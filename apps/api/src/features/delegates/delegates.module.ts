/** Who writes for a team, and who says so. */
import { Module } from '@nestjs/common';
import { DelegateInvitations } from './delegate-invitations.service.ts';
import { Delegates } from './delegates.parts.service.ts';
import { DelegatesController } from './delegates.portal.controller.ts';
import { DelegatesService } from './delegates.service.ts';
import { DelegatesStore } from './delegates.store.ts';

@Module({
  controllers: [DelegatesController],
  providers: [DelegateInvitations, Delegates, DelegatesService, DelegatesStore],
})
export class DelegatesModule {}
