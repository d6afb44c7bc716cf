/** What people change about themselves: their profile, their address, what they agreed to. */
import { Module } from '@nestjs/common';
import { ConsentsController } from './consents.controller.ts';
import { ConsentsService } from './consents.service.ts';
import { ConsentsStore } from './consents.store.ts';
import { EmailController } from './email.controller.ts';
import { EmailService } from './email.service.ts';
import { Identities } from './identities.service.ts';
import { ProfileController } from './profile.controller.ts';
import { ProfileService } from './profile.service.ts';
import { ProfileStore } from './profile.store.ts';

@Module({
  controllers: [ConsentsController, EmailController, ProfileController],
  providers: [ConsentsService, ConsentsStore, EmailService, Identities, ProfileService, ProfileStore],
})
export class OwnDataModule {}
