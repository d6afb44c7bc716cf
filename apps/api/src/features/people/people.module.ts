/** People and their rights, for admins: accounts and roles. */
import { Module } from '@nestjs/common';
import { Identities } from './identities.service.ts';
import { InvitationsModule } from './invitations.module.ts';
import { PeopleController } from './people.controller.ts';
import { PeopleQuery } from './people.query.ts';
import { PeopleReading } from './people.reading.service.ts';
import { PeopleService } from './people.service.ts';
import { RolesController } from './roles.controller.ts';
import { RolesService } from './roles.service.ts';
import { RolesStore } from './roles.store.ts';

@Module({
  imports: [InvitationsModule],
  controllers: [PeopleController, RolesController],
  providers: [Identities, PeopleQuery, PeopleReading, PeopleService, RolesService, RolesStore],
})
export class PeopleModule {}
