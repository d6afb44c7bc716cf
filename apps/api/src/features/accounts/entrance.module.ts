/** What every way in and every factor stands on. */
import { Module } from '@nestjs/common';
import { AccountsStore } from './accounts.store.ts';
import { ChangeParts, Changes } from './changes.service.ts';
import { DoorBook } from './door-book.service.ts';
import { Entrances } from './entrance.service.ts';
import { FactorsStore } from './factors.store.ts';
import { MailWay, PasskeyWay, PassphraseWay } from './first-ways.service.ts';
import { Guesses } from './guesses.service.ts';
import { AccountIdentities } from './identities.service.ts';
import { Passkeys } from './passkeys.service.ts';
import { SessionStates } from './session-state.query.ts';
import { RecoveryWay, TotpWay } from './second-ways.service.ts';
import { Strategies } from './strategies.service.ts';
import { Totps } from './totp.service.ts';

// prettier-ignore
const parts = [AccountIdentities, AccountsStore, ChangeParts, Changes, DoorBook, Entrances, FactorsStore, Guesses, Passkeys, SessionStates, Totps,
  MailWay, PasskeyWay, PassphraseWay, RecoveryWay, Strategies, TotpWay];

@Module({ providers: parts, exports: parts })
export class EntranceModule {}
