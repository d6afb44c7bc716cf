/** Passkeys (WebAuthn): challenges that work once and for minutes, this site's origin only, and a counter that must grow. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { OneTimeTokens } from '../../platform/auth/one-time-tokens.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import { FactorsStore } from './factors.store.ts';

const minutes = 5;
const rpName = 'Open Window';

export const labelPlace = (id: string) => ({ table: 'passkey', column: 'label_sealed', row: id });
export const ownerOf = (id: string) => ({ kind: 'PERSON', id }) as const;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2000;

@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly rpID: string;

  constructor(
    private readonly store: FactorsStore,
    private readonly tokens: OneTimeTokens,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
    { publicOrigin }: Config,
  ) {
    this.origin = publicOrigin;
    this.rpID = new URL(publicOrigin).hostname;
  }

  /** For whoever comes: no address is asked, so none is told. */
  async challenge(tx: Tx, personId?: string) {
    const { token: ceremony } = await this.tokens.issue(tx, {
      purpose: 'PASSKEY',
      minutes,
      ...(personId && { personId }),
    });
    const options = await generateAuthenticationOptions({
      rpID: this.rpID,
      userVerification: 'required',
      challenge: bytesOf(ceremony),
    });
    return { ceremony, options };
  }

  async creation(tx: Tx, personId: string, userName: string) {
    const { token: ceremony } = await this.tokens.issue(tx, { purpose: 'PASSKEY', minutes, personId });
    const owned = await this.store.passkeysOf(tx, personId);
    const options = await generateRegistrationOptions({
      rpName,
      rpID: this.rpID,
      userName,
      userID: new Uint8Array(Buffer.from(personId)),
      challenge: bytesOf(ceremony),
      attestationType: 'none',
      excludeCredentials: owned.map(({ credentialId, transports }) => ({
        id: Buffer.from(credentialId).toString('base64url'),
        transports,
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return { ceremony, options };
  }

  /** False: not for this ceremony, not from here, not verified, or somebody's already. */
  async add(tx: Tx, personId: string, ceremony: string, response: object, label: string): Promise<boolean> {
    const used = await this.tokens.use(tx, 'PASSKEY', { token: ceremony });
    if (used?.personId !== personId) return false;
    const result = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: ceremony,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
      requireUserVerification: true,
    }).catch(() => null);
    if (!result?.verified) return false;
    const { credential, credentialBackedUp } = result.registrationInfo;
    const id = randomUUID();
    return this.store.addPasskey(tx, {
      id,
      personId,
      credentialId: bytesOf(credential.id),
      publicKey: new Uint8Array(credential.publicKey),
      counter: BigInt(credential.counter),
      transports: [...(credential.transports ?? [])].filter(isText).slice(0, 10),
      labelSealed: await this.vault.seal(tx, ownerOf(personId), labelPlace(id), label),
      isBackedUp: credentialBackedUp,
      createdAt: this.clock.now(),
    });
  }

  /** Whose passkey it was; null when it opens nothing. `expectedId`: only this person's will do. */
  async prove(tx: Tx, ceremony: string, response: object, expectedId?: string): Promise<string | null> {
    const used = await this.tokens.use(tx, 'PASSKEY', { token: ceremony });
    const credentialId = (response as { id?: unknown }).id;
    if (!used || !isText(credentialId)) return null;
    const passkey = await this.store.passkeyWith(tx, bytesOf(credentialId));
    if (!passkey || (expectedId !== undefined && passkey.personId !== expectedId)) return null;
    if (used.personId !== null && used.personId !== passkey.personId) return null;
    const result = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: ceremony,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
      credential: {
        id: credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
        transports: passkey.transports,
      },
      requireUserVerification: true,
    }).catch(() => null);
    if (!result?.verified) return null;
    const isFresh = await this.store.usePasskey(tx, passkey.id, result.authenticationInfo.newCounter, this.clock.now());
    return isFresh ? passkey.personId : null;
  }
}
