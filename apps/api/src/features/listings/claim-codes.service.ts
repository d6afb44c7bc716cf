/** Codes of claims: eight digits, made for one claim, kept as a digest under our key. */
import { randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { claimCodeDigits, claimCodeMinutes, type ClaimWay } from '@open-window/domain/claim.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';

export interface NewCode {
  readonly code: string;
  readonly codeHash: Uint8Array<ArrayBuffer>;
  readonly expiresAt: Date;
}

@Injectable()
export class ClaimCodes {
  constructor(
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  make(claimId: string, way: ClaimWay): NewCode {
    const code = String(randomInt(10 ** claimCodeDigits)).padStart(claimCodeDigits, '0');
    const expiresAt = new Date(this.clock.now().getTime() + claimCodeMinutes[way] * 60_000);
    return { code, codeHash: this.hashOf(claimId, code), expiresAt };
  }

  isRight(claimId: string, code: string, codeHash: Uint8Array | null): boolean {
    return codeHash !== null && timingSafeEqual(codeHash, this.hashOf(claimId, code));
  }

  private hashOf(claimId: string, code: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.vault.index('limit', `claim ${claimId} ${code}`));
  }
}
