/** Where one is signed in, and the last times that one was. */
import { Injectable } from '@nestjs/common';
import { isLive, type SessionFacts } from '@open-window/domain/session.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Reader } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import type { OwnSessionItem, SignInItem } from './accounts.dto.ts';

@Injectable()
export class OwnSessions {
  async list(reader: Reader, { personId, sessionId }: Actor, now: Date): Promise<readonly OwnSessionItem[]> {
    const found = await rows(reader).session.findMany({
      where: { personId, endedAt: null, isComplete: true, absoluteUntil: { gt: now } },
      orderBy: { lastSeenAt: 'desc' },
      take: 100,
    });
    return found
      .filter(({ door, lastSeenAt, absoluteUntil }) =>
        isLive(
          {
            door: door as SessionFacts['door'],
            lastSeenAt: lastSeenAt.getTime(),
            absoluteUntil: absoluteUntil.getTime(),
            endedAt: null,
          },
          now.getTime(),
        ),
      )
      .map(({ id, door, device, strength, createdAt, lastSeenAt }) => ({
        id,
        door: door as OwnSessionItem['door'],
        device,
        strength: strength as OwnSessionItem['strength'],
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        isCurrent: id === sessionId,
      }));
  }

  async signIns(reader: Reader, { personId }: Actor): Promise<readonly SignInItem[]> {
    const found = await rows(reader).auditEvent.findMany({
      where: { personId, action: { startsWith: 'signIn.' } },
      orderBy: { seq: 'desc' },
      take: 20,
      select: { at: true, action: true, network: true },
    });
    return found.map(({ at, ...rest }) => ({ at: at.toISOString(), ...rest }));
  }
}
