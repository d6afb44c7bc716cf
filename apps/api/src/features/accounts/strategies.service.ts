/**
 * All ways to prove who one is. Passport runs them; the session that follows is ours. Another way, such as the sign-in of an organization, is
 * one more class and one more entry.
 */
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import passport, { type Authenticator } from 'passport';
import { MailWay, PasskeyWay, PassphraseWay } from './first-ways.service.ts';
import { RecoveryWay, TotpWay } from './second-ways.service.ts';
import type { Proven, WayName } from './way.service.ts';

type Middleware = (request: Request, response: unknown, next: (error?: unknown) => void) => void;

@Injectable()
export class Strategies {
  private readonly passport = new passport.Passport() as Authenticator;

  constructor(passphrase: PassphraseWay, passkey: PasskeyWay, mail: MailWay, totp: TotpWay, recovery: RecoveryWay) {
    for (const way of [passphrase, passkey, mail, totp, recovery]) this.passport.use(way);
  }

  /** Null: whoever it is proved nothing. */
  prove(name: WayName, request: Request): Promise<Proven | null> {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, proven: unknown) => {
        if (error) reject(error instanceof Error ? error : new Error('A strategy failed.'));
        else resolve((proven || null) as Proven | null);
      };
      const middleware = this.passport.authenticate(name, { session: false }, done) as Middleware;
      middleware(request, null, (error) => {
        done(error, null);
      });
    });
  }
}
