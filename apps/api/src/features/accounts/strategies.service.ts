/**
 * The ways to prove who one is, as passport strategies over our own sessions: passport runs them, we keep what they find. Another way, such as
 * the sign-in of an organization, is one more entry.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import passport, { type Authenticator } from 'passport';
import { canonicalEmail } from '@open-window/domain/email.ts';
import type { Strength } from '@open-window/domain/session.ts';
import { door } from '../../platform/auth/acting.ts';
import { Hashing } from '../../platform/auth/hashing.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { type Account, AccountsStore } from './accounts.store.ts';
import { AccountIdentities } from './identities.service.ts';
import { Passkeys } from './passkeys.service.ts';

export type StrategyName = 'passphrase' | 'passkey';

export interface Proven {
  readonly account: Account;
  readonly strength: Strength;
}

type Attempt = (body: Readonly<Record<string, unknown>>) => Promise<Proven | null>;

/** One way: passport hands it the request, and it says who it is, that it is nobody, or that something broke. */
class Way extends passport.Strategy {
  constructor(
    override readonly name: StrategyName,
    private readonly attempt: Attempt,
  ) {
    super();
  }

  override authenticate(request: Request): void {
    this.attempt(request.body as Record<string, unknown>).then(
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

@Injectable()
export class Strategies {
  private readonly passport = new passport.Passport() as Authenticator;

  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly identities: AccountIdentities,
    private readonly hashing: Hashing,
    private readonly passkeys: Passkeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.passport.use(
      new Way('passphrase', (body) => this.byPassphrase(String(body['email']), String(body['passphrase']))),
    );
    this.passport.use(
      new Way('passkey', (body) => this.byPasskey(String(body['ceremony']), body['response'] as object)),
    );
  }

  /** Null: whoever it is proved nothing. */
  prove(name: StrategyName, request: Request): Promise<Proven | null> {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, proven: unknown) => {
        if (error) reject(error instanceof Error ? error : new Error('A strategy failed.'));
        else resolve((proven || null) as Proven | null);
      };
      const middleware = this.passport.authenticate(name, { session: false }, done) as (
        request: Request,
        response: unknown,
        next: (error?: unknown) => void,
      ) => void;
      middleware(request, null, (error) => {
        done(error, null);
      });
    });
  }

  /** As long for an address that nobody has as for one that somebody has. */
  private async byPassphrase(email: string, passphrase: string): Promise<Proven | null> {
    const account = await this.database.as(door, (tx) =>
      this.store.withEmail(tx, this.identities.indexOf(canonicalEmail(email))),
    );
    const known = account?.passphrase?.hash ?? null;
    const isRight = await this.hashing.matches(known, passphrase);
    if (!isRight || !account || known === null) return null;
    if (this.hashing.isOutdated(known)) await this.renew(account.id, passphrase);
    return { account, strength: 'PASSPHRASE' };
  }

  private async renew(personId: string, passphrase: string): Promise<void> {
    const hash = await this.hashing.hash(passphrase);
    await this.database.as(door, (tx) => this.store.setPassphrase(tx, personId, hash, this.clock.now()));
  }

  private async byPasskey(ceremony: string, response: object): Promise<Proven | null> {
    return this.database.as(door, async (tx) => {
      const personId = await this.passkeys.prove(tx, ceremony, response);
      const account = personId === null ? null : await this.store.find(tx, personId);
      return account && { account, strength: 'PASSKEY' };
    });
  }
}
