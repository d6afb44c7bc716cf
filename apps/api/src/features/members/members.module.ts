/** Whoever is named in a team says whether it is right. */
import { Module } from '@nestjs/common';
import { MembersPortalController } from './members.portal.controller.ts';
import { MembersService } from './members.service.ts';
import { MembersStaffController } from './members.staff.controller.ts';
import { MembersStore } from './members.store.ts';
import { Notes } from './notes.service.ts';
import { PartsController } from './parts.portal.controller.ts';
import { PartsService } from './parts.service.ts';

@Module({
  controllers: [MembersPortalController, MembersStaffController, PartsController],
  providers: [MembersService, MembersStore, Notes, PartsService],
})
export class MembersModule {}
