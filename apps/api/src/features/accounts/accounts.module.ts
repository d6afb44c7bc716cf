/** Accounts: signing up and in, what proves who one is, and one's own sessions. */
import { Module } from '@nestjs/common';
import { AccountsStore } from './accounts.store.ts';
import { ChangeParts, Changes } from './changes.service.ts';
import { DoorsController } from './doors.controller.ts';
import { Entrances } from './entrance.service.ts';
import { FactorParts } from './factor.parts.service.ts';
import { FactorsController } from './factors.controller.ts';
import { FactorsStore } from './factors.store.ts';
import { Guesses } from './guesses.service.ts';
import { AccountIdentities } from './identities.service.ts';
import { MailRequests } from './mail-requests.service.ts';
import { OwnFactorParts, OwnFactors } from './own-factors.service.ts';
import { OwnSessionsController } from './own-sessions.controller.ts';
import { OwnSessions } from './own-sessions.query.ts';
import { PasskeysController } from './passkeys.controller.ts';
import { Passkeys } from './passkeys.service.ts';
import { SecondFactors } from './second-factor.service.ts';
import { SessionStates } from './session-state.query.ts';
import { SessionController } from './session.controller.ts';
import { ResetController, SignUpController } from './sign-in.controller.ts';
import { SignInParts } from './sign-in.parts.service.ts';
import { SignIns } from './sign-in.service.ts';
import { SignUpParts, SignUps } from './sign-up.service.ts';
import { Strategies } from './strategies.service.ts';
import { Totps } from './totp.service.ts';

// prettier-ignore
const controllers = [DoorsController, FactorsController, OwnSessionsController, PasskeysController, ResetController, SessionController, SignUpController];
// prettier-ignore
const providers = [
  AccountIdentities, AccountsStore, ChangeParts, Changes, Entrances, FactorParts, FactorsStore, Guesses, MailRequests, OwnFactorParts, OwnFactors, OwnSessions,
  Passkeys, SecondFactors, SessionStates, SignInParts, SignIns, SignUpParts, SignUps, Strategies, Totps,
];

@Module({ controllers, providers, exports: [Entrances, AccountsStore] })
export class AccountsModule {}
