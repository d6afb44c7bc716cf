/** The ways in that need nothing before them: a passphrase, a passkey, a mail. */
import { Inject, Injectable } from '@nestjs/common';
import { canonicalEmail } from '@open-window/domain/email.ts';
import type { Request } from 'express';
import { door } from '../../platform/auth/acting.ts';
import { cookieOf } from '../../platform/auth/cookies.ts';
import { Hashing } from '../../platform/auth/hashing.ts';
import { isSameBrowser, type MailProof, OneTimeTokens } from '../../platform/auth/one-time-tokens.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { malformed, refused } from '../../platform/http/problems.ts';
import type { MailProofRequest, SignInRequest, UseCodeRequest } from './accounts.dto.ts';
import { AccountsStore } from './accounts.store.ts';
import { AccountIdentities } from './identities.service.ts';
import type { PasskeyProofRequest } from './passkeys.dto.ts';
import { Passkeys } from './passkeys.service.ts';
import { type Proven, Way } from './way.service.ts';

@Injectable()
export class PassphraseWay extends Way {
  override readonly name = 'passphrase';

  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly identities: AccountIdentities,
    private readonly hashing: Hashing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  /** An address that nobody has is compared too, with the hash of nothing. */
  protected override async attempt({ body }: Request): Promise<Proven | null> {
    const { email, passphrase } = body as SignInRequest;
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
}

@Injectable()
export class PasskeyWay extends Way {
  override readonly name = 'passkey';

  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly passkeys: Passkeys,
  ) {
    super();
  }

  protected override attempt({ body }: Request): Promise<Proven | null> {
    const { ceremony, response } = body as PasskeyProofRequest;
    return this.database.as(door, async (tx) => {
      const personId = await this.passkeys.prove(tx, ceremony, response);
      const account = personId === null ? null : await this.store.find(tx, personId);
      return account && { account, strength: 'PASSKEY' };
    });
  }
}

/** By a link or a code from a mail. In another browser than the one that asked, the person says that this is right. */
@Injectable()
export class MailWay extends Way {
  override readonly name = 'mail';

  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly tokens: OneTimeTokens,
  ) {
    super();
  }

  protected override attempt(request: Request): Promise<Proven | null> {
    const body = request.body as UseCodeRequest;
    const proof = proofIn(body);
    return this.database.as(door, async (tx) => {
      const found = await this.tokens.find(tx, 'SIGN_IN', proof);
      if (!found) return null;
      if (!isSameBrowser(found, cookieOf(request, 'browser')) && body.confirm !== true) throw refused('OTHER_BROWSER');
      const used = await this.tokens.use(tx, 'SIGN_IN', proof);
      const account = used?.personId == null ? null : await this.store.find(tx, used.personId);
      return account && { account, strength: 'CODE' };
    });
  }
}

export function proofIn({ token, email, code }: MailProofRequest): MailProof {
  if (token !== undefined && email === undefined && code === undefined) return { token };
  if (token === undefined && email !== undefined && code !== undefined) return { email: canonicalEmail(email), code };
  throw malformed({ pointer: '', detail: 'must have either the token, or the address and the code' });
}
