/** One's own passkeys and passphrase: added, named, removed, and used to prove oneself once more. */
import { Injectable } from '@nestjs/common';
import type { Strength } from '@open-window/domain/session.ts';
import { door } from '../../platform/auth/acting.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Hashing } from '../../platform/auth/hashing.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, problem, refused } from '../../platform/http/problems.ts';
import { type Account, AccountsStore } from './accounts.store.ts';
import { FactorParts } from './factor.parts.service.ts';
import type { PasskeyItem } from './passkeys.dto.ts';
import { labelPlace, ownerOf, Passkeys } from './passkeys.service.ts';
import { Passphrases } from '../../platform/auth/passphrases.ts';
import { type At, SecondFactors } from './second-factor.service.ts';

/** Of what a passkey is called: another name is another version. */
const etagOf = (labelSealed: string): string => `"${labelSealed.slice(-16).replaceAll(/[^\w-]/g, '')}"`;

@Injectable()
export class OwnFactorParts {
  constructor(
    readonly vault: Vault,
    readonly passphrases: Passphrases,
    readonly hashing: Hashing,
  ) {}
}

@Injectable()
export class OwnFactors {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsStore,
    private readonly parts: FactorParts,
    private readonly passkeys: Passkeys,
    private readonly factors: SecondFactors,
    private readonly kept: OwnFactorParts,
  ) {}

  async changePassphrase(actor: Actor, passphrase: string): Promise<void> {
    const { words, hasFactor } = await this.database.as(door, async (tx) => {
      const account = await this.account(tx, actor);
      const { email, name } = await this.parts.identities.open(tx, account);
      return { words: [email, name], hasFactor: account.totp?.confirmedAt != null || account._count.passkeys > 0 };
    });
    await this.parts.changes.changePassphrase(actor, await this.kept.passphrases.hashed(passphrase, hasFactor, words));
  }

  challenge({ personId }: Actor) {
    return this.database.as(door, (tx) => this.passkeys.challenge(tx, personId));
  }

  async provenByPassphrase({ passphrase }: Account, typed: string): Promise<Strength | null> {
    return (await this.kept.hashing.matches(passphrase?.hash ?? null, typed)) ? 'PASSPHRASE' : null;
  }

  /** A code from an app adds nothing to a code from a mail: by itself it lets nobody read back. */
  async proven(
    tx: Tx,
    account: Account,
    code?: string,
    ceremony?: string,
    response?: object,
  ): Promise<Strength | null> {
    if (code !== undefined)
      return account.totp?.confirmedAt != null && (await this.parts.totps.take(tx, account, code)) ? 'CODE' : null;
    if (ceremony === undefined || response === undefined) return null;
    return (await this.passkeys.prove(tx, ceremony, response, account.id)) === null ? null : 'PASSKEY';
  }

  list({ personId }: Actor): Promise<readonly PasskeyItem[]> {
    return this.database.as(door, async (tx) => {
      const owned = await this.parts.store.passkeysOf(tx, personId);
      return Promise.all(
        owned.map(async ({ id, labelSealed, createdAt, lastUsedAt }) => ({
          id,
          label: await this.kept.vault.open(tx, ownerOf(personId), labelPlace(id), labelSealed),
          createdAt: createdAt.toISOString(),
          lastUsedAt: lastUsedAt?.toISOString() ?? null,
          etag: etagOf(labelSealed),
        })),
      );
    });
  }

  creation(actor: Actor) {
    return this.database.as(door, async (tx) => {
      const account = await this.account(tx, actor);
      this.checkMayAdd(actor, account);
      const { email } = await this.parts.identities.open(tx, account);
      return this.passkeys.creation(tx, actor.personId, email ?? 'account');
    });
  }

  async add(
    ceremony: string,
    response: object,
    label: string,
    at: At,
  ): Promise<{ readonly recoveryCodes: readonly string[] | null }> {
    const added = await this.database.as(door, async (tx) => {
      this.checkMayAdd(at.actor, await this.account(tx, at.actor));
      if (!(await this.passkeys.add(tx, at.actor.personId, ceremony, response, label))) return null;
      return { recoveryCodes: await this.factors.enrolled(tx, at, 'passkey.add') };
    });
    // Only now: a challenge stays used, whatever came of it.
    if (!added) throw problem('wrongProof');
    return added;
  }

  rename(actor: Actor, id: string, etag: string, label: string): Promise<void> {
    return this.database.as(door, async (tx) => {
      const before = await this.passkey(tx, actor, id, etag);
      const sealed = await this.kept.vault.seal(tx, ownerOf(actor.personId), labelPlace(id), label);
      if (!(await this.parts.store.renamePasskey(tx, id, actor.personId, before, sealed)))
        throw problem('preconditionFailed');
    });
  }

  remove(actor: Actor, id: string, etag: string): Promise<void> {
    return this.database.as(door, async (tx) => {
      await this.passkey(tx, actor, id, etag);
      const account = await this.account(tx, actor);
      const isLast = account._count.passkeys === 1;
      if (isLast && this.factors.isStaff(account) && account.totp?.confirmedAt == null)
        throw refused('LAST_SECOND_FACTOR');
      if (isLast && account.passphrase === null && account.emailSealed === null) throw refused('LAST_WAY_IN');
      if (!(await this.parts.store.removePasskey(tx, id, actor.personId))) throw notFound('passkey');
      await this.parts.changes.note(tx, actor, 'secondFactorChanged', 'passkey.remove');
    });
  }

  /** A half session may add one only while there is no factor yet; whoever has one must have proven it a moment ago. */
  private checkMayAdd(actor: Actor, account: Account): void {
    const hasFactor = account.totp?.confirmedAt != null || account._count.passkeys > 0;
    if (!actor.isComplete && hasFactor) throw problem('mfaRequired');
    if (actor.isComplete && !actor.isElevated) throw problem('reauthRequired');
    if (account._count.passkeys >= 20) throw refused('TOO_MANY_PASSKEYS');
  }

  private async passkey(tx: Tx, { personId }: Actor, id: string, etag: string): Promise<string> {
    const found = (await this.parts.store.passkeysOf(tx, personId)).find((each) => each.id === id);
    if (!found) throw notFound('passkey');
    if (etagOf(found.labelSealed) !== etag)
      throw problem('preconditionFailed', { headers: { ETag: etagOf(found.labelSealed) } });
    return found.labelSealed;
  }

  private async account(tx: Tx, { personId }: Actor): Promise<Account> {
    const account = await this.accounts.find(tx, personId);
    if (!account) throw problem('unauthenticated');
    return account;
  }
}
