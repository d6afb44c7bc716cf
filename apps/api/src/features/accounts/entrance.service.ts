/** The last step of every way in: a new session, a browser that is known from now on, and a line in the log. */
import { Inject, Injectable } from '@nestjs/common';
import { doorOf, type Door, type Role } from '@open-window/domain/access.ts';
import { elevationMs, isCompleteAtStaffDoor, type Strength } from '@open-window/domain/session.ts';
import type { Request, Response } from 'express';
import type { Actor } from '../../platform/auth/actor.ts';
import { door as doorRights } from '../../platform/auth/acting.ts';
import { SessionOpening } from '../../platform/auth/session-opening.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import type { SessionStateResponse } from './accounts.dto.ts';
import type { Account } from './accounts.store.ts';
import { DoorBook } from './door-book.service.ts';
import { SessionStates } from './session-state.query.ts';
import { mailLanguageOf } from '../../platform/mail/templates.ts';

export interface Entrance {
  readonly account: Account;
  readonly door: Door;
  readonly strength: Strength;
  readonly request: Request;
  readonly response: Response;
}

/** Whoever has no role of a door is nobody there: the answer is that of a wrong passphrase. */
export const mayEnter = ({ status, roleGrantPersons }: Account, door: Door): boolean =>
  status === 'ACTIVE' && (door === 'portal' || roleGrantPersons.some(({ role }) => doorOf(role as Role) === 'staff'));

@Injectable()
export class Entrances {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionOpening,
    private readonly states: SessionStates,
    private readonly outbox: Outbox,
    private readonly book: DoorBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  enter(entrance: Entrance): Promise<SessionStateResponse> {
    return this.database.as(doorRights, (tx) => this.enterIn(tx, entrance));
  }

  /** In a transaction that also does what led here, such as taking a code. */
  async enterIn(tx: Tx, { account, door, strength, request, response }: Entrance): Promise<SessionStateResponse> {
    const isComplete = this.isComplete(account, door, strength);
    const token = await this.sessions.open(tx, { personId: account.id, door, strength, isComplete }, request, response);
    if (isComplete) await this.welcome(tx, account, request, response);
    const elevatedUntil = isComplete && strength !== 'CODE' ? new Date(this.clock.now().getTime() + elevationMs) : null;
    const state = await this.states.of(tx, account, {
      door,
      strength,
      isComplete,
      elevatedUntil,
      token,
      breakGlassId: null,
    });
    const action = isComplete ? 'signIn.enter' : 'signIn.firstFactor';
    await this.book.write(tx, { action, personId: account.id, door, request, fields: [strength] });
    return state;
  }

  /** A second factor that was none. */
  refuse({ personId, door }: Pick<Actor, 'personId' | 'door'>, request: Request): Promise<void> {
    const event = { action: 'signIn.refused', personId, door, request, fields: ['SECOND_FACTOR'] } as const;
    return this.database.as(doorRights, (tx) => this.book.write(tx, event));
  }

  /** Who has a second factor brings it at the portal too; a passkey is both in one. */
  private isComplete({ totp }: Account, door: Door, strength: Strength): boolean {
    if (door === 'staff') return isCompleteAtStaffDoor(strength);
    return totp?.confirmedAt == null || isCompleteAtStaffDoor(strength);
  }

  private async welcome(tx: Tx, { id, language }: Account, request: Request, response: Response): Promise<void> {
    const isKnown = await this.sessions.rememberDevice(tx, id, request, response);
    if (!isKnown)
      await this.outbox.queue(tx, {
        template: 'newSignIn',
        to: { personId: id },
        language: mailLanguageOf(language),
      });
  }
}
