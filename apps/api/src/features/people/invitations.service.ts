/** Staff come in by invitation only, and an invitation needs two admins. */
import { Inject, Injectable } from '@nestjs/common';
import { type InvitationAction, objectionsToInvitationMove } from '@open-window/domain/invitation.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Invitations, type StoredInvitation } from '../../platform/auth/invitations.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, notFound, problem, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import {
  type InvitationRequest,
  type InvitationResponse,
  type InvitationSearch,
  type InvitationsResponse,
  presentInvitation,
} from './invitations.dto.ts';
import { PeopleStore } from './people.store.ts';

const usualLimit = 25;

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly people: PeopleStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(actor: Actor, { state, cursor, limit = usualLimit }: InvitationSearch): Promise<InvitationsResponse> {
    const page = await this.database.as(actor, async (tx) => {
      const found = await this.invitations.page(tx, { state: state ?? null, cursor: cursor ?? null, limit });
      const items = [];
      for (const invitation of found.slice(0, limit)) items.push(await this.present(tx, actor, invitation));
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
    await this.audit.read(actor, {
      action: 'invitation.list',
      subject: { kind: 'invitation', id: null },
      fields: ['name', 'email'],
    });
    return page;
  }

  async propose(actor: Actor, request: InvitationRequest): Promise<InvitationResponse> {
    if (request.roles.length === 0) throw impossible({ pointer: '/roles', detail: 'must hold a role at least' });
    return this.database.as(actor, async (tx) => {
      await this.takeTurn(tx, actor);
      // Who has an account already gets a role there; an admin can look that up anyway.
      if (await this.people.hasEmail(tx, this.invitations.emailIndex(request.email))) throw refused('HAS_ACCOUNT');
      const { email, name, roles, language } = request;
      const facts = { invitedBy: actor.personId, email, name, roles, language };
      const invitation = await this.invitations.propose(tx, facts);
      if (!invitation) throw refused('ALREADY_INVITED');
      const answer = await this.present(tx, actor, invitation);
      await this.record(tx, actor, 'propose', invitation);
      return answer;
    });
  }

  async move(actor: Actor, id: string, action: InvitationAction, revision: number): Promise<InvitationResponse> {
    return this.database.as(actor, async (tx) => {
      await this.takeTurn(tx, actor);
      const invitation = await this.invitations.find(tx, id);
      if (!invitation) throw notFound('invitation');
      if (invitation.revision !== revision) throw staleRevision(invitation.revision);
      const file = { ...invitation, isOver: invitation.expiresAt <= this.clock.now() };
      const objections = objectionsToInvitationMove(action, file, actor.personId);
      if (objections.length > 0) throw refused(...objections);

      const isMoved =
        action === 'confirm'
          ? await this.invitations.send(tx, invitation, actor.personId)
          : await this.invitations.revoke(tx, invitation);
      if (!isMoved) throw staleRevision(revision + 1);
      const answer = await this.present(tx, actor, (await this.invitations.find(tx, id)) ?? invitation);
      await this.record(tx, actor, action, invitation);
      return answer;
    });
  }

  private async takeTurn(tx: Tx, { sessionId }: Actor): Promise<void> {
    if (!(await this.people.takeTurn(tx, sessionId))) throw problem('unauthenticated');
  }

  private async present(tx: Tx, { personId }: Actor, invitation: StoredInvitation): Promise<InvitationResponse> {
    const identity = await this.invitations.identityOf(tx, invitation);
    return presentInvitation({ invitation, ...identity }, personId, this.clock.now());
  }

  private record(tx: Tx, actor: Actor, action: string, { id, roles }: StoredInvitation): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: `invitation.${action}`,
      subject: { kind: 'invitation', id },
      fields: roles,
    });
  }
}
