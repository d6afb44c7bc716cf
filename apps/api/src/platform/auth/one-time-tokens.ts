/** Links and codes that work once: only digests are kept, and of many who try at the same moment one succeeds. */
import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.ts';
import { Vault } from '../crypto/vault.ts';
import type { Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { digestOf, newSecret } from './secrets.ts';

export type TokenPurpose = 'SIGN_UP' | 'SIGN_IN' | 'RESET' | 'EMAIL_CHANGE' | 'PASSKEY';

export interface NewToken {
  readonly purpose: TokenPurpose;
  readonly minutes: number;
  readonly personId?: string;
  /** What the browser that asked holds in a cookie: see `isSameBrowser`. */
  readonly browser?: string;
  /** A code of six digits beside the link, for whoever reads the mail elsewhere; `codeFor`: the address it goes to. */
  readonly codeFor?: string;
  /** Sealed under the key of `subjectId`. */
  readonly sealed?: { readonly subjectId: string; readonly payload: string };
}

export interface UsedToken {
  readonly personId: string | null;
  readonly subjectId: string | null;
  readonly payloadSealed: string | null;
  readonly browserHash: Uint8Array | null;
}

/** How somebody shows that a mail was read. */
export type MailProof = { readonly token: string } | { readonly email: string; readonly code: string };

@Injectable()
export class OneTimeTokens {
  constructor(
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Older ones of this person and purpose stop working. Needs the rights of the door. */
  async issue(
    tx: Tx,
    { purpose, minutes, personId, browser, codeFor, sealed }: NewToken,
  ): Promise<{ token: string; code: string }> {
    const [token, code, now] = [newSecret(), String(randomInt(1_000_000)).padStart(6, '0'), this.clock.now()];
    if (personId !== undefined && purpose !== 'PASSKEY')
      await rows(tx).oneTimeToken.updateMany({ where: { purpose, personId, usedAt: null }, data: { usedAt: now } });
    await rows(tx).oneTimeToken.createMany({
      data: [
        {
          tokenHash: digestOf(token),
          purpose,
          personId: personId ?? null,
          browserHash: browser === undefined ? null : digestOf(browser),
          codeHash: codeFor === undefined ? null : this.codeHash(purpose, codeFor, code),
          subjectId: sealed?.subjectId ?? null,
          payloadSealed: sealed?.payload ?? null,
          createdAt: now,
          expiresAt: new Date(now.getTime() + minutes * 60_000),
        },
      ],
    });
    return { token, code };
  }

  /** Looks without using it up. Null: unknown, used or too old. */
  async find(tx: Tx, purpose: TokenPurpose, proof: MailProof): Promise<UsedToken | null> {
    return rows(tx).oneTimeToken.findFirst({ where: { ...this.where(purpose, proof), ...this.live() }, select: shown });
  }

  /** Once. Null: unknown, used or too old. */
  async use(tx: Tx, purpose: TokenPurpose, proof: MailProof): Promise<UsedToken | null> {
    const found = await rows(tx).oneTimeToken.findFirst({
      where: { ...this.where(purpose, proof), ...this.live() },
      select: { ...shown, tokenHash: true },
    });
    if (!found) return null;
    const { tokenHash, ...used } = found;
    const { count } = await rows(tx).oneTimeToken.updateMany({
      where: { tokenHash, ...this.live() },
      data: { usedAt: this.clock.now(), codeHash: null },
    });
    return count === 1 ? used : null;
  }

  private where(purpose: TokenPurpose, proof: MailProof) {
    return 'token' in proof
      ? { purpose, tokenHash: digestOf(proof.token) }
      : { purpose, codeHash: this.codeHash(purpose, proof.email, proof.code) };
  }

  private live() {
    return { usedAt: null, expiresAt: { gt: this.clock.now() } };
  }

  /** A code of six digits is quickly tried through by whoever has its digest; not without our key. */
  private codeHash(purpose: TokenPurpose, email: string, code: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.vault.index('limit', `code ${purpose} ${email} ${code.replaceAll(/\s/g, '')}`));
  }
}

const shown = { personId: true, subjectId: true, payloadSealed: true, browserHash: true } as const;

export const isSameBrowser = ({ browserHash }: Pick<UsedToken, 'browserHash'>, browser: string | null): boolean =>
  browserHash !== null && browser !== null && Buffer.from(browserHash).equals(Buffer.from(digestOf(browser)));
