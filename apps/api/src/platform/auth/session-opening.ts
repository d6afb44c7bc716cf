/** Opens sessions, and opens them anew where something was proven: the cookie before is worthless then. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Door } from '@open-window/domain/access.ts';
import { elevationMs, lifetimes, type Strength } from '@open-window/domain/session.ts';
import type { Request, Response } from 'express';
import { CLOCK, type Clock } from '../clock.ts';
import type { Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { deviceIn } from './device.ts';
import { digestOf, newSecret } from './secrets.ts';

export interface NewSession {
  readonly personId: string;
  readonly door: Door;
  readonly strength: Strength;
  readonly isComplete: boolean;
}

const knownDays = 365;

@Injectable()
export class SessionOpening {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Sets the cookie of the door. The session that the browser held before ends. Needs the rights of the door. */
  async open(
    tx: Tx,
    { personId, door, strength, isComplete }: NewSession,
    request: Request,
    response: Response,
  ): Promise<string> {
    const [token, now] = [newSecret(), this.clock.now()];
    const before = cookieOf(request, door);
    if (before !== null)
      await rows(tx).session.updateMany({
        where: { tokenHash: digestOf(before), endedAt: null },
        data: { endedAt: now },
      });
    const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
    await rows(tx).session.createMany({
      data: [
        {
          id: randomUUID(),
          tokenHash: digestOf(token),
          personId,
          door,
          strength,
          isComplete,
          device: deviceIn(request.headers['user-agent']),
          createdAt: now,
          lastSeenAt: now,
          absoluteUntil: later(lifetimes[door].absoluteMs),
          // A code from a mail is no proof that lets one do what is dangerous.
          elevatedUntil: isComplete && strength !== 'CODE' ? later(elevationMs) : null,
        },
      ],
    });
    setCookie(response, door, token, Math.floor(lifetimes[door].absoluteMs / 1000));
    return token;
  }

  /** True when this browser was known already. Needs the rights of the door. */
  async rememberDevice(tx: Tx, personId: string, request: Request, response: Response): Promise<boolean> {
    const [now, held] = [this.clock.now(), cookieOf(request, 'device')];
    const { count } =
      held === null
        ? { count: 0 }
        : await rows(tx).knownDevice.updateMany({
            where: { tokenHash: digestOf(held), personId },
            data: { lastSeenAt: now },
          });
    if (count > 0) return true;
    const token = newSecret();
    await rows(tx).knownDevice.createMany({
      data: [{ tokenHash: digestOf(token), personId, createdAt: now, lastSeenAt: now }],
    });
    setCookie(response, 'device', token, knownDays * 86_400);
    return false;
  }

  async isKnownDevice(tx: Tx, personId: string, request: Request): Promise<boolean> {
    const held = cookieOf(request, 'device');
    return held !== null && (await rows(tx).knownDevice.count({ where: { tokenHash: digestOf(held), personId } })) > 0;
  }

  /** All of a person, but for one. How many ended. */
  async endAll(tx: Tx, personId: string, exceptId: string | null = null): Promise<number> {
    const { count } = await rows(tx).session.updateMany({
      where: { personId, endedAt: null, ...(exceptId !== null && { id: { not: exceptId } }) },
      data: { endedAt: this.clock.now() },
    });
    return count;
  }
}
