/** Quotas that all processes share and that survive a restart: counted in one statement, so that twenty at once are twenty. */
import { Inject, Injectable } from '@nestjs/common';
import { type LimitName, quotas } from '@open-window/domain/limits.ts';
import type { Response } from 'express';
import { CLOCK, type Clock } from '../clock.ts';
import { Vault } from '../crypto/vault.ts';
import { Database } from '../database/database.ts';
import { sql } from '../database/rows.ts';
import { problem } from '../http/problems.ts';

const count = `
INSERT INTO limit_window AS w (name, subject, began_at, used) VALUES ($1, $2, $3, 1)
ON CONFLICT (name, subject) DO UPDATE SET
  used = CASE WHEN w.began_at <= $3::timestamptz - make_interval(secs => $4) THEN 1 ELSE w.used + 1 END,
  began_at = CASE WHEN w.began_at <= $3::timestamptz - make_interval(secs => $4) THEN $3 ELSE w.began_at END
RETURNING used, began_at AS "beganAt"`;

@Injectable()
export class Limits {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts one use. Throws 429 when it was one too many; `response` gets the headers that say how many are left. */
  async take(name: LimitName, subject: string, response?: Response): Promise<void> {
    const { wait, isOver } = await this.count(name, subject, response);
    if (isOver)
      throw problem('tooMany', { detail: `Try again in ${wait} seconds.`, headers: { 'Retry-After': String(wait) } });
  }

  /** Counts one use where nobody is told: true when it was one too many. */
  async isOver(name: LimitName, subject: string): Promise<boolean> {
    return (await this.count(name, subject)).isOver;
  }

  private async count(name: LimitName, subject: string, response?: Response) {
    const { uses, seconds } = quotas[name];
    const now = this.clock.now();
    const { rows } = await sql(this.database.reader).query<{ used: number; beganAt: Date }>(count, [
      name,
      this.vault.index('limit', `${name} ${subject}`),
      now,
      seconds,
    ]);
    const { used, beganAt } = rows[0] ?? { used: 1, beganAt: now };
    const wait = Math.max(1, Math.ceil((beganAt.getTime() - now.getTime()) / 1000) + seconds);
    response?.setHeader('RateLimit-Policy', `"${name}";q=${uses};w=${seconds}`);
    response?.setHeader('RateLimit', `"${name}";r=${Math.max(0, uses - used)};t=${wait}`);
    return { wait, isOver: used > uses };
  }
}
