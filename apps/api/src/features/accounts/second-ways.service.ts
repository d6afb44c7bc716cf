/** The ways that complete a session which is half there: a code from an app, and a recovery code for the day the phone is gone. */
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { door } from '../../platform/auth/acting.ts';
import { actorOf } from '../../platform/auth/actor.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { SecondFactorRequest } from './accounts.dto.ts';
import { type Account, AccountsStore } from './accounts.store.ts';
import { Totps } from './totp.service.ts';
import { type Proven, Way } from './way.service.ts';

abstract class SecondWay extends Way {
  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
  ) {
    super();
  }

  protected abstract matches(tx: Tx, account: Account, proof: SecondFactorRequest): Promise<boolean>;

  protected override attempt(request: Request): Promise<Proven | null> {
    const actor = actorOf(request);
    if (!actor) return Promise.resolve(null);
    return this.database.as(door, async (tx) => {
      const account = await this.store.find(tx, actor.personId);
      const isRight = account !== null && (await this.matches(tx, account, request.body as SecondFactorRequest));
      return isRight ? { account, strength: 'TWO_FACTORS' } : null;
    });
  }
}

@Injectable()
export class TotpWay extends SecondWay {
  override readonly name = 'totp';

  constructor(
    database: Database,
    store: AccountsStore,
    private readonly totps: Totps,
  ) {
    super(database, store);
  }

  protected override async matches(tx: Tx, account: Account, { code }: SecondFactorRequest): Promise<boolean> {
    return code !== undefined && account.totp?.confirmedAt != null && (await this.totps.take(tx, account, code));
  }
}

@Injectable()
export class RecoveryWay extends SecondWay {
  override readonly name = 'recovery';

  constructor(
    database: Database,
    store: AccountsStore,
    private readonly totps: Totps,
  ) {
    super(database, store);
  }

  protected override async matches(tx: Tx, account: Account, { recoveryCode }: SecondFactorRequest): Promise<boolean> {
    return recoveryCode !== undefined && (await this.totps.takeRecoveryCode(tx, account, recoveryCode));
  }
}
