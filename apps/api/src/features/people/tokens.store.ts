/** Links that work once, as rows: only the digest of what was mailed is kept. Needs the rights of the door, or the person's own. */
import { Injectable } from '@nestjs/common';
import { digestOf, newSecret } from '../../platform/auth/secrets.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface NewToken {
  readonly purpose: 'RESET' | 'EMAIL_CHANGE';
  readonly personId: string;
  readonly minutes: number;
  readonly now: Date;
  readonly payloadSealed?: string;
}

@Injectable()
export class TokensStore {
  /** Older links for the same purpose stop working. */
  async issue(tx: Tx, { purpose, personId, minutes, now, payloadSealed }: NewToken): Promise<string> {
    const token = newSecret();
    await rows(tx).oneTimeToken.updateMany({ where: { purpose, personId, usedAt: null }, data: { usedAt: now } });
    await rows(tx).oneTimeToken.create({
      data: {
        tokenHash: digestOf(token),
        purpose,
        personId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + minutes * 60_000),
        ...(payloadSealed !== undefined && { subjectId: personId, payloadSealed }),
      },
    });
    return token;
  }

  /** Once, whoever else tries at the same moment. Null: unknown, used or too old. */
  async use(
    tx: Tx,
    purpose: NewToken['purpose'],
    token: string,
    now: Date,
  ): Promise<{ readonly personId: string; readonly payloadSealed: string | null } | null> {
    const tokenHash = digestOf(token);
    const { count } = await rows(tx).oneTimeToken.updateMany({
      where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now }, personId: { not: null } },
      data: { usedAt: now },
    });
    if (count !== 1) return null;
    const { personId, payloadSealed } = await rows(tx).oneTimeToken.findUniqueOrThrow({ where: { tokenHash } });
    return personId === null ? null : { personId, payloadSealed };
  }
}
