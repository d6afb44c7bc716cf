/**
 * An account begins with a mail. Until somebody shows that it was read there is no person, only a sealed request: who signs up with another's
 * address prepares nothing, and whether an address is known is told to nobody.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalEmail } from '@open-window/domain/email.ts';
import type { Request, Response } from 'express';
import { door } from '../../platform/auth/acting.ts';
import { cookieOf, setCookie } from '../../platform/auth/cookies.ts';
import { Hashing } from '../../platform/auth/hashing.ts';
import { isSameBrowser, type MailProof, OneTimeTokens } from '../../platform/auth/one-time-tokens.ts';
import { newSecret } from '../../platform/auth/secrets.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { Idempotency } from '../../platform/http/idempotency.ts';
import { problem, refused } from '../../platform/http/problems.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import type { SessionStateResponse, SignUpRequest } from './accounts.dto.ts';
import { AccountsStore } from './accounts.store.ts';
import { Entrances } from './entrance.service.ts';
import { AccountIdentities } from './identities.service.ts';

export const signUpMinutes = 60;

/** What is remembered of a request until it is verified. */
interface Pending {
  readonly email: string;
  readonly kind: SignUpRequest['kind'];
  readonly language: 'en' | 'es';
  readonly name: string | null;
  readonly organizationName: string | null;
  readonly passphraseHash: string | null;
}

const subjectOf = (id: string) => ({ kind: 'TOKEN', id }) as const;
const placeOf = (id: string) => ({ table: 'one_time_token', column: 'payload_sealed', row: id });

/** The cookie of this browser, made now when it has none. */
export function browserOf(request: Request, response: Response): string {
  const held = cookieOf(request, 'browser');
  if (held !== null) return held;
  const made = newSecret();
  setCookie(response, 'browser', made, 3600);
  return made;
}

/** What the service stands on beside its own rows. */
@Injectable()
export class SignUpParts {
  constructor(
    readonly vault: Vault,
    readonly outbox: Outbox,
    readonly hashing: Hashing,
    readonly identities: AccountIdentities,
    readonly idempotency: Idempotency,
  ) {}
}

@Injectable()
export class SignUps {
  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly tokens: OneTimeTokens,
    private readonly parts: SignUpParts,
    private readonly entrances: Entrances,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Known address or not: the same work, the same answer. Of requests under one key the first is heard. */
  async begin(request: SignUpRequest, passphraseHash: string | null, browser: string, key: string | null) {
    const { vault, idempotency } = this.parts;
    await this.database.as(door, (tx) =>
      idempotency.once(
        tx,
        {
          actor: 'sign-up',
          key,
          // Without our key nobody finds out an address or a passphrase by trying.
          request: vault.index('limit', JSON.stringify(request)).toString('base64url'),
          subject: { kind: 'SYSTEM', id: randomUUID() },
        },
        async () => {
          await this.ask(tx, request, passphraseHash, browser);
          return {};
        },
      ),
    );
  }

  /** Over the limit of mails no code is made: each that lives is one more that could be guessed. */
  private async ask(
    tx: Tx,
    { email, kind, language, name, organizationName }: SignUpRequest,
    passphraseHash: string | null,
    browser: string,
  ): Promise<void> {
    const pending: Pending = {
      email,
      kind,
      language,
      name: name ?? null,
      organizationName: organizationName ?? null,
      passphraseHash,
    };
    const { identities, outbox, vault } = this.parts;
    const known = await this.store.withEmail(tx, identities.indexOf(email));
    const id = randomUUID();
    const payload = await vault.seal(tx, subjectOf(id), placeOf(id), JSON.stringify(pending));
    const { token, code } = await this.tokens.issue(tx, {
      purpose: 'SIGN_UP',
      minutes: signUpMinutes,
      browser,
      ...(!known && (await outbox.hasRoomFor(tx, email)) && { codeFor: canonicalEmail(email) }),
      sealed: { subjectId: id, payload },
    });
    if (known) await outbox.queue(tx, { template: 'accountExists', to: { personId: known.id }, language });
    else
      await outbox.queue(tx, {
        template: 'signUpCode',
        to: { address: email, subject: subjectOf(id) },
        language,
        payload: { token, code },
      });
  }

  async verify(
    proof: MailProof,
    passphrase: string | null,
    request: Request,
    response: Response,
  ): Promise<SessionStateResponse> {
    const { pending, subjectId, isHere } = await this.database.as(door, (tx) => this.read(tx, proof, request));
    if (pending.passphraseHash !== null && !isHere) await this.checkAnew(pending.passphraseHash, passphrase);
    return this.database.as(door, async (tx) => {
      if (!(await this.tokens.use(tx, 'SIGN_UP', proof))) throw problem('gone');
      const account = await this.make(tx, pending);
      await this.parts.vault.destroy(tx, subjectId);
      const strength = pending.passphraseHash === null ? 'CODE' : 'PASSPHRASE';
      return this.entrances.enterIn(tx, { account, door: 'portal', strength, request, response });
    });
  }

  private async read(tx: Tx, proof: MailProof, request: Request) {
    const found = await this.tokens.find(tx, 'SIGN_UP', proof);
    if (!found?.subjectId || found.payloadSealed === null) throw problem('gone');
    const { subjectId, payloadSealed } = found;
    const text = await this.parts.vault.open(tx, subjectOf(subjectId), placeOf(subjectId), payloadSealed);
    return {
      pending: JSON.parse(text) as Pending,
      subjectId,
      isHere: isSameBrowser(found, cookieOf(request, 'browser')),
    };
  }

  /** In another browser whoever reads the mail must also know what was chosen: else a stranger chose it. */
  private async checkAnew(hash: string, passphrase: string | null): Promise<void> {
    if (passphrase === null) throw refused('PASSPHRASE_NEEDED');
    if (!(await this.parts.hashing.matches(hash, passphrase))) throw problem('wrongProof');
  }

  private async make(tx: Tx, { email, kind, language, name, organizationName, passphraseHash }: Pending) {
    const { identities } = this.parts;
    const id = randomUUID();
    if (await this.store.withEmail(tx, identities.indexOf(email))) throw problem('gone');
    await this.store.create(tx, {
      id,
      emailIndex: identities.indexOf(email),
      emailSealed: await identities.seal(tx, id, 'email_sealed', email),
      nameSealed: name === null ? null : await identities.seal(tx, id, 'name_sealed', name),
      language,
      passphraseHash,
      role: kind === 'PROVIDER' ? 'PROVIDER_OWNER' : 'APPLICANT',
      organizationName: kind === 'PROVIDER' ? (organizationName ?? name ?? email) : null,
      now: this.clock.now(),
    });
    const account = await this.store.find(tx, id);
    if (!account) throw problem('internal');
    return account;
  }
}
