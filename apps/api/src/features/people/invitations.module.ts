/** How people come in by invitation. */
import { Module } from '@nestjs/common';
import { InvitationsController } from './invitations.controller.ts';
import { InvitationExpiry } from './invitations.job.ts';
import { InvitationsService } from './invitations.service.ts';
import { PeopleStore } from './people.store.ts';

@Module({
  controllers: [InvitationsController],
  providers: [InvitationExpiry, InvitationsService, PeopleStore],
  exports: [PeopleStore],
})
export class InvitationsModule {}
