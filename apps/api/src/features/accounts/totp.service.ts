/** Authenticator apps: a secret, a window of one step either way, and a code that is taken once. Recovery codes for the day the phone is gone. */
import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { Hashing } from '../../platform/auth/hashing.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Account } from './accounts.store.ts';
import { FactorsStore } from './factors.store.ts';

const stepSeconds = 30;
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = 10;

const placeOf = (personId: string) => ({ table: 'totp', column: 'secret_sealed', row: personId });
const subjectOf = (id: string) => ({ kind: 'PERSON', id }) as const;

/** `ABCDE-FGHJK`: 49 bits. */
const newRecoveryCode = (): string => {
  const text = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${text.slice(0, 5)}-${text.slice(5)}`;
};

export const normalRecoveryCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** Which step the code belongs to, one step early or late. Null: wrong, or no code at all; the library throws at those. */
export async function stepOf(secret: string, typed: string, now: Date): Promise<number | null> {
  const token = typed.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({ secret, token, epoch, epochTolerance: stepSeconds });
  return result.valid && 'epoch' in result ? Math.floor(result.epoch / stepSeconds) : null;
}

@Injectable()
export class Totps {
  constructor(
    private readonly store: FactorsStore,
    private readonly vault: Vault,
    private readonly hashing: Hashing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(tx: Tx, personId: string, label: string): Promise<{ secret: string; otpauthUri: string }> {
    const secret = generateSecret();
    await this.store.beginTotp(
      tx,
      personId,
      await this.vault.seal(tx, subjectOf(personId), placeOf(personId), secret),
      this.clock.now(),
    );
    return { secret, otpauthUri: generateURI({ issuer: 'Open Window', label, secret }) };
  }

  /** True once for each code, whoever else sends it at the same moment. */
  async take(tx: Tx, { id, totp }: Account, code: string): Promise<boolean> {
    if (!totp) return false;
    const secret = await this.vault.open(tx, subjectOf(id), placeOf(id), totp.secretSealed);
    const step = await stepOf(secret, code, this.clock.now());
    return step !== null && this.store.takeStep(tx, id, step);
  }

  async takeRecoveryCode(tx: Tx, { id }: Account, typed: string): Promise<boolean> {
    const code = normalRecoveryCode(typed);
    for (const known of await this.store.recoveryCodes(tx, id))
      if (await this.hashing.matches(known.hash, code))
        return this.store.takeRecoveryCode(tx, known.id, this.clock.now());
    return false;
  }

  /** Ten, shown this once; those before are worthless. */
  async newRecoveryCodes(tx: Tx, personId: string): Promise<readonly string[]> {
    const made = Array.from({ length: codes }, newRecoveryCode);
    const hashes = await Promise.all(made.map((code) => this.hashing.hash(normalRecoveryCode(code))));
    await this.store.replaceRecoveryCodes(tx, personId, hashes, this.clock.now());
    return made;
  }
}
