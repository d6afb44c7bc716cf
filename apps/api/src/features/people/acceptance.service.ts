/** From the link in a mail to an account: once, whoever else holds the link, and for staff only as far as the second factor. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Door, doorOf } from '@open-window/domain/access.ts';
import type { Request, Response } from 'express';
import { door as doorRights } from '../../platform/auth/acting.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Invitations, type StoredInvitation } from '../../platform/auth/invitations.ts';
import { Passphrases } from '../../platform/auth/passphrases.ts';
import { SessionOpening } from '../../platform/auth/session-opening.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { problem, refused } from '../../platform/http/problems.ts';
import { AcceptedPeople } from './accepted-people.service.ts';
import type { InvitationAcceptance, InvitationAcceptedResponse, InvitedResponse } from './invitations.dto.ts';

export interface Exchange {
  readonly door: Door;
  readonly request: Request;
  readonly response: Response;
}

const linkIsOver = () => problem('gone', { detail: 'This invitation was used, taken back, or is too old.' });
const doorFor = ({ roles }: StoredInvitation): Door =>
  roles.some((role) => doorOf(role) === 'staff') ? 'staff' : 'portal';

@Injectable()
export class AcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly people: AcceptedPeople,
    private readonly passphrases: Passphrases,
    private readonly sessions: SessionOpening,
  ) {}

  async look(door: Door, token: string): Promise<InvitedResponse> {
    return this.database.as(doorRights, async (tx) => {
      const { invitation, email, name } = await this.opened(tx, door, await this.invitations.withToken(tx, token));
      const { roles, language, emailIndex } = invitation;
      return { email, name, roles, language, hasAccount: await this.people.hasAccount(tx, emailIndex) };
    });
  }

  /** The link is believed before a passphrase is hashed: hashing is costly, and whoever has no link costs nothing. */
  async accept(asked: InvitationAcceptance, exchange: Exchange): Promise<InvitationAcceptedResponse> {
    const { door } = exchange;
    const { email, hasAccount } = await this.look(door, asked.token);
    if (hasAccount) {
      // Made by this very link a moment ago? Then the link is over, and says so.
      await this.look(door, asked.token);
      throw refused('HAS_ACCOUNT');
    }
    const hash = await this.passphrases.hashed(asked.passphrase, door === 'staff', [email, asked.name]);
    return this.database.as(doorRights, async (tx) => {
      const invited = await this.opened(tx, door, await this.invitations.take(tx, asked.token));
      const personId = randomUUID();
      const { name, language } = asked;
      await this.people.make(tx, { id: personId, email: invited.email, name, language, hash });
      await this.join(tx, invited.invitation, personId, exchange);
      return { personId, door, needsSecondFactor: door === 'staff' };
    });
  }

  /** Somebody who has an account at this address joins a team with it; their session begins anew, as after every change of rights. */
  async acceptAs(actor: Actor, token: string, exchange: Exchange): Promise<InvitationAcceptedResponse> {
    const { personId, strength } = actor;
    return this.database.as(doorRights, async (tx) => {
      const { invitation } = await this.opened(tx, 'portal', await this.invitations.take(tx, token));
      if (!(await this.people.isAddressOf(tx, personId, invitation.emailIndex))) throw refused('OTHER_ADDRESS');
      await this.sessions.endAll(tx, personId);
      await this.join(tx, invitation, personId, exchange, strength);
      return { personId, door: 'portal', needsSecondFactor: false };
    });
  }

  private async join(
    tx: Tx,
    invitation: StoredInvitation,
    personId: string,
    { door, request, response }: Exchange,
    strength: Actor['strength'] = 'PASSPHRASE',
  ): Promise<void> {
    if (!(await this.invitations.accept(tx, invitation, personId))) throw linkIsOver();
    await this.people.grant(tx, personId, invitation);
    await this.sessions.open(tx, { personId, door, strength, isComplete: door === 'portal' }, request, response);
    await this.people.record(tx, personId, invitation, door);
  }

  private async opened(tx: Tx, door: Door, invitation: StoredInvitation | null) {
    if (!invitation || doorFor(invitation) !== door) throw linkIsOver();
    const { email, name } = await this.invitations.identityOf(tx, invitation);
    if (email === null) throw linkIsOver();
    return { invitation, email, name };
  }
}
