/** Links that work once, as rows: only the digest of what was mailed is kept. Needs the rights of the door, or the person's own. */
import { Inject, Injectable } from '@nestjs/common';
import { digestOf, newSecret } from '../../platform/auth/secrets.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

type Purpose = 'RESET' | 'EMAIL_CHANGE';

export interface NewToken {
  readonly purpose: Purpose;
  readonly personId: string;
  readonly minutes: number;
  readonly payloadSealed?: string;
}

export interface UsedToken {
  readonly personId: string;
  readonly payloadSealed: string | null;
}

@Injectable()
export class TokensStore {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Older links for the same purpose stop working. */
  async issue(tx: Tx, { purpose, personId, minutes, payloadSealed }: NewToken): Promise<string> {
    const [token, now] = [newSecret(), this.clock.now()];
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
  async use(tx: Tx, purpose: Purpose, token: string): Promise<UsedToken | null> {
    const [tokenHash, now] = [digestOf(token), this.clock.now()];
    const { count } = await rows(tx).oneTimeToken.updateMany({
      where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now }, personId: { not: null } },
      data: { usedAt: now },
    });
    if (count !== 1) return null;
    const { personId, payloadSealed } = await rows(tx).oneTimeToken.findUniqueOrThrow({ where: { tokenHash } });
    return personId === null ? null : { personId, payloadSealed };
  }

  /** Whatever was mailed to this person opens nothing any more. */
  async endAll(tx: Tx, personId: string): Promise<void> {
    await rows(tx).oneTimeToken.updateMany({ where: { personId, usedAt: null }, data: { usedAt: this.clock.now() } });
  }

  /** How many were asked for in the last `minutes`. */
  recent(tx: Tx, purpose: Purpose, personId: string, minutes: number): Promise<number> {
    const since = new Date(this.clock.now().getTime() - minutes * 60_000);
    return rows(tx).oneTimeToken.count({ where: { personId, purpose, createdAt: { gt: since } } });
  }
}
