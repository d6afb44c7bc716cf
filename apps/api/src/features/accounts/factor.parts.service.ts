/** What second factors stand on. */
import { Injectable } from '@nestjs/common';
import { Changes } from './changes.service.ts';
import { Entrances } from './entrance.service.ts';
import { FactorsStore } from './factors.store.ts';
import { Guesses } from './guesses.service.ts';
import { AccountIdentities } from './identities.service.ts';
import { Totps } from './totp.service.ts';

@Injectable()
export class FactorParts {
  constructor(
    readonly store: FactorsStore,
    readonly totps: Totps,
    readonly guesses: Guesses,
    readonly identities: AccountIdentities,
    readonly entrances: Entrances,
    readonly changes: Changes,
  ) {}
}
