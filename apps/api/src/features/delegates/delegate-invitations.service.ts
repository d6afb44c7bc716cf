/** An owner invites somebody to write for the team, and takes it back. */
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Invitations } from '../../platform/auth/invitations.ts';
import { rightsIn } from '../../platform/auth/organization-rights.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import type { DelegateInvitation, DelegateInvitationMove, DelegateInvitationParams } from './delegates.dto.ts';
import { Delegates } from './delegates.parts.service.ts';

@Injectable()
export class DelegateInvitations {
  constructor(
    private readonly database: Database,
    private readonly delegates: Delegates,
    private readonly invitations: Invitations,
    private readonly audit: Audit,
  ) {}

  async invite(actor: Actor, listingId: string, { email, language }: DelegateInvitation): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const organizationId = await this.managed(tx, actor, listingId);
      const invitation = await this.invitations.inviteTeam(tx, {
        invitedBy: actor.personId,
        email,
        name: null,
        language,
        roles: ['PROVIDER_DELEGATE'],
        organizationId,
      });
      if (!invitation) throw refused('ADDRESS_ALREADY_INVITED');
      await this.record(tx, actor, 'invite', invitation.id);
    });
  }

  async move(
    actor: Actor,
    params: DelegateInvitationParams,
    { action, revision }: DelegateInvitationMove,
  ): Promise<void> {
    const { id, invitationId } = params;
    await this.database.as(actor, async (tx) => {
      const organizationId = await this.managed(tx, actor, id);
      const invitation = await this.invitations.find(tx, invitationId);
      if (!invitation || invitation.organizationId !== organizationId) throw notFound('invitation');
      if (invitation.revision !== revision) throw staleRevision(invitation.revision);
      if (invitation.state !== 'SENT') throw refused('ALREADY_DECIDED');
      if (!(await this.invitations.revoke(tx, invitation))) throw staleRevision(revision + 1);
      await this.record(tx, actor, action, invitationId);
    });
  }

  private async managed(tx: Tx, actor: Actor, listingId: string): Promise<string> {
    const organizationId = await this.delegates.own(tx, actor, listingId);
    if (!rightsIn(actor, organizationId).includes('team.manage')) throw refused('NOT_PERMITTED');
    return organizationId;
  }

  private record(tx: Tx, actor: Actor, action: string, id: string): Promise<void> {
    return this.audit.record(tx, { actor, action: `delegate.${action}`, subject: { kind: 'invitation', id } });
  }
}
