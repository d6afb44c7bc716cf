/** Second factors as rows: the secret of an authenticator app, recovery codes, passkeys. A code is taken once, whoever else tries. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface NewPasskey {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: Uint8Array<ArrayBuffer>;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: bigint;
  readonly transports: string[];
  readonly labelSealed: string;
  readonly isBackedUp: boolean;
  readonly createdAt: Date;
}

@Injectable()
export class FactorsStore {
  async beginTotp(tx: Tx, personId: string, secretSealed: string, createdAt: Date): Promise<void> {
    await rows(tx).totp.deleteMany({ where: { personId, confirmedAt: null } });
    await rows(tx).totp.createMany({ data: [{ personId, secretSealed, createdAt }] });
  }

  async confirmTotp(tx: Tx, personId: string, confirmedAt: Date): Promise<void> {
    await rows(tx).totp.updateMany({ where: { personId, confirmedAt: null }, data: { confirmedAt } });
  }

  /** False when this step, or a later one, was taken already. */
  async takeStep(tx: Tx, personId: string, step: number): Promise<boolean> {
    const { count } = await rows(tx).totp.updateMany({
      where: { personId, lastStep: { lt: BigInt(step) } },
      data: { lastStep: BigInt(step) },
    });
    return count === 1;
  }

  async removeTotp(tx: Tx, personId: string): Promise<boolean> {
    return (await rows(tx).totp.deleteMany({ where: { personId } })).count > 0;
  }

  recoveryCodes(reader: Reader, personId: string) {
    return rows(reader).recoveryCode.findMany({ where: { personId, usedAt: null }, select: { id: true, hash: true } });
  }

  async takeRecoveryCode(tx: Tx, id: string, usedAt: Date): Promise<boolean> {
    return (await rows(tx).recoveryCode.updateMany({ where: { id, usedAt: null }, data: { usedAt } })).count === 1;
  }

  async replaceRecoveryCodes(tx: Tx, personId: string, hashes: readonly string[], createdAt: Date): Promise<void> {
    await rows(tx).recoveryCode.deleteMany({ where: { personId } });
    await rows(tx).recoveryCode.createMany({ data: hashes.map((hash) => ({ personId, hash, createdAt })) });
  }

  passkeysOf(reader: Reader, personId: string) {
    return rows(reader).passkey.findMany({ where: { personId }, orderBy: { createdAt: 'asc' }, take: 50 });
  }

  passkeyWith(reader: Reader, credentialId: Uint8Array<ArrayBuffer>) {
    return rows(reader).passkey.findUnique({ where: { credentialId } });
  }

  /** False when somebody has this one already. */
  async addPasskey(tx: Tx, passkey: NewPasskey): Promise<boolean> {
    return (await rows(tx).passkey.createMany({ data: [passkey], skipDuplicates: true })).count === 1;
  }

  /** False when its counter did not grow: somebody copied the key. Keys without a counter stay at zero. */
  async usePasskey(tx: Tx, id: string, counter: number, lastUsedAt: Date): Promise<boolean> {
    const isCounting = counter > 0;
    const { count } = await rows(tx).passkey.updateMany({
      where: { id, counter: isCounting ? { lt: BigInt(counter) } : 0n },
      data: { counter: BigInt(counter), lastUsedAt },
    });
    return count === 1;
  }

  async renamePasskey(tx: Tx, id: string, personId: string, before: string, labelSealed: string): Promise<boolean> {
    const { count } = await rows(tx).passkey.updateMany({
      where: { id, personId, labelSealed: before },
      data: { labelSealed },
    });
    return count === 1;
  }

  async removePasskey(tx: Tx, id: string, personId: string): Promise<boolean> {
    return (await rows(tx).passkey.deleteMany({ where: { id, personId } })).count === 1;
  }
}
