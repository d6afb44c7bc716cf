/** One way to prove who one is, as a passport strategy: passport hands it the request; it says who it is, that it is nobody, or that something broke. */
import type { Strength } from '@open-window/domain/session.ts';
import type { Request } from 'express';
import passport from 'passport';
import type { Account } from './accounts.store.ts';

export type WayName = 'passphrase' | 'passkey' | 'mail' | 'totp' | 'recovery';

export interface Proven {
  readonly account: Account;
  readonly strength: Strength;
}

export abstract class Way extends passport.Strategy {
  abstract override readonly name: WayName;

  /** Null: nothing is proven. The body was validated by the route. */
  protected abstract attempt(request: Request): Promise<Proven | null>;

  override authenticate(request: Request): void {
    this.attempt(request).then(
      (proven) => {
        if (proven) this.success(proven);
        else this.fail(401);
      },
      (error: unknown) => {
        this.error(error);
      },
    );
  }
}
