/** Accounts: signing up and in, back in, and one's own sessions. */
import { Module } from '@nestjs/common';
import { DoorsController } from './doors.controller.ts';
import { EntranceModule } from './entrance.module.ts';
import { FactorsModule } from './factors.module.ts';
import { MailRequests } from './mail-requests.service.ts';
import { OwnSessionsController } from './own-sessions.controller.ts';
import { OwnSessions } from './own-sessions.query.ts';
import { ResetController } from './reset.controller.ts';
import { SignInParts } from './sign-in.parts.service.ts';
import { SignIns } from './sign-in.service.ts';
import { SignUpController } from './sign-up.controller.ts';
import { SignUpParts, SignUps } from './sign-up.service.ts';

@Module({
  imports: [EntranceModule, FactorsModule],
  controllers: [DoorsController, OwnSessionsController, ResetController, SignUpController],
  providers: [MailRequests, OwnSessions, SignInParts, SignIns, SignUpParts, SignUps],
})
export class AccountsModule {}
