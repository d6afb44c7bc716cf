/** Who a request comes from: the session behind its cookie, with the rights that its person has at this very moment. */
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Grant, rightsOf } from '@open-window/domain/access.ts';
import { isLive, type Strength, touchMs } from '@open-window/domain/session.ts';
import type { Request } from 'express';
import { CLOCK, type Clock } from '../clock.ts';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { sql } from '../database/rows.ts';
import { addressOf } from '../http/limits.ts';
import { visitOf } from '../http/visit.ts';
import type { Actor } from './actor.ts';
import { cookieOf, doorOfPath } from './cookies.ts';
import { networkOf } from './network.ts';
import { digestOf } from './secrets.ts';

interface SessionRow {
  readonly id: string;
  readonly person_id: string;
  readonly door: 'portal' | 'staff';
  readonly strength: Strength;
  readonly is_complete: boolean;
  readonly last_seen_at: Date;
  readonly absolute_until: Date;
  readonly elevated_until: Date | null;
  readonly ended_at: Date | null;
  readonly is_active: boolean;
  readonly grants: readonly Grant[];
  readonly break_glass_id: string | null;
}

/** What unsafe requests of a session must bring in X-CSRF-Token: only who can read the session's answers knows it. */
export const csrfTokenOf = (token: string): string => createHash('sha256').update(`csrf ${token}`).digest('base64url');

@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null: no cookie, or one of no live session. */
  async actorBehind(request: Request): Promise<Actor | null> {
    const door = doorOfPath(request.originalUrl);
    const token = cookieOf(request, door);
    if (token === null) return null;
    const now = this.clock.now();
    const { rows } = await sql(this.database.reader).query<SessionRow>('SELECT * FROM session_with($1, $2)', [
      digestOf(token),
      now,
    ]);
    const [row] = rows;
    if (!row || row.door !== door || !row.is_active || !isLive(factsOf(row), now.getTime())) return null;
    if (now.getTime() - row.last_seen_at.getTime() > touchMs)
      await sql(this.database.reader).query('SELECT touch_session($1, $2)', [row.id, now]);
    return this.actorOf(row, token, request, now);
  }

  private actorOf(row: SessionRow, token: string, request: Request, now: Date): Actor {
    const { grants, door, is_complete: isComplete, break_glass_id: breakGlassId, elevated_until: elevatedUntil } = row;
    return {
      personId: row.person_id,
      sessionId: row.id,
      door,
      grants,
      strength: row.strength,
      isComplete,
      elevatedUntil,
      isElevated: elevatedUntil !== null && elevatedUntil > now,
      breakGlassId,
      rights: rightsOf({ grants, door, isComplete, hasBrokenGlass: breakGlassId !== null && door === 'staff' }),
      requestId: visitOf(request).id,
      network: networkOf(addressOf(request, this.config.trustProxyHops)),
      token,
    };
  }
}

const factsOf = ({ door, last_seen_at, absolute_until, ended_at }: SessionRow) => ({
  door,
  lastSeenAt: last_seen_at.getTime(),
  absoluteUntil: absolute_until.getTime(),
  endedAt: ended_at?.getTime() ?? null,
});
