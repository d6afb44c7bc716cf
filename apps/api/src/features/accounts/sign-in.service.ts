/** The ways in, for those who have an account: a passphrase, a passkey, a code by mail; and the way back in when the passphrase is forgotten. */
import { Injectable } from '@nestjs/common';
import type { Door } from '@open-window/domain/access.ts';
import { canonicalEmail } from '@open-window/domain/email.ts';
import type { Request, Response } from 'express';
import { door } from '../../platform/auth/acting.ts';
import { cookieOf } from '../../platform/auth/cookies.ts';
import { OneTimeTokens } from '../../platform/auth/one-time-tokens.ts';
import { Database } from '../../platform/database/database.ts';
import { problem } from '../../platform/http/problems.ts';
import type { SessionStateResponse } from './accounts.dto.ts';
import { AccountsStore } from './accounts.store.ts';
import { Entrances, mayEnter } from './entrance.service.ts';
import { SignInParts } from './sign-in.parts.service.ts';
import { Strategies } from './strategies.service.ts';
import type { WayName } from './way.service.ts';

export interface Visitor {
  readonly door: Door;
  readonly request: Request;
  readonly response: Response;
}

@Injectable()
export class SignIns {
  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly tokens: OneTimeTokens,
    private readonly strategies: Strategies,
    private readonly entrances: Entrances,
    private readonly parts: SignInParts,
  ) {}

  async withPassphrase(email: string, visitor: Visitor): Promise<SessionStateResponse> {
    const account = canonicalEmail(email);
    const isKnownDevice = await this.isKnownDevice(account, visitor.request);
    const guess = { account, isKnownDevice, quota: 'sign-in-of-account', ...visitor } as const;
    const proven = await this.parts.guesses.hear(guess, async () => {
      const found = await this.prove('passphrase', visitor);
      if (!found) await this.parts.book.refuse(account, visitor.door, visitor.request);
      return found;
    });
    return this.entrances.enter({ ...proven, ...visitor });
  }

  async withPasskey(visitor: Visitor): Promise<SessionStateResponse> {
    await this.parts.guesses.ofAddress('sign-in-of-address', visitor.request, visitor.response);
    const proven = await this.prove('passkey', visitor);
    if (!proven) throw problem('wrongProof');
    return this.entrances.enter({ ...proven, ...visitor });
  }

  async withMail(visitor: Visitor): Promise<SessionStateResponse> {
    const proven = await this.prove('mail', visitor);
    if (!proven) throw problem('gone');
    return this.entrances.enter({ ...proven, ...visitor });
  }

  /** Not a way past the second factor; every session ends. */
  async reset(
    token: string,
    hash: (about: readonly (string | null)[], hasFactor: boolean) => Promise<string>,
  ): Promise<void> {
    const about = await this.database.as(door, async (tx) => {
      const found = await this.tokens.find(tx, 'RESET', { token });
      const account = found?.personId == null ? null : await this.store.find(tx, found.personId);
      if (!account || account.status !== 'ACTIVE') throw problem('gone');
      const { email, name } = await this.parts.identities.open(tx, account);
      return { words: [email, name], hasFactor: account.totp?.confirmedAt != null || account._count.passkeys > 0 };
    });
    const passphraseHash = await hash(about.words, about.hasFactor);
    await this.parts.changes.reset(token, passphraseHash);
  }

  private async prove(name: WayName, { door: at, request }: Visitor) {
    const proven = await this.strategies.prove(name, request);
    return proven && mayEnter(proven.account, at) ? proven : null;
  }

  private isKnownDevice(email: string, request: Request): Promise<boolean> {
    if (cookieOf(request, 'device') === null) return Promise.resolve(false);
    return this.database.as(door, async (tx) => {
      const account = await this.store.withEmail(tx, this.parts.identities.indexOf(email));
      return account !== null && this.parts.sessions.isKnownDevice(tx, account.id, request);
    });
  }
}
